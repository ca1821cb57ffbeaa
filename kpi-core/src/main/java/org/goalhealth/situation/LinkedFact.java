package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Reading;

/**
 * How long a KPI and the one linked with it have both been far from their baselines.
 *
 * <p>There is one for each link, each segment of a level that both are cut to, and each rule that reads its kind.
 */
abstract sealed class LinkedFact extends JudgedFact permits LeadingFall, QualityLoss, MarketPressure {

    private static final int PERIODS = 1;

    private final Drift own;
    private final Drift other;
    private final Companion companion;
    private final KpiId beside;
    private final int periods;

    LinkedFact(
            JudgedRule rule, Link.OfKpis link, AppliedLimits applied, int periods, LinkedSides sides, JudgedTime time) {
        super(rule.name(), new Subject.OfKpi(link.subject()), applied, sides.series(), time);
        this.beside = link.beside();
        this.periods = periods;
        this.own = sides.own();
        this.other = sides.other();
        this.companion = sides.companion();
    }

    /** The id of the KPI that findings are on. */
    public final String getKpi() {
        return ((Subject.OfKpi) getSubject()).kpi().value();
    }

    /** Closed periods in a row in which it was so, up to the latest closed one; 0 where it is not. */
    public final int getPeriods() {
        return streak();
    }

    @Override
    List<Companion> companions() {
        return List.of(companion);
    }

    @Override
    String judgement() {
        return super.judgement() + own.judgement() + other.judgement();
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        return isOwnFar(ordinal) && isOtherFar(ordinal);
    }

    final boolean isOwnFar(int ordinal) {
        return own.holds(series.settled(latest()), ordinal);
    }

    final boolean isOtherFar(int ordinal) {
        return other.holds(companion.settled(latest()), ordinal);
    }

    /** The latest figure of the other KPI. */
    final Reading otherReading() {
        return companion.at(latest(), latest());
    }

    final Kpi otherKpi() {
        return companion.kpi();
    }

    final Reading ownUsual() {
        return own.usual(series.settled(latest()), latest());
    }

    final Reading otherUsual() {
        Series known = companion.settled(latest());
        return known == null ? Reading.Missing.MISSING : other.usual(known, latest());
    }

    /** What there is of the other KPI in the latest period. */
    final Verdict.Data otherData() {
        return other.data(companion.settled(latest()), latest());
    }

    @Override
    Verdict verdict(Set<String> read) {
        Verdict.Data mine = own.data(series.settled(latest()), latest());
        Verdict.Data its = otherData();
        return mine == Verdict.Data.THERE && its == Verdict.Data.THERE
                ? new Verdict(Verdict.Data.THERE, isPastBreach(periods))
                : Verdict.of(mine == Verdict.Data.THERE ? its : mine);
    }

    boolean hasSomethingToShow() {
        return streak() > 0;
    }

    @Override
    public Evidence evidence() {
        if (!hasSomethingToShow()) {
            throw nothingToShow();
        }
        return shown(baseline()).with(beside);
    }

    @Override
    Optional<Baseline> baseline() {
        return Optional.of(own.baseline());
    }

    @Override
    List<EventShare> events() {
        return own.events(series.settled(latest()), latest());
    }

    @Override
    List<EvidenceFigure> figures() {
        Series known = series.settled(latest());
        List<EvidenceFigure> figures = new ArrayList<>();
        own.show(
                known,
                latest(),
                EvidenceFigure.Name.VALUE,
                EvidenceFigure.Name.BASELINE,
                EvidenceFigure.Name.DEVIATION,
                figures);
        if (own.border(known, latest()) instanceof Reading.Figure border) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.LIMIT, border.value(), series.kpi().unit()));
        }
        other.show(
                companion.settled(latest()),
                latest(),
                EvidenceFigure.Name.PARTNER,
                EvidenceFigure.Name.PARTNER_BASELINE,
                EvidenceFigure.Name.PARTNER_DEVIATION,
                figures);
        Baselines.factor(events()).ifPresent(figures::add);
        return figures;
    }
}
