package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Alternatives;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * How far the goal has fallen behind that a budget line pays for, while the goal's period runs (W8).
 *
 * <p>There is one for each line that declares alternatives and each rule that reads lags. Signal: {@link #getPeriods}.
 */
public final class LineLag extends JudgedFact implements GivesBudget {

    private static final int PERIODS = 1;

    private final BudgetId budget;
    private final Goal goal;
    private final Alternatives alternatives;
    private final Optional<TargetProposal> raised;
    private final LagLimit limit;
    private final GoalCourse course;
    private final Fraction target;
    private boolean stands;

    LineLag(
            String rule,
            BudgetId budget,
            Goal goal,
            Alternatives alternatives,
            Optional<TargetProposal> raised,
            AppliedLimits applied,
            LagLimit limit,
            Series series,
            JudgedTime time) {
        super(rule, new Subject.OfLine(budget), applied, series, time);
        this.budget = budget;
        this.goal = goal;
        this.alternatives = alternatives;
        this.raised = raised;
        this.limit = limit;
        this.course = new GoalCourse(goal.measure().orElseThrow(), series.kpi().every(), time.calendar());
        this.target = Fraction.of(goal.measure().orElseThrow().target().target());
    }

    /** The id of the budget. */
    @Override
    public String getBudget() {
        return budget.value();
    }

    /** The id of the goal that the line pays for. */
    public String getGoal() {
        return goal.id().value();
    }

    /** The limits that it is judged by. */
    public LagLimit getLimit() {
        return limit;
    }

    /**
     * Closed periods of the KPI in a row, within the running period of the goal, after which enough of it has gone by and
     * too little is done; 0 where that is not so after the latest.
     */
    public int getPeriods() {
        return streak();
    }

    @Override
    public Percent givesAtMost() {
        return limit.move();
    }

    /** The lines that the plan names to take the money. */
    public List<Segment> alternatives() {
        return alternatives.lines();
    }

    /** The better target that the plan declares for when the money moves. */
    public Optional<TargetProposal> proposal() {
        return raised;
    }

    @Override
    String judgement() {
        Goal.Measure measure = goal.measure().orElseThrow();
        return super.judgement() + ", " + goal.id() + " " + target + ", " + measure.period() + " by "
                + measure.judgedEvery();
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
    boolean beginsAnew(int ordinal) {
        GoalCourse.Leg leg = course.at(ordinal);
        return leg != null && leg.first() == ordinal;
    }

    @Override
    boolean holds(int ordinal) {
        GoalCourse.Leg leg = course.at(ordinal);
        return leg != null
                && isFarEnough(leg, ordinal)
                && GoalCourse.reached(series.settled(latest()), leg, ordinal) instanceof Reading.Figure reached
                && reached.value().compareTo(target.times(limit.done().share())) <= 0;
    }

    private boolean isFarEnough(GoalCourse.Leg leg, int ordinal) {
        return leg.isOpenAfter(ordinal)
                && leg.gone(ordinal).compareTo(limit.after().share()) >= 0;
    }

    @Override
    Verdict verdict(Set<String> read) {
        GoalCourse.Leg leg = course.at(latest());
        if (leg == null || !isFarEnough(leg, latest())) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Reading reached = reading();
        if (!(reached instanceof Reading.Figure)) {
            return Verdict.of(reached == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return new Verdict(Verdict.Data.THERE, isPastBreach(limit.periods()));
    }

    /** What was reached so far. */
    @Override
    Reading reading() {
        GoalCourse.Leg leg = course.at(latest());
        return leg == null ? Reading.Missing.MISSING : GoalCourse.reached(series.settled(latest()), leg, latest());
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
        return "done";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        Reading reached = reading();
        Reading done = reached instanceof Reading.Figure figure
                ? Reading.of(figure.value().dividedBy(target))
                : Reading.Missing.MISSING;
        List<EvidenceFigure> figures =
                new ArrayList<>(Shown.figureAndLimit(done, limit.done().share(), Unit.Share.PERCENT));
        if (reached instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.ACTUAL, figure.value(), unit));
        }
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, target, unit));
        GoalCourse.Leg leg = course.at(latest());
        if (leg != null) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.ELAPSED, leg.gone(latest()), Unit.Share.PERCENT));
        }
        return figures;
    }
}
