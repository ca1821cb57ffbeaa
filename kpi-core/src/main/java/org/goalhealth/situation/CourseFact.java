package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * A fact about a goal whose period still runs: where it will end, if it goes on against its planned course as it has.
 *
 * <p>The end is projected from what was reached and how much of the plan has gone by; of a ratio, which does not add up,
 * it is the ratio so far. The fact stands while a period of the goal runs, and no streak goes on into the next one.
 */
abstract sealed class CourseFact extends JudgedFact permits GoalPace, GoalDrift {

    static final int PERIODS = 1;

    final Goal goal;
    final Fraction target;
    /** 1 where more is better. */
    final int sign;

    private final GoalCourse course;
    private final Fraction after;
    private final int periods;
    private final String planned;
    private boolean stands;

    CourseFact(
            String rule, Goal goal, AppliedLimits applied, Percent after, int periods, Series series, JudgedTime time) {
        super(rule, new Subject.OfGoal(goal.id()), applied, series, time);
        Goal.Measure measure = goal.measure().orElseThrow();
        this.goal = goal;
        this.target = Fraction.of(measure.target().target());
        this.sign = series.kpi().better() == Direction.HIGHER ? 1 : -1;
        this.course = new GoalCourse(measure, series.kpi().every(), time.calendar());
        this.after = after.share();
        this.periods = periods;
        this.planned =
                measure.target() + ", " + measure.period() + " by " + measure.judgedEvery() + ", " + measure.course();
    }

    /** The KPI's own time, with as many periods before the latest as the goal's judged period may have. */
    static JudgedTime time(Scene scene, Goal goal, Series series) {
        Goal.Measure measure = goal.measure().orElseThrow();
        return scene.time(
                series.kpi(),
                LookBack.periodsIn(measure.judgedEvery(), series.kpi().every()));
    }

    /** The id of the goal. */
    public final String getGoal() {
        return goal.id().value();
    }

    /** Whether an end is as far from the target as the limit says. */
    abstract boolean isOff(Fraction end);

    /** Whether an end is near enough the target again; empty where the fact has no recovery limit. */
    abstract Optional<Boolean> isNearAgain(Fraction end);

    /** What the projected end is compared with. */
    abstract Fraction border();

    @Override
    final String judgement() {
        return super.judgement() + ", " + planned;
    }

    @Override
    final boolean stands() {
        GoalCourse.Leg leg = course.at(latest());
        return leg != null && leg.isOpenAfter(latest());
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

    @Override
    final boolean holds(int ordinal) {
        return projected(ordinal) instanceof Reading.Figure end && isOff(end.value());
    }

    @Override
    final boolean beginsAnew(int ordinal) {
        GoalCourse.Leg leg = course.at(ordinal);
        return leg != null && leg.first() == ordinal;
    }

    /** Where the goal's period that runs after the latest of the KPI's will end. */
    final Reading projected() {
        return projected(latest());
    }

    /** Missing before the plan is far enough. */
    private Reading projected(int ordinal) {
        GoalCourse.Leg leg = course.at(ordinal);
        if (leg == null || !leg.isOpenAfter(ordinal)) {
            return Reading.Missing.MISSING;
        }
        Fraction gone = leg.curve().until(ordinal);
        if (gone.signum() <= 0 || gone.compareTo(after) < 0) {
            return Reading.Missing.MISSING;
        }
        return GoalCourse.reached(series.settled(latest()), leg, ordinal) instanceof Reading.Figure reached
                ? Reading.of(isRatio() ? reached.value() : reached.value().dividedBy(gone))
                : Reading.Missing.MISSING;
    }

    @Override
    final Verdict verdict(Set<String> read) {
        if (!stands()) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Reading reached = reading();
        if (!(reached instanceof Reading.Figure)) {
            return Verdict.of(reached == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        // Too early in a period of the goal: what was found of the one before is over.
        return projected() instanceof Reading.Figure end
                ? new Verdict(Verdict.Data.THERE, isNearAgain(end.value()).orElseGet(() -> isPastBreach(periods)))
                : Verdict.of(Verdict.Data.OVER);
    }

    /** What was reached so far. */
    @Override
    final Reading reading() {
        GoalCourse.Leg leg = course.at(latest());
        return leg == null ? Reading.Missing.MISSING : GoalCourse.reached(series.settled(latest()), leg, latest());
    }

    @Override
    final int restsFrom() {
        GoalCourse.Leg leg = course.at(latest());
        return leg == null ? latest() : leg.first();
    }

    @Override
    public final Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    final String decisiveLimit() {
        return "by";
    }

    @Override
    final List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        Reading projected = projected();
        List<EvidenceFigure> figures = new ArrayList<>(Shown.figureAndLimit(projected, border(), unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, target, unit));
        if (projected instanceof Reading.Figure end
                && Completion.of(series.kpi().better(), end.value(), target) instanceof Reading.Figure completion) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.COMPLETION, completion.value(), Unit.Share.PERCENT));
        }
        GoalCourse.Leg leg = course.at(latest());
        if (leg != null && leg.isOpenAfter(latest()) && reading() instanceof Reading.Figure reached) {
            onTheWay(figures, leg, reached.value());
        }
        return figures;
    }

    private void onTheWay(List<EvidenceFigure> figures, GoalCourse.Leg leg, Fraction reached) {
        Unit unit = series.kpi().unit();
        Fraction gone = leg.curve().until(latest());
        figures.add(new EvidenceFigure(EvidenceFigure.Name.ACTUAL, reached, unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.PLANNED, isRatio() ? target : target.times(gone), unit));
        if (isRatio()) {
            return;
        }
        Fraction left = target.minus(reached);
        if (left.signum() >= 0) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.NEEDED, left.dividedBy(Fraction.of(leg.last() - latest())), unit));
        }
        course.daysOff(leg, latest(), reached.dividedBy(target))
                .ifPresent(days -> figures.add(new EvidenceFigure(EvidenceFigure.Name.DAYS, days, Unit.Plain.PLAIN)));
    }

    private boolean isRatio() {
        return series.kpi().input().isRatio();
    }
}
