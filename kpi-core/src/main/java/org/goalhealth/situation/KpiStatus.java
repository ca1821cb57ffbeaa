package org.goalhealth.situation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The raw figures of a series, for rules of an author's own.
 *
 * <p>Figures change with every period: a condition on one is correct, but makes the engine look at every change.
 * Divisions are rounded to twelve decimals; where the exact boundary matters, use a fact with a limit.
 */
public final class KpiStatus extends SeriesFact {

    static final int DECIMALS = 12;

    private static final int ALL = 15;

    private final Series series;
    private final Baselines baselines;
    private final JudgedTime time;

    KpiStatus(Series series, Baselines baselines, JudgedTime time) {
        this.series = series;
        this.baselines = baselines;
        this.time = time;
    }

    /** The id of the KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfKpi(series.kpi().id());
    }

    @Override
    public Segment getSegment() {
        return series.segment();
    }

    /** Whether the latest closed period has no figure, or an undefined one. */
    public boolean isMissing() {
        return !(known().at(time.latest()) instanceof Reading.Figure);
    }

    /** The figure of the latest closed period, in the KPI's unit (a share as 0.025); null where there is none. */
    public @Nullable BigDecimal getValue() {
        return decimal(known().at(time.latest()));
    }

    /** The figure of the closed period before; null where there is none. */
    public @Nullable BigDecimal getPrevious() {
        return decimal(known().at(time.latest() - 1));
    }

    /** The baseline of the latest closed period; null where the KPI declares none or a period it needs is missing. */
    public @Nullable BigDecimal getBaseline() {
        return decimal(usual());
    }

    @Override
    String judgement() {
        return "";
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (!isMissing()) {
            boolean lacking = (read.contains("previous") && getPrevious() == null)
                    || (read.contains("baseline") && getBaseline() == null);
            return lacking ? Verdict.of(Verdict.Data.UNDEFINED) : Verdict.GOOD;
        }
        return Verdict.of(known().has(time.latest()) ? Verdict.Data.UNDEFINED : Verdict.Data.MISSING);
    }

    @Override
    JudgedTime time() {
        return time;
    }

    /** Figures are looked up when they are asked for: after every period any of them may be another. */
    @Override
    int restart() {
        return MOVED | ALL;
    }

    @Override
    int step() {
        return MOVED | ALL;
    }

    @Override
    public Evidence evidence() {
        if (!(reading() instanceof Reading.Figure)) {
            throw new IllegalStateException("no figure of " + series.kpi().id() + " " + series.segment());
        }
        return Shown.evidence(known(), time, time.latest(), time.latest(), 1, figures(), List.of(), baseline());
    }

    @Override
    Series series() {
        return series;
    }

    @Override
    Reading reading() {
        return known().at(time.latest());
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = new ArrayList<>(2);
        if (reading() instanceof Reading.Figure value) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.VALUE, value.value(), series.kpi().unit()));
        }
        if (usual() instanceof Reading.Figure usual) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.BASELINE, usual.value(), series.kpi().unit()));
        }
        return figures;
    }

    @Override
    List<Object> states() {
        return List.of(isMissing());
    }

    /** How its baseline is made; empty where there is none. */
    @Override
    Optional<Baseline> baseline() {
        return usual() instanceof Reading.Figure ? series.kpi().baseline() : Optional.empty();
    }

    private Series known() {
        return series.settled(time.latest());
    }

    private Reading usual() {
        return series.kpi()
                .baseline()
                .map(b -> baselines.at(b, known(), time.latest()))
                .orElse(Reading.Missing.MISSING);
    }

    private static @Nullable BigDecimal decimal(Reading reading) {
        return reading instanceof Reading.Figure figure ? figure.value().rounded(DECIMALS) : null;
    }
}
