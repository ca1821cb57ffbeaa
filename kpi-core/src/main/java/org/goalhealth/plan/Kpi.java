package org.goalhealth.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.time.Cadence;

/**
 * A key performance indicator: what is measured, how often, and which way is better.
 *
 * @param every the cadence of its figures
 * @param levels the cuts that rules see; figures add up from the finest, ratios from their parts
 * @param decimals how many decimals its figures keep, 0 to 9; each figure is stored as a whole number of that unit
 * @param baseline what its periods are compared with; without one no baseline rule judges it
 * @param graceDays how many days after its end a period may still be completed; until then it is provisional and not
 *     judged
 * @param maxGap how many missing periods in a row do not break a streak: it holds over them, and while no more are
 *     missing the last figure before them goes on speaking; 0 to 60. At 0 a missing period breaks it
 * @param owners who answers for it; none is allowed here
 * @param perspective from which side of a balanced scorecard it looks at the business; absent where that is not said
 * @param service of what it speaks, where it is a service indicator
 * @param benchmark what is usual elsewhere
 */
public record Kpi(
        KpiId id,
        LocalText name,
        Direction better,
        Cadence every,
        List<Level> levels,
        KpiInput input,
        Unit unit,
        int decimals,
        Optional<Baseline> baseline,
        int graceDays,
        int maxGap,
        List<String> owners,
        Optional<Perspective> perspective,
        Optional<ServiceClass> service,
        Optional<Benchmark> benchmark) {

    static final int MOST_DECIMALS = 9;
    static final int LONGEST_GRACE = 366;
    static final int LONGEST_GAP = 60;

    public Kpi {
        levels = List.copyOf(levels);
        owners = List.copyOf(owners);
        if (levels.isEmpty() || Set.copyOf(levels).size() != levels.size()) {
            throw new IllegalArgumentException(
                    "kpi " + id + " has the levels " + levels + "\n  give at least one, and each once");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "kpi " + id + " has " + decimals + " decimals\n  use 0 to " + MOST_DECIMALS);
        }
        if (graceDays < 0 || graceDays > LONGEST_GRACE) {
            throw new IllegalArgumentException(
                    "kpi " + id + " has a grace of " + graceDays + " days\n  use 0 to " + LONGEST_GRACE);
        }
        if (maxGap < 0 || maxGap > LONGEST_GAP) {
            throw new IllegalArgumentException(
                    "kpi " + id + " holds streaks over gaps of " + maxGap + " periods\n  use 0 to " + LONGEST_GAP);
        }
    }

    /** A KPI of which no more is said. */
    public Kpi(
            KpiId id,
            LocalText name,
            Direction better,
            Cadence every,
            List<Level> levels,
            KpiInput input,
            Unit unit,
            int decimals,
            Optional<Baseline> baseline,
            int graceDays,
            List<String> owners) {
        this(
                id,
                name,
                better,
                every,
                levels,
                input,
                unit,
                decimals,
                baseline,
                graceDays,
                0,
                owners,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Every dimension of any level: what an observation must name. */
    public Set<String> dimensions() {
        if (levels.size() == 1 && levels.get(0).dimensions().isEmpty()) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>(0);
        for (Level level : levels) {
            all.addAll(level.dimensions());
        }
        return all;
    }

    /** Starts a KPI that is better higher, weekly, a total, given in Java, plain, with two decimals. */
    public static KpiBuilder builder(String id) {
        return new KpiBuilder(new KpiId(id));
    }
}
