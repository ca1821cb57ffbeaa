package org.goalhealth.situation;

import java.util.List;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/** How far a KPI has moved from its baseline, one way. Exactly as far as the limit is far enough. */
final class Drift {

    private final Kpi kpi;
    private final Baseline made;
    private final Baselines baselines;
    private final boolean up;
    /** One plus or less the limit's share. */
    private final Fraction apart;

    private Drift(Kpi kpi, Percent by, boolean up, Baselines baselines) {
        this.kpi = kpi;
        this.made = kpi.baseline().orElseThrow();
        this.baselines = baselines;
        this.up = up;
        this.apart = up ? Fraction.ONE.plus(by.share()) : by.rest();
    }

    /** To the worse. */
    static Drift worse(Kpi kpi, Percent by, Baselines baselines) {
        return new Drift(kpi, by, kpi.better() == Direction.LOWER, baselines);
    }

    /** To more, be it better or worse. */
    static Drift more(Kpi kpi, Percent by, Baselines baselines) {
        return new Drift(kpi, by, true, baselines);
    }

    /** Whether a period is so far from its baseline; false where either is missing or undefined. */
    boolean holds(@Nullable Series known, int ordinal) {
        if (known == null
                || !(known.at(ordinal) instanceof Reading.Figure figure)
                || !(usual(known, ordinal) instanceof Reading.Figure usual)
                || usual.value().signum() <= 0) {
            return false;
        }
        int compared = figure.value().compareTo(usual.value().times(apart));
        return up ? compared >= 0 : compared <= 0;
    }

    /** What there is to judge by. */
    Verdict.Data data(@Nullable Series known, int ordinal) {
        if (known == null || !known.has(ordinal)) {
            return Verdict.Data.MISSING;
        }
        boolean defined = known.at(ordinal) instanceof Reading.Figure
                && usual(known, ordinal) instanceof Reading.Figure usual
                && usual.value().signum() > 0;
        return defined ? Verdict.Data.THERE : Verdict.Data.UNDEFINED;
    }

    /** The figure, its baseline and the distance between them, as far as there are any. */
    void show(
            @Nullable Series known,
            int ordinal,
            EvidenceFigure.Name value,
            EvidenceFigure.Name baseline,
            EvidenceFigure.Name deviation,
            List<EvidenceFigure> figures) {
        if (known == null || !(known.at(ordinal) instanceof Reading.Figure figure)) {
            return;
        }
        figures.add(new EvidenceFigure(value, figure.value(), kpi.unit()));
        if (usual(known, ordinal) instanceof Reading.Figure usual
                && usual.value().signum() > 0) {
            figures.add(new EvidenceFigure(baseline, usual.value(), kpi.unit()));
            Fraction change = figure.value().minus(usual.value()).dividedBy(usual.value());
            figures.add(new EvidenceFigure(
                    deviation, change.signum() < 0 ? Fraction.ZERO.minus(change) : change, Unit.Share.PERCENT));
        }
    }

    /** Where the limit lies, as a figure; the baseline itself where there is none. */
    Reading border(Series known, int ordinal) {
        return usual(known, ordinal) instanceof Reading.Figure usual
                ? Reading.of(usual.value().times(apart))
                : Reading.Missing.MISSING;
    }

    /** The events that fall on a period and move its baseline. */
    List<EventShare> events(Series known, int ordinal) {
        return baselines.shares(known, ordinal);
    }

    /** The events that move the series, in words. */
    String judgement() {
        return baselines.judgement();
    }

    Baseline baseline() {
        return made;
    }

    /** What is usual for a period. */
    Reading usual(Series known, int ordinal) {
        return baselines.at(made, known, ordinal);
    }
}
