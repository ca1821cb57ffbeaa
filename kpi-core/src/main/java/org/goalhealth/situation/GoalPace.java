package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * Where a goal whose period still runs will end, if it goes on against its planned course as it has so far (W15).
 *
 * <p>There is one for each goal that declares a course and each rule that reads paces; it stands while a period of the
 * goal runs. Its end is projected from what was reached and how much of the plan has gone by; of a ratio, which does not
 * add up, it is the ratio so far. Signal: {@link #getPeriods}.
 */
public final class GoalPace extends JudgedFact {

    private static final int PERIODS = 1;

    private final GoalId goal;
    private final PaceLimit limit;
    private final GoalCourse course;
    private final Fraction target;
    private final int sign;
    private final String planned;
    private boolean stands;

    GoalPace(
            String rule,
            GoalId goal,
            Goal.Measure measure,
            AppliedLimits applied,
            PaceLimit limit,
            Series series,
            JudgedTime time) {
        super(rule, new Subject.OfGoal(goal), applied, series, time);
        this.goal = goal;
        this.limit = limit;
        this.course = new GoalCourse(measure, series.kpi().every(), time.calendar());
        this.target = Fraction.of(measure.target().target());
        this.sign = series.kpi().better() == Direction.HIGHER ? 1 : -1;
        this.planned = measure.target() + ", " + measure.period() + " by " + measure.judgedEvery() + ", "
                + measure.course();
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.value();
    }

    /** The limits that it is judged by. */
    public PaceLimit getLimit() {
        return limit;
    }

    /**
     * Closed periods of the KPI in a row, within the running period of the goal, after which the projected end misses
     * the target by the limit; 0 where it does not after the latest.
     */
    public int getPeriods() {
        return streak();
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + planned;
    }

    @Override
    boolean stands() {
        GoalCourse.Leg leg = course.at(latest());
        return leg != null && leg.isOpenAfter(latest());
    }

    @Override
    int restart() {
        return super.restart() | stood();
    }

    @Override
    int step() {
        return super.step() | stood();
    }

    private int stood() {
        boolean before = stands;
        stands = stands();
        return before == stands ? 0 : PERIODS;
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        return projected(ordinal) instanceof Reading.Figure end && isShort(end.value(), limit.by());
    }

    @Override
    boolean beginsAnew(int ordinal) {
        GoalCourse.Leg leg = course.at(ordinal);
        return leg != null && leg.first() == ordinal;
    }

    /** Exactly as far as the limit is short; at the target nothing is. */
    private boolean isShort(Fraction end, Percent by) {
        return sign * end.compareTo(target) < 0 && sign * end.compareTo(border(by)) <= 0;
    }

    private Fraction border(Percent by) {
        return target.times(sign > 0 ? by.rest() : Fraction.ONE.plus(by.share()));
    }

    /** Where the period of the goal that runs after one of the KPI's will end; missing before the plan is far enough. */
    private Reading projected(int ordinal) {
        GoalCourse.Leg leg = course.at(ordinal);
        if (leg == null || !leg.isOpenAfter(ordinal)) {
            return Reading.Missing.MISSING;
        }
        Fraction gone = leg.curve().until(ordinal);
        if (gone.signum() <= 0 || gone.compareTo(limit.after().share()) < 0) {
            return Reading.Missing.MISSING;
        }
        return GoalCourse.reached(series.settled(latest()), leg, ordinal) instanceof Reading.Figure reached
                ? Reading.of(isRatio() ? reached.value() : reached.value().dividedBy(gone))
                : Reading.Missing.MISSING;
    }

    @Override
    Verdict verdict(Set<String> read) {
        GoalCourse.Leg leg = course.at(latest());
        if (leg == null || !leg.isOpenAfter(latest())) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Reading reached = reading();
        if (!(reached instanceof Reading.Figure)) {
            return Verdict.of(
                    reached == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return projected(latest()) instanceof Reading.Figure end
                ? new Verdict(
                        Verdict.Data.THERE,
                        limit.recover()
                                .map(by -> !isShort(end.value(), limit.by()) && !isShort(end.value(), by))
                                .orElseGet(() -> isPastBreach(limit.periods())))
                : Verdict.of(Verdict.Data.OVER);
    }

    /** What was reached so far. */
    @Override
    Reading reading() {
        GoalCourse.Leg leg = course.at(latest());
        return leg == null
                ? Reading.Missing.MISSING
                : GoalCourse.reached(series.settled(latest()), leg, latest());
    }

    @Override
    int restsFrom() {
        GoalCourse.Leg leg = course.at(latest());
        return leg == null ? latest() : leg.first();
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>(
                Shown.figureAndLimit(projected(latest()), border(limit.by()), unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, target, unit));
        if (projected(latest()) instanceof Reading.Figure end
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
        Fraction left = target.minus(reached);
        if (!isRatio() && left.signum() >= 0) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.NEEDED, left.dividedBy(Fraction.of(leg.last() - latest())), unit));
        }
        if (!isRatio()) {
            course.daysOff(leg, latest(), reached.dividedBy(target))
                    .ifPresent(days -> figures.add(
                            new EvidenceFigure(EvidenceFigure.Name.DAYS, days, Unit.Plain.PLAIN)));
        }
    }

    private boolean isRatio() {
        return series.kpi().input().isRatio();
    }
}
