package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** Derives a {@link StageZone} for each stage and segment. */
final class StageZones {

    private StageZones() {}

    static void derive(Scene scene, Consumer<Fact> facts) {
        for (Funnel funnel : scene.plan().funnels()) {
            for (Funnel.Stage stage : funnel.stages()) {
                for (Series series : scene.series(scene.plan().kpi(stage.kpi()))) {
                    facts.accept(zone(scene, funnel, stage, series));
                }
            }
        }
    }

    private static StageZone zone(Scene scene, Funnel funnel, Funnel.Stage stage, Series series) {
        int latest = scene.lastClosed(series.kpi());
        Zone zone = zoneOf(stage, series.kpi(), series.at(latest));
        Streak streak = Streak.upTo(latest, series.first(), i -> {
            Zone then = zoneOf(stage, series.kpi(), series.at(i));
            return then == Zone.WARNING || then == Zone.DANGER;
        });
        Optional<Evidence> evidence = series.at(latest) instanceof Reading.Figure figure
                ? Optional.of(scene.evidence(
                        series,
                        streak.periods() == 0 ? new Streak(latest, 1) : streak,
                        figures(stage, zone, figure.value(), series.kpi()),
                        List.of(),
                        Optional.empty()))
                : Optional.empty();
        return new StageZone(funnel.id(), stage.id(), series.segment(), zone, streak.periods(), evidence);
    }

    private static Zone zoneOf(Funnel.Stage stage, Kpi kpi, Reading reading) {
        if (!(reading instanceof Reading.Figure figure)) {
            return Zone.UNKNOWN;
        }
        if (kpi.better().reaches(figure.value(), Fraction.of(stage.ideal()))) {
            return Zone.IDEAL;
        }
        return kpi.better().worse(figure.value(), Fraction.of(stage.danger())) ? Zone.DANGER : Zone.WARNING;
    }

    private static List<EvidenceFigure> figures(Funnel.Stage stage, Zone zone, Fraction value, Kpi kpi) {
        Fraction ideal = Fraction.of(stage.ideal());
        Fraction danger = Fraction.of(stage.danger());
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, value, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, zone == Zone.DANGER ? danger : ideal, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.IDEAL, ideal, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.DANGER, danger, kpi.unit()));
    }
}
