package org.goalhealth.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.FunnelScore;
import org.goalhealth.situation.StageZone;
import org.goalhealth.situation.Zone;

/**
 * A funnel with the zone of each stage and segment, and its score in each segment in which all stages have a figure.
 */
public record FunnelView(Funnel funnel, List<StageView> stages, List<ScoreView> scores) {

    /**
     * One stage in one segment.
     *
     * @param value absent where the latest closed period has none
     * @param zones those that hold there in that period
     */
    public record StageView(
            Funnel.Stage stage, Segment segment, Zone zone, Optional<Fraction> value, Funnel.Zones zones) {}

    /** The health of the whole funnel in one segment (F2). */
    public record ScoreView(Segment segment, FunnelScore score) {}

    public FunnelView {
        stages = List.copyOf(stages);
        scores = List.copyOf(scores);
    }

    static List<FunnelView> all(Plan plan, FactsBySubject facts) {
        return plan.funnels().stream().map(funnel -> of(funnel, facts)).toList();
    }

    private static FunnelView of(Funnel funnel, FactsBySubject facts) {
        List<StageView> stages = new ArrayList<>();
        Map<Segment, List<StageZone>> bySegment = new LinkedHashMap<>();
        for (Funnel.Stage stage : funnel.stages()) {
            facts.of(StageZone.class, new Subject.OfStage(funnel.id(), stage.id()))
                    .forEach(zone -> {
                        stages.add(of(stage, zone));
                        bySegment
                                .computeIfAbsent(zone.getSegment(), segment -> new ArrayList<>())
                                .add(zone);
                    });
        }
        List<ScoreView> scores = new ArrayList<>();
        bySegment.forEach((segment, zones) ->
                FunnelScore.of(funnel, zones).ifPresent(score -> scores.add(new ScoreView(segment, score))));
        return new FunnelView(funnel, stages, scores);
    }

    private static StageView of(Funnel.Stage stage, StageZone zone) {
        Optional<Fraction> value = zone.getZone() == Zone.UNKNOWN
                ? Optional.empty()
                : zone.evidence().figure(EvidenceFigure.Name.VALUE).map(EvidenceFigure::value);
        return new StageView(stage, zone.getSegment(), zone.getZone(), value, zone.zones());
    }
}
