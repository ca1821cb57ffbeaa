package org.goalhealth.score;

import java.util.Optional;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.PeriodResult;

/**
 * A goal's KPI on the board of a period (R9).
 *
 * @param completion by the policy {@code ratio}
 * @param red whether the figure is worse than the goal's floor (W3)
 */
public record BoardRow(PeriodResult result, Kpi kpi, Optional<Fraction> completion, Trend trend, boolean red) {

    /** How a figure compares with that of the period before, in the KPI's direction. */
    public enum Trend {
        BETTER,
        SAME,
        WORSE,
        /** One of the two is missing. */
        UNKNOWN
    }

    /** The figure; absent where there is none. */
    public Optional<Fraction> current() {
        return result.actual() instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
