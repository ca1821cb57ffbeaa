package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.quantity.Reading;

/** Derives a {@link LineReturn} for each budget line of which anything was observed. */
final class LineReturns implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Consumer<Fact> facts) {
        for (Budget budget : scene.plan().budgets()) {
            for (Budget.Line line : budget.lines()) {
                scene.series(budget.returnKpi(), line.segment())
                        .ifPresent(series -> facts.accept(lineReturn(scene, rule, budget, series)));
            }
        }
    }

    private static LineReturn lineReturn(Scene scene, JudgedRule rule, Budget budget, Series series) {
        Kpi kpi = series.kpi();
        AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(budget.id(), series.segment()));
        ReturnLimit limit = ReturnLimit.from(applied);
        int latest = scene.lastClosed(kpi);
        Streak streak = Streak.upTo(
                latest,
                series.first(),
                i -> series.at(i) instanceof Reading.Figure figure
                        && figure.value().compareTo(limit.low()) < 0);
        Optional<Evidence> evidence = Optional.empty();
        boolean strong = false;
        if (series.at(latest) instanceof Reading.Figure figure) {
            strong = figure.value().compareTo(limit.strong()) >= 0;
            List<EvidenceFigure> figures = List.of(
                    new EvidenceFigure(EvidenceFigure.Name.VALUE, figure.value(), kpi.unit()),
                    new EvidenceFigure(EvidenceFigure.Name.LIMIT, limit.low(), kpi.unit()));
            Streak shown = streak.periods() == 0 ? new Streak(latest, 1) : streak;
            evidence = Optional.of(scene.evidence(series, shown, figures, applied.all(), Optional.empty()));
        }
        return new LineReturn(rule.name(), budget.id(), series.segment(), limit, streak.periods(), strong, evidence);
    }
}
