package org.goalhealth.situation;

import java.util.function.IntPredicate;

/**
 * Consecutive closed periods that share a property, up to the latest one.
 *
 * @param latest the ordinal of the latest closed period
 * @param periods how many; 0 where the latest period itself does not have the property
 */
record Streak(int latest, int periods) {

    /**
     * Counts back from {@code latest} as long as the property holds; a period without a figure does not have it and
     * breaks the streak.
     *
     * @param first no period before this one is looked at
     */
    static Streak upTo(int latest, int first, IntPredicate property) {
        int ordinal = latest;
        while (ordinal >= first && property.test(ordinal)) {
            ordinal--;
        }
        return new Streak(latest, latest - ordinal);
    }

    int since() {
        return latest - periods + 1;
    }
}
