package org.goalhealth.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.history.ObservationCheck.Unusable;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/** Takes observations into the series they are about, and counts those that cannot be used. */
final class Claims {

    private record Key(KpiId kpi, Segment segment) {}

    private final Plan plan;
    private final ObservationCheck check;
    private final Map<KpiId, Map<Segment, SeriesBuilder>> builders = new HashMap<>();
    /** By the segment as it is written, so that each is looked up in the plan once. */
    private final Map<Key, SeriesBuilder> asWritten = new HashMap<>();

    private final SeriesBuilder.Tally tally = new SeriesBuilder.Tally();
    private long read;

    Claims(Plan plan) {
        this.plan = plan;
        this.check = new ObservationCheck(plan);
    }

    void take(Observation observation) {
        read++;
        try {
            SeriesBuilder builder = builder(observation);
            claim(builder, observation);
        } catch (Unusable e) {
            tally.rejected("kpis." + observation.kpi(), e.value(), e.message(), e.fix());
        }
    }

    /** In the plan's order of segments, whatever the order of the observations. */
    List<SeriesBuilder> of(Kpi kpi) {
        return builders.getOrDefault(kpi.id(), Map.of()).values().stream()
                .sorted((a, b) -> plan.segmentOrder().compare(a.segment(), b.segment()))
                .toList();
    }

    /** What became of all that was taken; to be asked once, at the end. */
    Intake intake() {
        plan.kpis().forEach(kpi -> of(kpi).forEach(builder -> builder.count(tally, plan.calendar())));
        return tally.intake(read);
    }

    private SeriesBuilder builder(Observation observation) throws Unusable {
        Key written = new Key(observation.kpi(), observation.segment());
        SeriesBuilder known = asWritten.get(written);
        if (known != null) {
            return known;
        }
        Kpi kpi = check.kpi(observation.kpi());
        Segment segment = check.segment(kpi, observation.segment());
        SeriesBuilder builder = builders.computeIfAbsent(kpi.id(), id -> new HashMap<>())
                .computeIfAbsent(segment, s -> new SeriesBuilder(kpi, s));
        asWritten.put(written, builder);
        return builder;
    }

    private void claim(SeriesBuilder builder, Observation observation) throws Unusable {
        Kpi kpi = builder.kpi();
        check.date(observation.date());
        check.parts(kpi, kpi.input().isRatio(), observation);
        builder.claim(
                plan.calendar().ordinal(kpi.every(), observation.date()),
                observation.revision(),
                check.scaled(observation.value(), kpi.decimals(), kpi.id()),
                observation.base().isPresent() ? check.scaled(observation.base().get(), kpi.decimals(), kpi.id()) : 1,
                observation.label().orElse(null));
    }
}
