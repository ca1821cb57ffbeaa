package org.goalhealth.situation;

import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * What makes two facts of different times or plans the same.
 *
 * @param rule of a fact that carries a limit, the rule it is judged for; else empty
 */
record FactKey(Class<? extends Fact> type, String rule, Subject subject, Segment segment) {

    /** The key in one text. */
    String text() {
        StringBuilder text = new StringBuilder(type.getSimpleName())
                .append('\n')
                .append(rule)
                .append('\n')
                .append(subject);
        segment.parts()
                .forEach(part ->
                        text.append('\n').append(part.dimension()).append('\n').append(part.value()));
        return text.toString();
    }

    static FactKey of(Fact fact) {
        return new FactKey(
                fact.getClass(),
                fact instanceof Judged judged ? judged.getRule() : "",
                fact.getSubject(),
                fact.getSegment());
    }
}
