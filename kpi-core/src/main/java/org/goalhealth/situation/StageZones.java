package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Funnel;

/** Makes a {@link StageZone} for each stage that a series is about. */
final class StageZones {

    private StageZones() {}

    static void derive(Scene scene, Series series, Consumer<SeriesFact> facts) {
        for (Funnel funnel : scene.funnels(series.kpi())) {
            for (Funnel.Stage stage : funnel.stages()) {
                if (stage.kpi().equals(series.kpi().id())) {
                    JudgedTime time = scene.time(series.kpi(), 0);
                    facts.accept(new StageZone(
                            funnel.id(),
                            stage,
                            new StageBorders(funnel, stage, series, time.calendar()),
                            series,
                            time));
                }
            }
        }
    }
}
