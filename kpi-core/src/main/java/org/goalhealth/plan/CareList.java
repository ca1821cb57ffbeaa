package org.goalhealth.plan;

import java.util.List;

/**
 * What a company does for the customers of a segment, in its own words.
 *
 * <p>Which segments there are is known to the rules: that is checked when file and rules meet.
 *
 * @param segment the name of the rule that puts customers into it
 * @param steps at least one, in the order in which they are done
 * @param place where it was written
 */
public record CareList(String segment, List<LocalText> steps, Place place) {

    public CareList {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("the care list of segment " + segment
                    + " is empty\n  give a step, or leave it out for the list that comes with the rule");
        }
    }
}
