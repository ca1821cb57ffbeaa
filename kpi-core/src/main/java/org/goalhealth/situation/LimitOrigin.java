package org.goalhealth.situation;

import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Place;

/** Who set a limit. */
public sealed interface LimitOrigin {

    /** The rule's own {@code @limits}. */
    enum RuleDefault implements LimitOrigin {
        RULE_DEFAULT
    }

    /** A line of the plan. */
    record PlanLine(LimitScope scope, Place place) implements LimitOrigin {}
}
