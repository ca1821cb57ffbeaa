package org.goalhealth.situation;

import java.time.Month;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How a stage was passed in one period.
 *
 * @param zones the limits that held there and then
 * @param rate its figure
 * @param entered of a ratio how many it is taken over; absent where it is none
 */
public record StagePass(
        Funnel.Stage stage, Direction better, Funnel.Zones zones, Fraction rate, Optional<Fraction> entered) {

    private static final Fraction HALF = Fraction.of(50);
    private static final Fraction ALL = Fraction.of(100);

    /** Empty where the period has no figure. */
    static Optional<StagePass> of(Funnel.Stage stage, Funnel.Zones zones, Series known, int ordinal) {
        if (!(known.at(ordinal) instanceof Reading.Figure figure)) {
            return Optional.empty();
        }
        Kpi kpi = known.kpi();
        return Optional.of(new StagePass(
                stage,
                kpi.better(),
                zones,
                figure.value(),
                kpi.input().isRatio() ? Optional.of(known.base(ordinal)) : Optional.empty()));
    }

    /**
     * A stage at its ideal.
     *
     * @throws IllegalArgumentException where its KPI is no ratio, so that no share goes through it
     */
    public static StagePass atIdeal(Funnel.Stage stage, Kpi kpi, Segment segment, Month month) {
        Funnel.Zones zones = stage.zonesOf(segment, month);
        return at(stage, kpi, zones, Fraction.of(zones.ideal()));
    }

    /**
     * A stage at a rate.
     *
     * @throws IllegalArgumentException where its KPI is no ratio, so that no share goes through it
     */
    public static StagePass at(Funnel.Stage stage, Kpi kpi, Funnel.Zones zones, Fraction rate) {
        if (!kpi.input().isRatio()) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " of stage '" + stage.id()
                    + "' is no ratio, so no share goes through it\n  measure the stage by a ratio");
        }
        return new StagePass(stage, kpi.better(), zones, rate, Optional.empty());
    }

    /**
     * Its score: 100 at ideal or better, 50 at danger, in a straight line between them and on to 0, which is as far past
     * danger as danger is past ideal. Where both limits are one it is 100 or 0.
     */
    Fraction score() {
        Fraction ideal = Fraction.of(zones.ideal());
        Fraction danger = Fraction.of(zones.danger());
        if (!better.worse(rate, ideal)) {
            return ALL;
        }
        if (ideal.equals(danger)) {
            return Fraction.ZERO;
        }
        Fraction position = rate.minus(danger).dividedBy(ideal.minus(danger));
        Fraction score = HALF.plus(HALF.times(position));
        return score.signum() < 0 ? Fraction.ZERO : score;
    }

    /** The share of those that entered that goes on: the rate, or what it leaves where it is better lower. */
    public Fraction through() {
        return through(rate);
    }

    /** The share that would go on if the stage were at its ideal; no less than does. */
    Fraction throughAtBest() {
        return better.worse(rate, Fraction.of(zones.ideal())) ? through(Fraction.of(zones.ideal())) : through();
    }

    private Fraction through(Fraction figure) {
        return better == Direction.HIGHER ? figure : Fraction.ONE.minus(figure);
    }
}
