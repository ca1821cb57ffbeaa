package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How long the customers of one channel have been worth a multiple of another's, while a goal for its share could be
 * higher (B10).
 *
 * <p>A channel whose customers are worth nothing gives no multiple: that is undefined, never infinite. There is one for
 * each such link and each rule that reads its kind. Signal: {@link #getPeriods}.
 */
public final class WorthLead extends JudgedFact implements ProposesTargets {

    private static final int PERIODS = 1;

    private final Link.Worth link;
    private final Goal.Measure measure;
    private final Kpi measured;
    private final WorthLimit limit;
    private final Companion other;
    private boolean stands;

    /**
     * @param measured what the goal is measured by
     * @param series what customers of the goal's channel are worth
     * @param other what those of the other are
     */
    WorthLead(
            JudgedRule rule,
            Link.Worth link,
            Goal.Measure measure,
            Kpi measured,
            AppliedLimits applied,
            Series series,
            Companion other,
            JudgedTime time) {
        super(rule.name(), new Subject.OfGoal(link.shareGoal()), applied, series, time);
        this.link = link;
        this.measure = measure;
        this.measured = measured;
        this.limit = applied.as(WorthLimit.class, WorthLimit::from);
        this.other = other;
    }

    /** The id of the goal. */
    public String getGoal() {
        return link.shareGoal().value();
    }

    /** The limits that it is judged by. */
    public WorthLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row in which it was so, up to the latest closed one; 0 where it is not. */
    public int getPeriods() {
        return streak();
    }

    @Override
    public List<TargetProposal> proposals() {
        TargetProposal raised = new TargetProposal(
                link.shareGoal(),
                Fraction.of(measure.target().target()),
                Fraction.of(link.raise()),
                measured.unit(),
                TargetProposal.Basis.CUSTOMER_WORTH);
        return streak() == 0 || !raised.isBetter(measured.better()) ? List.of() : List.of(raised);
    }

    @Override
    List<Companion> companions() {
        return List.of(other);
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + link + ", " + measure.period();
    }

    /** Until the goal's period is over. */
    @Override
    boolean stands() {
        return time().period(latest()).start().isBefore(measure.period().end());
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
        return times(ordinal) instanceof Reading.Figure times && times.value().compareTo(limit.times()) >= 0;
    }

    /** How many times the other's a channel's worth is. */
    private Reading times(int ordinal) {
        Reading mine = series.settled(latest()).at(ordinal);
        Reading its = other.at(ordinal, latest());
        if (!(mine instanceof Reading.Figure one)) {
            return mine;
        }
        return its instanceof Reading.Figure two ? Reading.ratio(one.value(), two.value()) : its;
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (!stands()) {
            return Verdict.of(Verdict.Data.OVER);
        }
        Reading times = times(latest());
        if (!(times instanceof Reading.Figure figure)) {
            return Verdict.of(times == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(under -> !holds(latest()) && figure.value().compareTo(under) < 0)
                        .orElseGet(() -> isPastBreach(limit.periods())));
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty()).with(series.kpi().id());
    }

    @Override
    String decisiveLimit() {
        return "times";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>();
        if (reading() instanceof Reading.Figure mine) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, mine.value(), unit));
        }
        if (other.at(latest(), latest()) instanceof Reading.Figure its) {
            figures.add(
                    new EvidenceFigure(EvidenceFigure.Name.LIMIT, its.value().times(limit.times()), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.PARTNER, its.value(), unit));
        }
        if (times(latest()) instanceof Reading.Figure times) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.TIMES, times.value(), Unit.Plain.PLAIN));
        }
        figures.add(new EvidenceFigure(
                EvidenceFigure.Name.TARGET, Fraction.of(measure.target().target()), measured.unit()));
        return figures;
    }
}
