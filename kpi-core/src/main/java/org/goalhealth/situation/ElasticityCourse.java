package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A goal's elasticity coefficient as its KPI's periods close (E1): what was reached against the plan to date, and the
 * resource planned to date against what was used. A reconstruction; the formula of the source is lost.
 *
 * <p>Not thread-safe.
 */
final class ElasticityCourse {

    private final Goal.Measure measure;
    private final Elasticity elasticity;
    private final Fraction target;
    private final Cadence every;
    private final PlanCalendar calendar;
    private final GoalCourse course;

    ElasticityCourse(Goal.Measure measure, Cadence every, PlanCalendar calendar) {
        this.measure = measure;
        this.elasticity = measure.elasticity().orElseThrow();
        this.target = Fraction.of(measure.target().target());
        this.every = every;
        this.calendar = calendar;
        this.course = new GoalCourse(measure, every, calendar);
    }

    /** The goal's judged period that one of the KPI's counts to; null where it counts to none. */
    GoalCourse.@Nullable Leg leg(int ordinal) {
        return course.at(ordinal);
    }

    /**
     * What it is made of once one of the KPI's periods has closed.
     *
     * @param known the goal's series, as it is known
     * @param used the resource's; null where there is none, or nothing of it was observed
     */
    ElasticityFactors at(GoalCourse.Leg leg, int ordinal, Series known, @Nullable Series used) {
        Reading actual = GoalCourse.reached(known, leg, ordinal);
        Fraction planned = known.kpi().input().isRatio()
                ? target
                : target.times(leg.curve().until(ordinal));
        Reading result = result(known.kpi().better(), actual, planned);
        Optional<Reading> spent = elasticity
                .resource()
                .map(resource -> used == null ? Reading.Missing.MISSING : GoalCourse.reached(used, leg, ordinal));
        Optional<Fraction> allotted = elasticity
                .resource()
                .map(resource -> Fraction.of(resource.planned())
                        .times(curve(resource, leg).until(ordinal)));
        Optional<Reading> resource = spent.flatMap(it -> allotted.map(plan -> against(plan, it)));
        return new ElasticityFactors(coefficient(result, resource), actual, planned, result, spent, allotted, resource);
    }

    private Reading coefficient(Reading result, Optional<Reading> resource) {
        if (!(result instanceof Reading.Figure reached)) {
            return result;
        }
        Reading used = resource.orElse(Reading.Missing.MISSING);
        if (used instanceof Reading.Undefined) {
            return used;
        }
        return Reading.of(elasticity
                .formula()
                .of(
                        reached.value(),
                        used instanceof Reading.Figure factor ? Optional.of(factor.value()) : Optional.empty()));
    }

    /** Where nothing is planned yet, nothing can be said; where lower is better, neither of nothing reached. */
    private static Reading result(Direction better, Reading actual, Fraction planned) {
        if (!(actual instanceof Reading.Figure reached)) {
            return actual;
        }
        if (planned.signum() == 0) {
            return Reading.Undefined.ZERO_BASE;
        }
        return better == Direction.HIGHER
                ? Reading.ratio(reached.value(), planned)
                : Reading.ratio(planned, reached.value());
    }

    private static Reading against(Fraction allotted, Reading spent) {
        if (!(spent instanceof Reading.Figure used)) {
            return spent;
        }
        return allotted.signum() == 0 ? Reading.Undefined.ZERO_BASE : Reading.ratio(allotted, used.value());
    }

    private CourseCurve curve(Elasticity.Resource resource, GoalCourse.Leg leg) {
        return resource.even()
                ? CourseCurve.of(Optional.empty(), calendar, every, leg.first(), leg.last())
                : leg.curve();
    }

    Goal.Measure measure() {
        return measure;
    }
}
