package org.goalhealth.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/** Adds the finest series of a KPI up to a level. */
final class RollUp {

    private final Kpi kpi;
    private final PeriodNames names;

    RollUp(Plan plan, Kpi kpi) {
        this.kpi = kpi;
        this.names = PeriodNames.of(plan, kpi);
    }

    List<FixedSeries> to(Level level, List<FixedSeries> finest) {
        Map<Segment, List<FixedSeries>> groups = new LinkedHashMap<>();
        for (FixedSeries series : finest) {
            groups.computeIfAbsent(series.segment().at(level), s -> new ArrayList<>())
                    .add(series);
        }
        return groups.entrySet().stream()
                .map(group -> sum(group.getKey(), group.getValue()))
                .toList();
    }

    private FixedSeries sum(Segment segment, List<FixedSeries> members) {
        if (members.size() == 1 && members.get(0).segment().equals(segment)) {
            return members.get(0);
        }
        List<FixedSeries> begun = members.stream().filter(s -> !s.isEmpty()).toList();
        boolean ratio = kpi.input().isRatio();
        if (begun.isEmpty()) {
            return FixedSeries.empty(kpi, segment, names, members.get(0).rows());
        }
        int first = begun.stream().mapToInt(Series::first).min().orElseThrow();
        int last = begun.stream().mapToInt(Series::last).max().orElseThrow();
        long[] parts = new long[last - first + 1];
        long[] bases = new long[parts.length];
        @Nullable String[] labels = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            add(first + i, i, begun, parts, bases, labels, segment);
        }
        int end = parts.length;
        while (end > 1 && parts[end - 1] == Series.NONE) {
            end--;
        }
        return new FixedSeries(
                kpi,
                segment,
                names,
                first,
                Arrays.copyOf(parts, end),
                ratio ? Arrays.copyOf(bases, end) : null,
                Arrays.copyOf(labels, end),
                members.get(0).rows());
    }

    private void add(
            int ordinal,
            int i,
            List<FixedSeries> begun,
            long[] parts,
            long[] bases,
            @Nullable String[] labels,
            Segment segment) {
        try {
            for (FixedSeries member : begun) {
                if (ordinal < member.first()) {
                    continue;
                }
                if (!member.has(ordinal)) {
                    parts[i] = Series.NONE;
                    return;
                }
                parts[i] = Math.addExact(parts[i], member.raw(ordinal));
                bases[i] = Math.addExact(bases[i], member.rawBase(ordinal));
                labels[i] = Objects.requireNonNullElse(labels[i], member.label(ordinal));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("kpi " + kpi.id() + ": the sum for '" + segment + "' in "
                    + names.calendar().period(kpi.every(), ordinal)
                    + " is too large\n  declare fewer decimals, or a larger unit");
        }
    }
}
