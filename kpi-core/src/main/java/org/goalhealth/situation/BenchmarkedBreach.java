package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Benchmark;
import org.goalhealth.quantity.Fraction;

/**
 * How long a KPI with a benchmark has been worse than a fixed figure (W7).
 *
 * <p>Only KPIs that declare a {@code benchmark} have one; it is shown beside the figure. Signal: {@link #getPeriods}.
 */
public final class BenchmarkedBreach extends FigureBreach {

    BenchmarkedBreach(String rule, AppliedLimits applied, ThresholdLimit limit, Series series, JudgedTime time) {
        super(rule, applied, limit, series, time);
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = new ArrayList<>(super.figures());
        series.kpi()
                .benchmark()
                .ifPresent(benchmark -> figures.add(new EvidenceFigure(
                        EvidenceFigure.Name.BENCHMARK,
                        Fraction.of(benchmark.figure()),
                        series.kpi().unit())));
        return figures;
    }

    @Override
    public Evidence evidence() {
        Evidence shown = super.evidence();
        List<EvidenceDate> dates = series.kpi()
                .benchmark()
                .flatMap(Benchmark::date)
                .map(day -> List.of(new EvidenceDate(EvidenceDate.Name.BENCHMARKED, day)))
                .orElse(List.of());
        return new Evidence(
                shown.since(),
                shown.latest(),
                shown.periods(),
                shown.figures(),
                shown.limits(),
                shown.baseline(),
                shown.beside(),
                dates);
    }
}
