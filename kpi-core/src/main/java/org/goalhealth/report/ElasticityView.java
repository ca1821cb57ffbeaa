package org.goalhealth.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.ElasticityHigh;
import org.goalhealth.situation.ElasticityLimit;
import org.goalhealth.situation.ElasticityLow;
import org.goalhealth.situation.ElasticityTrend;

/**
 * How a goal's results stand to the resource used for them, period by period (E1).
 *
 * @param upper from which coefficient on there is room for more; absent where no rule judges it now
 * @param lower from which coefficient down a contingency plan is due; absent where no rule judges it now
 */
public record ElasticityView(
        Optional<Fraction> upper, Optional<Fraction> lower, List<ElasticityTrend.Point> points, Zone zone) {

    /** What the latest coefficient calls for. */
    public enum Zone {
        UPGRADE,
        /** Between the borders: fine tuning. */
        TUNING,
        CONTINGENCY,
        /** There is no coefficient, or nothing judges it. */
        UNKNOWN
    }

    public ElasticityView {
        points = List.copyOf(points);
    }

    /** Of a goal; empty where it does not declare its elasticity. */
    static Optional<ElasticityView> of(Plan plan, History history, LocalDate date, FactsBySubject facts, Goal goal) {
        Subject subject = new Subject.OfGoal(goal.id());
        return goal.measure()
                .filter(measure -> measure.elasticity().isPresent())
                .map(measure -> {
                    Optional<ElasticityLimit> high = facts.of(ElasticityHigh.class, subject)
                            .map(fact -> (ElasticityLimit) fact.getLimit())
                            .findFirst();
                    Optional<ElasticityLimit> low = facts.of(ElasticityLow.class, subject)
                            .map(fact -> (ElasticityLimit) fact.getLimit())
                            .findFirst();
                    ElasticityTrend trend = ElasticityTrend.of(
                            plan, history, measure, high.or(() -> low).map(ElasticityLimit::after), date);
                    Optional<Fraction> upper = high.map(ElasticityLimit::border);
                    Optional<Fraction> lower = low.map(ElasticityLimit::border);
                    return new ElasticityView(upper, lower, trend.points(), zone(trend, upper, lower));
                });
    }

    private static Zone zone(ElasticityTrend trend, Optional<Fraction> upper, Optional<Fraction> lower) {
        List<ElasticityTrend.Point> points = trend.points();
        Optional<Fraction> latest = points.isEmpty()
                ? Optional.empty()
                : points.get(points.size() - 1).coefficient();
        if (!trend.running() || latest.isEmpty() || (upper.isEmpty() && lower.isEmpty())) {
            return Zone.UNKNOWN;
        }
        if (upper.isPresent() && latest.get().compareTo(upper.get()) >= 0) {
            return Zone.UPGRADE;
        }
        return lower.isPresent() && latest.get().compareTo(lower.get()) <= 0 ? Zone.CONTINGENCY : Zone.TUNING;
    }
}
