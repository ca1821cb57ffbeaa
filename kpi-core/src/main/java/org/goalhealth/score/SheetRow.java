package org.goalhealth.score;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Perspective;
import org.goalhealth.plan.SourceId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;

/**
 * What somebody is scored by, on the goal sheet of a year (R10).
 *
 * @param id of the goal, or of the conduct item
 * @param goal absent for conduct
 * @param kpi absent for conduct, and for a goal without one
 * @param weight points of 100
 * @param owners the goal's, else the KPI's
 */
public record SheetRow(
        String id, LocalText name, Optional<Goal> goal, Optional<Kpi> kpi, Fraction weight, List<String> owners) {

    public SheetRow {
        owners = List.copyOf(owners);
    }

    /** The side of the business that the KPI is declared to be of (F6); absent where it declares none. */
    public Optional<Perspective> dimension() {
        return kpi.flatMap(Kpi::perspective);
    }

    /** What is to be reached in each cycle. */
    public Optional<Fraction> target() {
        return goal.flatMap(Goal::measure)
                .map(measure -> Fraction.of(measure.target().target()));
    }

    /** Where the figures come from; absent where they are handed over in Java. */
    public Optional<SourceId> source() {
        return kpi.flatMap(its -> its.input().declaredSource());
    }

    /** How often the target is judged. */
    public Optional<Cadence> cycle() {
        return goal.flatMap(Goal::measure).map(Goal.Measure::judgedEvery);
    }
}
