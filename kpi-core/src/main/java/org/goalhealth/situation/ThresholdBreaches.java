package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** Derives a {@link ThresholdBreach} for each series that the plan names for the rule. */
final class ThresholdBreaches implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Consumer<Fact> facts) {
        for (Kpi kpi : scene.plan().kpis()) {
            for (Series series : scene.series(kpi)) {
                LimitScope scope = LimitScope.of(kpi.id(), series.segment());
                if (scene.limits().names(rule, scope)) {
                    facts.accept(breach(scene, rule, series, scope));
                }
            }
        }
    }

    private static ThresholdBreach breach(Scene scene, JudgedRule rule, Series series, LimitScope scope) {
        Kpi kpi = series.kpi();
        AppliedLimits applied = scene.limits().limits(rule, scope);
        ThresholdLimit limit = ThresholdLimit.from(applied);
        Streak streak = Streak.upTo(
                scene.lastClosed(kpi),
                series.first(),
                i -> series.at(i) instanceof Reading.Figure figure
                        && kpi.better().worse(figure.value(), limit.threshold()));
        Optional<Evidence> evidence = streak.periods() == 0
                ? Optional.empty()
                : Optional.of(scene.evidence(
                        series, streak, figures(series, streak, limit.threshold()), applied.all(), Optional.empty()));
        return new ThresholdBreach(rule.name(), kpi.id(), series.segment(), limit, streak.periods(), evidence);
    }

    private static List<EvidenceFigure> figures(Series series, Streak streak, Fraction threshold) {
        Fraction value = ((Reading.Figure) series.at(streak.latest())).value();
        return List.of(
                new EvidenceFigure(
                        EvidenceFigure.Name.VALUE, value, series.kpi().unit()),
                new EvidenceFigure(
                        EvidenceFigure.Name.LIMIT, threshold, series.kpi().unit()));
    }
}
