package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * In how many periods of a goal it was reached while a KPI that must not suffer did (W14).
 *
 * <p>The guard's figure over a period of the goal is compared with that of the one before. There is one for each guard
 * link and each rule that reads such breaks. Signal: {@link #getPeriods}.
 */
public final class GuardBreak extends JudgedFact {

    private static final int PERIODS = 1;

    private final Link.Guard link;
    private final Goal.Measure measure;
    private final GuardLimit limit;
    private final Companion goal;
    private final JudgedTime.Span span;
    private final Fraction apart;

    /** @param series of the guard */
    GuardBreak(
            JudgedRule rule,
            Link.Guard link,
            Goal.Measure measure,
            AppliedLimits applied,
            GuardLimit limit,
            Series series,
            Companion goal,
            JudgedTime time) {
        super(rule.name(), new Subject.OfGoal(link.goal()), applied, series, time);
        this.link = link;
        this.measure = measure;
        this.limit = limit;
        this.goal = goal;
        this.span = time.within(measure.period());
        this.apart = series.kpi().better() == Direction.HIGHER
                ? limit.by().rest()
                : Fraction.ONE.plus(limit.by().share());
    }

    /** The id of the goal. */
    public String getGoal() {
        return link.goal().value();
    }

    /** The id of the KPI that must not suffer. */
    public String getGuard() {
        return link.guard().value();
    }

    /** The limits that it is judged by. */
    public GuardLimit getLimit() {
        return limit;
    }

    /** Judged periods of the goal in a row in which it was reached and the guard broke, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    @Override
    List<Companion> companions() {
        return List.of(goal);
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + measure.target();
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int judged) {
        return judged >= span.from() && judged <= span.to() && isReached(judged) && isBroken(judged);
    }

    private boolean isReached(int judged) {
        Series known = goal.settled(closed());
        return known != null
                && over(known, judged) instanceof Reading.Figure figure
                && new GoalLadder(measure.target(), known).state(figure.value()).compareTo(TargetState.ON_TARGET) >= 0;
    }

    private boolean isBroken(int judged) {
        Series known = series.settled(closed());
        if (!(over(known, judged) instanceof Reading.Figure now)
                || !(over(known, judged - 1) instanceof Reading.Figure before)
                || before.value().signum() <= 0) {
            return false;
        }
        int compared = now.value().compareTo(before.value().times(apart));
        return series.kpi().better() == Direction.HIGHER ? compared <= 0 : compared >= 0;
    }

    private Reading over(@Nullable Series known, int judged) {
        return known == null
                ? Reading.Missing.MISSING
                : Sums.over(known, time().firstOf(judged), time().lastOf(judged));
    }

    private int closed() {
        return time().closing().latest();
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (latest() > span.to()) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Series guard = series.settled(closed());
        for (Reading reading :
                List.of(over(goal.settled(closed()), latest()), over(guard, latest()), over(guard, latest() - 1))) {
            if (!(reading instanceof Reading.Figure)) {
                return Verdict.of(reading == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
            }
        }
        return new Verdict(Verdict.Data.THERE, isPastBreach(limit.periods()));
    }

    @Override
    Reading reading() {
        return over(series.settled(closed()), latest());
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty()).with(link.guard());
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        Kpi measured = goal.kpi();
        List<EvidenceFigure> figures = new ArrayList<>();
        Series guard = series.settled(closed());
        if (reading() instanceof Reading.Figure now) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, now.value(), unit));
            if (over(guard, latest() - 1) instanceof Reading.Figure before
                    && before.value().signum() > 0) {
                figures.add(new EvidenceFigure(
                        EvidenceFigure.Name.LIMIT, before.value().times(apart), unit));
                figures.add(new EvidenceFigure(EvidenceFigure.Name.BASELINE, before.value(), unit));
                Fraction change = now.value().minus(before.value()).dividedBy(before.value());
                figures.add(new EvidenceFigure(
                        EvidenceFigure.Name.DEVIATION,
                        change.signum() < 0 ? Fraction.ZERO.minus(change) : change,
                        Unit.Share.PERCENT));
            }
        }
        if (over(goal.settled(closed()), latest()) instanceof Reading.Figure reached) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.PARTNER, reached.value(), measured.unit()));
        }
        figures.add(new EvidenceFigure(
                EvidenceFigure.Name.TARGET, Fraction.of(measure.target().target()), measured.unit()));
        return figures;
    }
}
