package org.goalhealth.rules.scenario;

import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Occasion;

/** When the rules of scenarios speak. */
record Occasions(GoalHealth health) {

    /** Whether a rule of that name is loaded and speaks on that occasion. */
    boolean is(String rule, Occasion occasion) {
        return health.rules().stream().anyMatch(info -> info.name().equals(rule) && info.occasion() == occasion);
    }
}
