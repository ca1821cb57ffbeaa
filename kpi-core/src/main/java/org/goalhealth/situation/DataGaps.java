package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/** Derives a {@link DataGap} for each series of every KPI. */
final class DataGaps implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Consumer<Fact> facts) {
        for (Kpi kpi : scene.plan().kpis()) {
            List<Series> all = scene.series(kpi);
            int latest = scene.lastClosed(kpi);
            OptionalInt begun = all.stream()
                    .filter(s -> !s.isEmpty())
                    .mapToInt(Series::first)
                    .min();
            // Of several dimensions not every combination exists: one is expected from its own first figure on.
            if (kpi.dimensions().size() > 1) {
                all.stream()
                        .filter(s -> !s.isEmpty())
                        .forEach(series -> facts.accept(gap(scene, rule, series, latest, series.first())));
                continue;
            }
            // Where nothing was ever observed, the latest closed period at least is missing.
            int expectedFrom = begun.orElse(latest);
            all.forEach(series -> facts.accept(gap(scene, rule, series, latest, expectedFrom)));
        }
    }

    private static DataGap gap(Scene scene, JudgedRule rule, Series series, int latest, int expectedFrom) {
        Kpi kpi = series.kpi();
        AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(kpi.id(), series.segment()));
        GapLimit limit = GapLimit.from(applied);
        Streak streak = Streak.upTo(latest, expectedFrom, i -> !series.has(i));
        Optional<Evidence> evidence = streak.periods() == 0
                ? Optional.empty()
                : Optional.of(scene.evidence(
                        series,
                        streak,
                        List.of(
                                new EvidenceFigure(
                                        EvidenceFigure.Name.VALUE, Fraction.of(streak.periods()), Unit.Plain.PLAIN),
                                new EvidenceFigure(
                                        EvidenceFigure.Name.LIMIT, Fraction.of(limit.periods()), Unit.Plain.PLAIN)),
                        applied.all(),
                        Optional.empty()));
        return new DataGap(rule.name(), kpi.id(), series.segment(), limit, streak.periods(), evidence);
    }
}
