package org.goalhealth.situation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/** Derives a {@link KpiStatus} for each series of every KPI. */
final class KpiStatuses {

    private KpiStatuses() {}

    static void derive(Scene scene, Consumer<Fact> facts) {
        for (Kpi kpi : scene.plan().kpis()) {
            scene.series(kpi).forEach(series -> facts.accept(status(scene, series)));
        }
    }

    private static KpiStatus status(Scene scene, Series series) {
        Kpi kpi = series.kpi();
        int latest = scene.lastClosed(kpi);
        Reading value = series.at(latest);
        Reading baseline = kpi.baseline()
                .map(b -> new Baselines(scene.plan().calendar()).at(b, series, latest))
                .orElse(Reading.Missing.MISSING);
        return new KpiStatus(
                kpi.id(),
                series.segment(),
                decimal(value),
                decimal(series.at(latest - 1)),
                decimal(baseline),
                value instanceof Reading.Figure figure
                        ? Optional.of(evidence(scene, series, latest, figure, baseline))
                        : Optional.empty());
    }

    private static Evidence evidence(Scene scene, Series series, int latest, Reading.Figure value, Reading baseline) {
        List<EvidenceFigure> figures = new ArrayList<>();
        figures.add(new EvidenceFigure(
                EvidenceFigure.Name.VALUE, value.value(), series.kpi().unit()));
        if (baseline instanceof Reading.Figure usual) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.BASELINE, usual.value(), series.kpi().unit()));
        }
        return scene.evidence(
                series,
                new Streak(latest, 1),
                figures,
                List.of(),
                baseline instanceof Reading.Figure ? series.kpi().baseline() : Optional.empty());
    }

    private static @Nullable BigDecimal decimal(Reading reading) {
        return reading instanceof Reading.Figure figure ? figure.value().rounded(KpiStatus.DECIMALS) : null;
    }
}
