package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** Derives a {@link Shortfall} for each series whose KPI has a baseline. */
final class Shortfalls implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Consumer<Fact> facts) {
        for (Kpi kpi : scene.plan().kpis()) {
            kpi.baseline().ifPresent(baseline -> {
                for (Series series : scene.series(kpi)) {
                    facts.accept(shortfall(scene, rule, baseline, series));
                }
            });
        }
    }

    private static Shortfall shortfall(Scene scene, JudgedRule rule, Baseline baseline, Series series) {
        Kpi kpi = series.kpi();
        AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(kpi.id(), series.segment()));
        ShortfallLimit limit = ShortfallLimit.from(applied);
        Baselines baselines = new Baselines(scene.plan().calendar());
        Streak streak = Streak.upTo(
                scene.lastClosed(kpi), series.first(), i -> inBreach(baselines, baseline, series, i, limit));
        Optional<Evidence> evidence = streak.periods() == 0
                ? Optional.empty()
                : Optional.of(scene.evidence(
                        series,
                        streak,
                        figures(
                                series.at(streak.latest()),
                                baselines.at(baseline, series, streak.latest()),
                                kpi,
                                limit),
                        applied.all(),
                        Optional.of(baseline)));
        return new Shortfall(rule.name(), kpi.id(), series.segment(), limit, streak.periods(), evidence);
    }

    private static boolean inBreach(
            Baselines baselines, Baseline baseline, Series series, int ordinal, ShortfallLimit limit) {
        return series.at(ordinal) instanceof Reading.Figure figure
                && baselines.at(baseline, series, ordinal) instanceof Reading.Figure usual
                // A share of nothing, or of a negative amount, says nothing.
                && usual.value().signum() > 0
                && series.kpi()
                        .better()
                        // As far as the limit is far enough: the border is not reached by what stays inside it.
                        .opposite()
                        .reaches(
                                figure.value(),
                                border(usual.value(), series.kpi().better(), limit));
    }

    private static Fraction border(Fraction usual, Direction better, ShortfallLimit limit) {
        return usual.times(
                better == Direction.HIGHER
                        ? limit.by().rest()
                        : Fraction.ONE.plus(limit.by().share()));
    }

    private static List<EvidenceFigure> figures(Reading value, Reading baseline, Kpi kpi, ShortfallLimit limit) {
        Fraction figure = ((Reading.Figure) value).value();
        Fraction usual = ((Reading.Figure) baseline).value();
        Fraction apart = figure.minus(usual).dividedBy(usual);
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, figure, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, border(usual, kpi.better(), limit), kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.BASELINE, usual, kpi.unit()),
                new EvidenceFigure(
                        EvidenceFigure.Name.DEVIATION,
                        apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart,
                        Unit.Share.PERCENT));
    }
}
