package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A goal's elasticity coefficient over the latest of its judged periods, as it was known at a date (E1).
 *
 * @param points at most {@value #LONGEST}, oldest first; none where nothing of the goal has closed
 * @param running whether that period still runs
 */
public record ElasticityTrend(List<Point> points, boolean running) {

    static final int LONGEST = 26;

    private static final ElasticityTrend NOTHING = new ElasticityTrend(List.of(), false);

    /**
     * After one of the KPI's closed periods.
     *
     * @param coefficient absent where it is not known, not defined, or too little of the goal's period has gone by
     * @param result what was reached against the plan to date
     * @param resource what was planned to be used to date against what was; absent without figures of it
     */
    public record Point(
            Period period, Optional<Fraction> coefficient, Optional<Fraction> result, Optional<Fraction> resource) {}

    public ElasticityTrend {
        points = List.copyOf(points);
    }

    /**
     * That of one measure, which declares its elasticity.
     *
     * @param after how much of the goal's period must have gone by
     */
    public static ElasticityTrend of(
            Plan plan, SeriesBook book, Goal.Measure measure, Optional<Percent> after, LocalDate date) {
        Optional<Series> own = book.series(measure.kpi(), measure.segment());
        if (own.isEmpty()) {
            return NOTHING;
        }
        Optional<Elasticity.Resource> resource = measure.elasticity().flatMap(Elasticity::resource);
        var kpi = own.get().kpi();
        int grace = Math.max(
                kpi.graceDays(),
                resource.map(one -> plan.kpi(one.kpi()).graceDays()).orElse(0));
        int latest = plan.calendar().lastClosed(kpi.every(), date, grace);
        Series known = own.get().settled(latest);
        @Nullable
        Series used = resource.flatMap(one -> book.series(one.kpi(), one.segment()))
                .map(series -> series.settled(latest))
                .orElse(null);
        return of(new ElasticityCourse(measure, kpi.every(), plan.calendar()), plan, known, used, after, latest);
    }

    private static ElasticityTrend of(
            ElasticityCourse course,
            Plan plan,
            Series known,
            @Nullable Series used,
            Optional<Percent> after,
            int latest) {
        var every = known.kpi().every();
        Period whole = course.measure().period();
        int last = plan.calendar().firstWithin(every, whole.cadence(), whole.ordinal() + 1) - 1;
        GoalCourse.Leg leg = course.leg(Math.min(latest, last));
        if (leg == null) {
            return NOTHING;
        }
        int until = Math.min(latest, leg.last());
        List<Point> points = new ArrayList<>();
        for (int i = Math.max(leg.first(), until - LONGEST + 1); i <= until; i++) {
            boolean early =
                    after.isPresent() && leg.gone(i).compareTo(after.get().share()) < 0;
            ElasticityFactors factors = course.at(leg, i, known, used);
            points.add(
                    early
                            ? new Point(known.period(i), Optional.empty(), Optional.empty(), Optional.empty())
                            : new Point(
                                    known.period(i),
                                    figure(factors.coefficient()),
                                    figure(factors.result()),
                                    factors.resource().flatMap(ElasticityTrend::figure)));
        }
        return new ElasticityTrend(points, leg.isOpenAfter(latest));
    }

    private static Optional<Fraction> figure(Reading reading) {
        return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
