package org.goalhealth.plan;

import java.util.Map;

/**
 * A plan with the places of its parts in the file that it was read from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start of the file
 * @param places by the paths of what stands there, as {@code kpis.online-orders}
 */
public record LocatedPlan(Plan plan, Place start, Map<String, Place> places) {

    public LocatedPlan {
        places = Map.copyOf(places);
    }

    /** Where a subject stands; of what stands nowhere itself, as a quadrant, the section that could have it. */
    public Place of(Subject subject) {
        String text = subject.toString();
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        String section = section(subject);
        Place whole = places.getOrDefault(section, start);
        return places.getOrDefault(section + "." + text.substring(colon + 1, slash < 0 ? text.length() : slash), whole);
    }

    private static String section(Subject subject) {
        if (subject instanceof Subject.OfPerson) {
            return "people";
        }
        if (subject instanceof Subject.OfStrategy) {
            return "strategies";
        }
        if (subject instanceof Subject.OfLaunch) {
            return "launches";
        }
        if (subject instanceof Subject.OfQuadrant
                || subject instanceof Subject.OfHorizon
                || subject instanceof Subject.OfLevel) {
            return "goals";
        }
        String text = subject.toString();
        return text.substring(0, text.indexOf(':')) + "s";
    }
}
