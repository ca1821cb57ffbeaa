package org.goalhealth.rules.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/** Reads segments as reports write them: {@code region=east;channel=web}. */
record SegmentText(Plan plan) {

    /** @throws IllegalArgumentException where it is no segment of the plan */
    Segment parse(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException(
                        "'" + Problem.shown(pair) + "' is no part of a segment\n  write region=east;channel=web");
            }
            if (pairs.put(sides[0].strip(), sides[1].strip()) != null) {
                throw new IllegalArgumentException(
                        "'" + Problem.shown(text) + "' names a dimension twice\n  give one value a dimension");
            }
        }
        return plan.segment(pairs);
    }
}
