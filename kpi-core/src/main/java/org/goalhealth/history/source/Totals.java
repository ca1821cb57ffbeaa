package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/** Sums of figures by KPI, segment and period. */
final class Totals {

    private static final class Total {
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        boolean unknown;

        @Nullable
        String label;
    }

    private final PlanCalendar calendar;
    private final Layout layout;
    private final List<Map<IntKey, Total>> byFeed = new ArrayList<>();

    Totals(PlanCalendar calendar, Layout layout) {
        this.calendar = calendar;
        this.layout = layout;
        layout.feeds().forEach(f -> byFeed.add(new HashMap<>()));
    }

    /** Adds what is there to a KPI's figure of a period. */
    void add(
            int feed,
            int ordinal,
            int[] dimensions,
            @Nullable BigDecimal part,
            @Nullable BigDecimal base,
            @Nullable String label) {
        Total total = total(feed, ordinal, dimensions, label);
        if (part != null) {
            total.part = total.part.add(part);
        }
        if (base != null) {
            total.base = total.base.add(base);
        }
    }

    /** A KPI's figure of a period cannot be known. */
    void unknown(int feed, int ordinal, int[] dimensions, @Nullable String label) {
        total(feed, ordinal, dimensions, label).unknown = true;
    }

    private Total total(int feed, int ordinal, int[] dimensions, @Nullable String label) {
        List<Integer> own = layout.feeds().get(feed).dimensions();
        int[] key = new int[own.size() + 1];
        for (int i = 0; i < own.size(); i++) {
            key[i] = dimensions[own.get(i)];
        }
        key[own.size()] = ordinal;
        Total total = byFeed.get(feed).computeIfAbsent(new IntKey(key), k -> new Total());
        if (label != null && (total.label == null || label.compareTo(total.label) < 0)) {
            total.label = label;
        }
        return total;
    }

    /** By KPI, then segment, then period, whatever the order in which they came. */
    void observe(List<Observation> observations) {
        for (int i = 0; i < byFeed.size(); i++) {
            Layout.Feed feed = layout.feeds().get(i);
            byFeed.get(i).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> observe(feed, e.getKey(), e.getValue(), observations));
        }
    }

    private void observe(Layout.Feed feed, IntKey key, Total total, List<Observation> observations) {
        Observation observation = new Observation(
                feed.kpi().id(),
                segment(feed, key),
                calendar.start(feed.kpi().every(), key.get(key.size() - 1)),
                total.unknown ? BigDecimal.ZERO : total.part,
                feed.isRatio() ? Optional.of(total.unknown ? BigDecimal.ONE : total.base) : Optional.empty(),
                0,
                Optional.ofNullable(total.label));
        observations.add(observation);
        if (total.unknown) {
            // A history takes two claims that differ for "no figure", and neither for the figure. Saying nothing would
            // not do: a period without a claim is 0 where gaps are zero, and is left out of a sum over segments where
            // it comes before a segment's first figure. Which two figures these are does not matter.
            observations.add(new Observation(
                    observation.kpi(),
                    observation.segment(),
                    observation.date(),
                    BigDecimal.ONE,
                    observation.base(),
                    0,
                    observation.label()));
        }
    }

    private Segment segment(Layout.Feed feed, IntKey key) {
        List<Segment.Part> parts = new ArrayList<>();
        for (int i = 0; i < feed.dimensions().size(); i++) {
            DimensionCells cells =
                    layout.dimensions().get(feed.dimensions().get(i)).cells();
            parts.add(new Segment.Part(cells.name(), cells.value(key.get(i))));
        }
        return new Segment(parts);
    }
}
