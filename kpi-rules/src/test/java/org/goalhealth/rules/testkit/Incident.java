package org.goalhealth.rules.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * Something that happens to one series for a while.
 *
 * @param from the first day on which it does
 * @param until the first day after
 * @param percent what becomes of each figure, of a ratio of its part: 70 is a drop to 70 %; ignored where figures are lost
 */
public record Incident(Kind kind, KpiId kpi, Segment segment, LocalDate from, LocalDate until, int percent) {

    /** What happens. */
    public enum Kind {
        /** Every figure is another. */
        CHANGED,
        /** There are no figures. */
        LOST
    }

    /** Whether a figure is one that it happens to. */
    public boolean strikes(Observation observation) {
        return observation.kpi().equals(kpi)
                && observation.segment().equals(segment)
                && !observation.date().isBefore(from)
                && observation.date().isBefore(until);
    }

    /** What would be observed had it happened. */
    public List<Observation> in(Plan plan, List<Observation> observations) {
        List<Observation> after = new ArrayList<>();
        for (Observation observation : observations) {
            if (!strikes(observation)) {
                after.add(observation);
            } else if (kind == Kind.CHANGED) {
                after.add(changed(observation, plan.kpi(kpi).decimals()));
            }
        }
        return after;
    }

    private Observation changed(Observation observation, int decimals) {
        BigDecimal value = observation
                .value()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(decimals, RoundingMode.HALF_UP);
        return new Observation(
                observation.kpi(),
                observation.segment(),
                observation.date(),
                value,
                observation.base(),
                observation.revision(),
                observation.label());
    }
}
