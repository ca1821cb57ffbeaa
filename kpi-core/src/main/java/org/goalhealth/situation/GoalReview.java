package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a goal that is reviewed when a quarter closes (E2).
 *
 * <p>It stands from the close of a quarter in which the goal ran to the close of the next, and as long as some of the
 * goal's period is still to come. Signal: {@link #getPeriods}.
 */
abstract sealed class GoalReview extends JudgedFact implements ProposesTargets permits ReviewLowered, ReviewRaised {

    static final int PERIODS = 1;

    final Goal goal;
    final Fraction target;
    /** 1 where more is better. */
    final int sign;

    private final int periods;
    private final ElasticityCourse course;
    private final Optional<Companion> resource;
    private final int lastOfGoal;
    private final String planned;
    private boolean stands;

    GoalReview(
            String rule,
            Goal goal,
            AppliedLimits applied,
            int periods,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        super(rule, new Subject.OfGoal(goal.id()), applied, series, time);
        Goal.Measure measure = goal.measure().orElseThrow();
        this.goal = goal;
        this.periods = periods;
        this.target = Fraction.of(measure.target().target());
        this.sign = series.kpi().better() == Direction.HIGHER ? 1 : -1;
        this.resource = resource;
        Goal.Measure judged = measure.elasticity().isPresent() ? measure : measure.with(Elasticity.OF_RESULTS);
        PlanCalendar calendar = time.calendar();
        Cadence every = series.kpi().every();
        Period whole = measure.period();
        this.course = new ElasticityCourse(judged, every, calendar);
        this.lastOfGoal = calendar.firstWithin(every, whole.cadence(), whole.ordinal() + 1) - 1;
        this.planned = measure.target().target() + ", " + measure.period() + " by " + measure.judgedEvery() + ", "
                + measure.course() + ", " + measure.elasticity().flatMap(Elasticity::resource) + ", "
                + judged.elasticity().orElseThrow().formula().id();
    }

    /** The id of the goal. */
    public final String getGoal() {
        return goal.id().value();
    }

    /** Closed quarters in a row whose review proposes something, up to the latest; 0 where that one does not. */
    public final int getPeriods() {
        return streak();
    }

    /** Whether a quarter's review proposes something, as the goal stood at its end. */
    abstract boolean proposes(int quarter, GoalCourse.Leg leg, int last);

    /** What a quarter's review looks at, as the goal stood at its end. */
    abstract Reading looked(GoalCourse.Leg leg, int last);

    @Override
    final List<Companion> companions() {
        return resource.stream().toList();
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + planned;
    }

    @Override
    final boolean stands() {
        int last = time().lastOf(latest());
        return last < lastOfGoal && course.leg(last) != null;
    }

    @Override
    final int restart() {
        return super.restart() | stood();
    }

    @Override
    final int step() {
        return super.step() | stood();
    }

    private int stood() {
        boolean before = stands;
        stands = stands();
        return before == stands ? 0 : PERIODS;
    }

    @Override
    final int streakSignal() {
        return PERIODS;
    }

    /** A quarter before the goal's own period, or of another leg of it, begins nothing that goes on. */
    @Override
    final boolean beginsAnew(int quarter) {
        GoalCourse.Leg leg = course.leg(time().lastOf(quarter));
        return leg != null && leg.first() >= time().firstOf(quarter);
    }

    @Override
    final boolean holds(int quarter) {
        int last = time().lastOf(quarter);
        GoalCourse.Leg leg = course.leg(last);
        return leg != null && last < lastOfGoal && proposes(quarter, leg, last);
    }

    final int closed() {
        return time().closing().latest();
    }

    final Series known() {
        return series.settled(closed());
    }

    final ElasticityFactors factors(GoalCourse.Leg leg, int last) {
        @Nullable Series used = resource.isPresent() ? resource.get().settled(closed()) : null;
        return course.at(leg, last, known(), used);
    }

    final Optional<Companion> resource() {
        return resource;
    }

    /** The goal's judged period that the latest quarter ends in; null where it ends in none. */
    final GoalCourse.@Nullable Leg leg() {
        return course.leg(last());
    }

    /** The last of the KPI's periods that counts to the latest quarter. */
    final int last() {
        return time().lastOf(latest());
    }

    @Override
    final Verdict verdict(Set<String> read) {
        GoalCourse.Leg leg = leg();
        if (!stands() || leg == null) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Reading looked = looked(leg, last());
        if (!(looked instanceof Reading.Figure)) {
            return Verdict.of(looked == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return new Verdict(Verdict.Data.THERE, isPastBreach(periods));
    }

    @Override
    final List<Object> states() {
        GoalCourse.Leg leg = leg();
        return List.of(streak(), leg != null && looked(leg, last()) instanceof Reading.Figure);
    }

    /** What was reached up to the quarter's end. */
    @Override
    final Reading reading() {
        GoalCourse.Leg leg = leg();
        return leg == null ? Reading.Missing.MISSING : GoalCourse.reached(known(), leg, last());
    }

    @Override
    final int restsFrom() {
        GoalCourse.Leg leg = leg();
        return leg == null ? time().firstOf(latest()) : leg.first();
    }
}
