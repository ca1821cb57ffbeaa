package org.goalhealth.situation;

import java.util.List;

/**
 * Why there is no fact of a kind about a subject.
 *
 * @param instead what there is in its place: the nearest names, or how the subject is cut; none where nothing is near
 */
public record Absence(Reason reason, List<String> instead) {

    /** What keeps the fact from being there. */
    public enum Reason {
        /** Such facts are about subjects of another kind. */
        OTHER_SUBJECT,
        /** The plan has no such subject. */
        UNKNOWN_SUBJECT,
        /** The plan has no such dimension or value. */
        UNKNOWN_SEGMENT,
        /** The plan does not look at the subject cut like this. */
        NOT_CUT_SO,
        /** Nothing was ever observed of the segment. */
        NOT_OBSERVED,
        /** The KPI declares no baseline. */
        NO_BASELINE,
        /** No link of the plan is of the kind that the rule judges, and about the KPI. */
        NOT_LINKED,
        /** The goal declares no course. */
        NO_COURSE,
        /** The goal does not declare its elasticity. */
        NO_ELASTICITY,
        /** The goal does not declare such a review. */
        NO_REVIEW,
        /** The budget line declares no alternatives. */
        NO_ALTERNATIVES,
        /** The budget line declares no target return. */
        NO_TARGET_RETURN,
        /** No period of the goal runs, or nothing of it has closed yet. */
        NOT_RUNNING,
        /** The KPI declares no service, or no benchmark, and the rule judges only those that do. */
        NOT_DECLARED,
        /** The event is not expected to move the KPI to the better there. */
        NO_EFFECT,
        /** No time that the event takes place was over lately. */
        NOT_OVER,
        /** The rule judges only KPIs that a line of limits names, and none names this one. */
        NOT_NAMED,
        /** The goal has no measure. */
        NO_MEASURE,
        /** None of the goal's periods has closed, or the last of them was followed by another. */
        NO_RESULT,
        /** No figure is expected yet. */
        NOT_EXPECTED
    }

    public Absence {
        instead = List.copyOf(instead);
    }
}
