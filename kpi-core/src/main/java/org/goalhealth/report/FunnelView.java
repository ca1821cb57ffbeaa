package org.goalhealth.report;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.Situation;
import org.goalhealth.situation.StageZone;
import org.goalhealth.situation.Zone;

/** A funnel with the zone of each stage and segment. */
public record FunnelView(Funnel funnel, List<StageView> stages) {

    /**
     * One stage in one segment.
     *
     * @param value absent where the latest closed period has none
     * @param zones those that hold there in that period
     */
    public record StageView(
            Funnel.Stage stage, Segment segment, Zone zone, Optional<Fraction> value, Funnel.Zones zones) {}

    public FunnelView {
        stages = List.copyOf(stages);
    }

    static List<FunnelView> all(Plan plan, Situation situation) {
        return plan.funnels().stream().map(funnel -> of(funnel, situation)).toList();
    }

    private static FunnelView of(Funnel funnel, Situation situation) {
        List<StageView> stages = funnel.stages().stream()
                .flatMap(stage -> situation.facts().stream()
                        .filter(fact -> fact instanceof StageZone zone
                                && zone.getFunnel().equals(funnel.id().value())
                                && zone.getStage().equals(stage.id().value()))
                        .map(fact -> of(stage, (StageZone) fact)))
                .toList();
        return new FunnelView(funnel, stages);
    }

    private static StageView of(Funnel.Stage stage, StageZone zone) {
        Optional<Fraction> value = zone.getZone() == Zone.UNKNOWN
                ? Optional.empty()
                : zone.evidence().figure(EvidenceFigure.Name.VALUE).map(EvidenceFigure::value);
        return new StageView(stage, zone.getSegment(), zone.getZone(), value, zone.zones());
    }
}
