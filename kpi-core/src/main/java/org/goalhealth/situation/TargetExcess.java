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
import org.goalhealth.quantity.Reading;

/**
 * In how many periods of a goal in a row its result was clearly better than its target (W19).
 *
 * <p>There is one for each goal whose KPI, and segment where the line has one, a line of the plan's limits names for the
 * rule. A target of zero has no share by which a result could be better. Signal: {@link #getPeriods}.
 */
public final class TargetExcess extends JudgedFact {

    private static final int PERIODS = 1;

    private final GoalId goal;
    private final Goal.Measure measure;
    private final ExcessLimit limit;
    private final JudgedTime.Span span;
    private final Fraction target;
    private final Fraction border;

    TargetExcess(
            JudgedRule rule,
            GoalId goal,
            Goal.Measure measure,
            AppliedLimits applied,
            ExcessLimit limit,
            Series series,
            JudgedTime time) {
        super(rule.name(), new Subject.OfGoal(goal), applied, series, time);
        this.goal = goal;
        this.measure = measure;
        this.limit = limit;
        this.span = time.within(measure.period());
        this.target = Fraction.of(measure.target().target());
        Fraction distance = absolute(target).times(limit.by().share());
        this.border = series.kpi().better() == Direction.HIGHER ? target.plus(distance) : target.minus(distance);
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.value();
    }

    /** The id of the goal's KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public ExcessLimit getLimit() {
        return limit;
    }

    /** Judged periods of the goal in a row that ended as much better than the target, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + measure.target() + ", " + measure.period() + " by " + measure.judgedEvery();
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int judged) {
        if (judged < span.from() || judged > span.to() || target.signum() == 0) {
            return false;
        }
        if (!(over(judged) instanceof Reading.Figure figure)) {
            return false;
        }
        int compared = figure.value().compareTo(border);
        return series.kpi().better() == Direction.HIGHER ? compared >= 0 : compared <= 0;
    }

    private Reading over(int judged) {
        return Sums.over(series.settled(time().closing().latest()), time().firstOf(judged), time().lastOf(judged));
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (latest() > span.to()) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Reading reading = reading();
        if (!(reading instanceof Reading.Figure)) {
            return Verdict.of(reading == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return new Verdict(Verdict.Data.THERE, isPastBreach(limit.periods()));
    }

    @Override
    Reading reading() {
        return over(latest());
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
        List<EvidenceFigure> figures = new ArrayList<>(Shown.figureAndLimit(reading(), border, unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, target, unit));
        if (reading() instanceof Reading.Figure figure && target.signum() != 0) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.DEVIATION,
                    absolute(figure.value().minus(target)).dividedBy(absolute(target)),
                    Unit.Share.PERCENT));
        }
        return figures;
    }

    private static Fraction absolute(Fraction value) {
        return value.signum() < 0 ? Fraction.ZERO.minus(value) : value;
    }
}
