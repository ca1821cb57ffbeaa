package org.goalhealth.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/** Collects the claims about one finest series. The order in which they come does not matter. */
final class SeriesBuilder {

    /** One figure claimed for one period. */
    private record Claim(
            int revision, long part, long base, @Nullable String label) {
        boolean agrees(Claim other) {
            return part == other.part && base == other.base;
        }
    }

    private final Kpi kpi;
    private final Segment segment;
    private final NavigableMap<Integer, List<Claim>> claims = new TreeMap<>();

    SeriesBuilder(Kpi kpi, Segment segment) {
        this.kpi = kpi;
        this.segment = segment;
    }

    Kpi kpi() {
        return kpi;
    }

    Segment segment() {
        return segment;
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /** The periods of which something was claimed. */
    Set<Integer> periods() {
        return claims.keySet();
    }

    int first() {
        return claims.firstKey();
    }

    int last() {
        return claims.lastKey();
    }

    void claim(int ordinal, int revision, long part, long base, @Nullable String label) {
        claims.computeIfAbsent(ordinal, o -> new ArrayList<>(1)).add(new Claim(revision, part, base, label));
    }

    /** Counts each claim once: accepted, said again, or in conflict with another of its revision. */
    void count(Tally tally, PlanCalendar calendar) {
        claims.forEach((ordinal, all) -> {
            NavigableMap<Integer, List<Claim>> byRevision = new TreeMap<>();
            all.forEach(c -> byRevision
                    .computeIfAbsent(c.revision(), r -> new ArrayList<>(1))
                    .add(c));
            byRevision.forEach((revision, same) -> {
                if (agree(same)) {
                    tally.accepted++;
                    tally.duplicate += same.size() - 1;
                } else {
                    tally.conflicting(
                            same.size(),
                            "kpis." + kpi.id(),
                            segment + " " + calendar.period(kpi.every(), ordinal),
                            same.size() + " observations of revision " + revision + " differ",
                            "send the right one with a higher revision; until then the period has no figure");
                }
            });
        });
    }

    /** The series; with rows, zero where nothing was claimed from the first of them to the last. */
    FixedSeries build(PeriodNames names, int @Nullable [] rows) {
        // Of several dimensions not every combination exists: one is known from its own first row on.
        int zeroFrom = rows == null || rows.length == 0 ? 0 : kpi.dimensions().size() > 1 ? first() : rows[0];
        int zeroTo = rows == null || rows.length == 0 ? -1 : rows[rows.length - 1];
        boolean zeros = zeroFrom <= zeroTo;
        if (claims.isEmpty() && !zeros) {
            return FixedSeries.empty(kpi, segment, names, rows);
        }
        int first = claims.isEmpty() ? zeroFrom : zeros ? Math.min(zeroFrom, first()) : first();
        int last = claims.isEmpty() ? zeroTo : zeros ? Math.max(zeroTo, last()) : last();
        long[] parts = new long[last - first + 1];
        long[] bases = new long[parts.length];
        @Nullable String[] labels = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            List<Claim> all = claims.getOrDefault(first + i, List.of());
            if (all.isEmpty()) {
                parts[i] = zeros && first + i >= zeroFrom && first + i <= zeroTo ? 0 : Series.NONE;
                continue;
            }
            int newest = all.stream().mapToInt(Claim::revision).max().orElse(0);
            List<Claim> current =
                    all.stream().filter(c -> c.revision() == newest).toList();
            Claim claim = current.get(0);
            parts[i] = agree(current) ? claim.part() : Series.NONE;
            bases[i] = claim.base();
            labels[i] = current.stream()
                    .map(Claim::label)
                    .filter(l -> l != null)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
        int length = parts.length;
        while (length > 1 && parts[length - 1] == Series.NONE) {
            length--;
        }
        return new FixedSeries(
                kpi,
                segment,
                names,
                first,
                Arrays.copyOf(parts, length),
                kpi.input().isRatio() ? Arrays.copyOf(bases, length) : null,
                Arrays.copyOf(labels, length),
                rows);
    }

    private static boolean agree(List<Claim> claims) {
        return claims.stream().allMatch(c -> c.agrees(claims.get(0)));
    }

    /** Counters of an {@link Intake} in the making. */
    static final class Tally {
        long accepted;
        long duplicate;
        private long rejected;
        private long conflicting;
        private final List<Problem> problems = new ArrayList<>();

        void rejected(String path, String value, String message, String fix) {
            rejected++;
            add(Problem.Code.BAD_VALUE, path, value, message, fix);
        }

        void conflicting(int count, String path, String value, String message, String fix) {
            conflicting += count;
            add(Problem.Code.CONFLICT, path, value, message, fix);
        }

        Intake intake(long read) {
            return new Intake("observations", read, accepted, duplicate, rejected, conflicting, problems);
        }

        private void add(Problem.Code code, String path, String value, String message, String fix) {
            if (problems.size() < Intake.MOST_PROBLEMS) {
                problems.add(new Problem(code, org.goalhealth.plan.Place.JAVA, path, value, message, fix));
            }
        }
    }
}
