package org.goalhealth.score;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.GoalNote;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * A goal in the tracking table of a period (R6).
 *
 * @param kpi absent where the goal has none
 * @param change of the KPI's figure on the period before, as a share of it; absent where one of the two is missing, or
 *     the one before is zero or less
 * @param note cause and action, where somebody wrote them down
 * @param owners the goal's, else the KPI's
 */
public record TrackingRow(
        GoalLine line, Optional<Kpi> kpi, Optional<Fraction> change, Optional<GoalNote> note, List<String> owners) {

    public TrackingRow {
        owners = List.copyOf(owners);
    }

    /** The figure; absent where the line says what is lacking. */
    public Optional<Fraction> actual() {
        return line.result().actual() instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
