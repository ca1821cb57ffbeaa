package org.goalhealth.situation;

import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * What makes two facts of different times or plans the same.
 *
 * @param rule of a fact that carries a limit, the rule it is judged for; else empty
 */
record FactKey(Class<? extends Fact> type, String rule, Subject subject, Segment segment) {

    static FactKey of(Fact fact) {
        return new FactKey(
                fact.getClass(),
                fact instanceof JudgedFact judged ? judged.getRule() : "",
                fact.getSubject(),
                fact.getSegment());
    }
}
