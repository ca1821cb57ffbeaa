package org.goalhealth.situation;

import java.util.List;
import java.util.stream.Stream;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * What makes two facts of different times or plans the same.
 *
 * @param rule of a fact that carries a limit, the rule it is judged for; else empty
 * @param others the KPIs it looks at, where they are several
 */
record FactKey(Class<? extends Fact> type, String rule, Subject subject, Segment segment, List<KpiId> others) {

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
        others.forEach(kpi -> text.append('\n').append(kpi));
        return text.toString();
    }

    static FactKey of(Fact fact) {
        return new FactKey(
                fact.getClass(),
                fact instanceof Judged judged ? judged.getRule() : "",
                fact.getSubject(),
                fact.getSegment(),
                fact instanceof SeriesFact onSeries ? others(onSeries) : List.of());
    }

    private static List<KpiId> others(SeriesFact fact) {
        return fact.companions().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(fact.series().kpi().id()),
                                fact.companions().stream()
                                        .map(companion -> companion.kpi().id()))
                        .toList();
    }
}
