package org.goalhealth.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/** Takes observations into the series they are about, and counts those that cannot be used. */
final class Claims {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_DIGITS = 15;
    private static final int MOST_SCALE = 1000;

    private record Key(KpiId kpi, Segment segment) {}

    /** Why an observation cannot be used. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String value;
        private final String fix;

        Unusable(String value, String message, String fix) {
            super(message, null, false, false);
            this.value = value;
            this.fix = fix;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    private final Plan plan;
    private final Map<Key, SeriesBuilder> builders = new LinkedHashMap<>();
    /** By the segment as it is written, so that each is looked up in the plan once. */
    private final Map<Key, SeriesBuilder> asWritten = new HashMap<>();

    private final SeriesBuilder.Tally tally = new SeriesBuilder.Tally();
    private long read;

    Claims(Plan plan) {
        this.plan = plan;
    }

    void take(Observation observation) {
        read++;
        try {
            SeriesBuilder builder = builder(observation);
            claim(builder, observation);
        } catch (Unusable e) {
            tally.rejected("kpis." + observation.kpi(), e.value, e.message(), e.fix);
        }
    }

    /** In the plan's order of segments, whatever the order of the observations. */
    List<SeriesBuilder> of(Kpi kpi) {
        return builders.values().stream()
                .filter(builder -> builder.kpi().id().equals(kpi.id()))
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
        Kpi kpi = kpi(observation.kpi());
        Segment segment = segment(kpi, observation.segment());
        SeriesBuilder builder =
                builders.computeIfAbsent(new Key(kpi.id(), segment), k -> new SeriesBuilder(kpi, segment));
        asWritten.put(written, builder);
        return builder;
    }

    private Kpi kpi(KpiId id) throws Unusable {
        Optional<Kpi> kpi = plan.find(id);
        if (kpi.isEmpty()) {
            throw new Unusable(
                    id.value(),
                    "the plan has no kpi '" + id + "'",
                    Nearest.hint(
                            id.value(),
                            plan.kpis().stream().map(k -> k.id().value()).toList()));
        }
        return kpi.get();
    }

    private Segment segment(Kpi kpi, Segment written) throws Unusable {
        Segment segment;
        try {
            Map<String, String> pairs = new LinkedHashMap<>();
            written.parts().forEach(part -> pairs.put(part.dimension(), part.value()));
            segment = plan.segment(pairs);
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            throw new Unusable(written.toString(), lines[0], lines.length > 1 ? lines[1] : "");
        }
        if (!Set.copyOf(segment.level().dimensions()).equals(kpi.dimensions())) {
            throw new Unusable(
                    segment.toString(),
                    "kpi " + kpi.id() + " is cut by " + kpi.dimensions() + ", the observation names '" + segment + "'",
                    "name exactly the KPI's dimensions");
        }
        return segment;
    }

    private void claim(SeriesBuilder builder, Observation observation) throws Unusable {
        Kpi kpi = builder.kpi();
        LocalDate date = observation.date();
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Unusable(
                    date.toString(), "the date is not between " + EARLIEST + " and " + LATEST, "mend the year");
        }
        boolean ratio = kpi.input().isRatio();
        if (observation.base().isPresent() != ratio) {
            throw new Unusable(
                    observation.value().toString(),
                    ratio
                            ? "kpi " + kpi.id() + " is a ratio and the observation has no base"
                            : "kpi " + kpi.id() + " is no ratio and the observation has a base",
                    ratio ? "give both parts" : "give the figure alone, or declare a ratio");
        }
        builder.claim(
                plan.calendar().ordinal(kpi.every(), date),
                observation.revision(),
                scaled(observation.value(), kpi),
                observation.base().isPresent() ? scaled(observation.base().get(), kpi) : 1,
                observation.label().orElse(null));
    }

    private static long scaled(BigDecimal value, Kpi kpi) throws Unusable {
        // Asked before the number is worked with: 1E+1000000000 would take minutes to write out.
        if (value.precision() - (long) value.scale() <= MOST_DIGITS && value.scale() <= MOST_SCALE) {
            try {
                return value.setScale(kpi.decimals()).unscaledValue().longValueExact();
            } catch (ArithmeticException e) {
                // Falls through to the one message.
            }
        }
        throw new Unusable(
                value.toString(),
                "kpi " + kpi.id() + " keeps " + kpi.decimals() + " decimals and figures of up to " + MOST_DIGITS
                        + " digits before them; " + value + " does not fit",
                "round it, or declare more decimals");
    }
}
