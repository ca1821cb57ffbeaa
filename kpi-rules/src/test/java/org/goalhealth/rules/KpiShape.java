package org.goalhealth.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Benchmark;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.ServiceClass;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.goalhealth.plan.Target;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.YearComparison;

/**
 * A KPI in small parts.
 *
 * @param lookBack how many periods a mean or median takes
 * @param maxGap how many missing periods streaks hold over
 * @param lower whether lower is better
 * @param uses what else of the plan looks at it
 */
record KpiShape(
        Cadence every,
        Cut cut,
        Figures figures,
        Usual usual,
        int lookBack,
        int graceDays,
        int maxGap,
        boolean lower,
        Set<Use> uses) {

    private static final SourceId SOURCE = new SourceId("rows");

    static final Source ROWS = new Source.Sql(
            SOURCE,
            "select 1",
            Optional.empty(),
            Map.of(),
            new DateColumn("date", DateColumn.ISO, DateColumn.Names.START, 0));

    /** Of which a missing period breaks streaks. */
    KpiShape(
            Cadence every,
            Cut cut,
            Figures figures,
            Usual usual,
            int lookBack,
            int graceDays,
            boolean lower,
            Set<Use> uses) {
        this(every, cut, figures, usual, lookBack, graceDays, 0, lower, uses);
    }

    /** By what it is cut. */
    enum Cut {
        TOTAL,
        REGION,
        TOTAL_AND_REGION,
        REGION_AND_CHANNEL,
        EVERY_LEVEL,
        /** By each of two dimensions; no level shows both together. */
        APART;

        List<Level> levels() {
            return switch (this) {
                case TOTAL -> List.of(Level.TOTAL);
                case REGION -> List.of(Level.by("region"));
                case TOTAL_AND_REGION -> List.of(Level.TOTAL, Level.by("region"));
                case REGION_AND_CHANNEL -> List.of(Level.by("region", "channel"));
                case EVERY_LEVEL -> List.of(Level.TOTAL, Level.by("region"), Level.by("region", "channel"));
                case APART -> List.of(Level.by("region"), Level.by("channel"));
            };
        }

        boolean hasRegions() {
            return levels().contains(Level.by("region"));
        }

        boolean isTwofold() {
            return this == REGION_AND_CHANNEL || this == EVERY_LEVEL || this == APART;
        }

        /** The finest segments. */
        List<Segment> cells(PlanShape.Names names) {
            if (this == TOTAL) {
                return List.of(Segment.TOTAL);
            }
            List<Segment> cells = new ArrayList<>();
            for (int i = 0; i < names.regions().size(); i++) {
                Segment region = names.region(i);
                if (isTwofold()) {
                    names.channels().forEach(channel -> cells.add(region.and("channel", channel)));
                } else {
                    cells.add(region);
                }
            }
            return cells;
        }
    }

    /** What its figures are, and what a period without one means. */
    enum Figures {
        SUM,
        RATIO,
        ROWS,
        EVENTS,
        RATIO_OF_EVENTS;

        boolean isRatio() {
            return this == RATIO || this == RATIO_OF_EVENTS;
        }

        KpiInput input() {
            return switch (this) {
                case SUM -> new KpiInput.Given(false);
                case RATIO -> new KpiInput.Given(true);
                case ROWS -> new KpiInput.Sum(SOURCE, "amount", Gap.MISSING);
                case EVENTS -> new KpiInput.Sum(SOURCE, "amount", Gap.ZERO);
                case RATIO_OF_EVENTS -> new KpiInput.Ratio(SOURCE, "part", "base", Gap.ZERO);
            };
        }
    }

    /** What its figures are compared with. */
    enum Usual {
        FIXED,
        NONE,
        MEAN,
        MEDIAN,
        LAST_YEAR,
        WEEK_OF_LAST_YEAR
    }

    /** What else of the plan looks at it. */
    enum Use {
        GOAL,
        GOAL_OF_EACH,
        GOALS_OF_YEARS,
        GOAL_OF_SEGMENT,
        FUNNEL,
        BUDGET,
        /** It is linked with the KPI before it, where the two can be compared. */
        LINK
    }

    KpiShape against(Usual other) {
        return new KpiShape(every, cut, figures, other, lookBack, graceDays, maxGap, lower, uses);
    }

    /**
     * Without what makes others look at it: links, and goals of regions, whose floors the moves of every budget spare.
     *
     * @param others those it stands beside
     */
    KpiShape unlinked(List<KpiShape> others) {
        Set<Use> left = new LinkedHashSet<>(uses);
        left.remove(Use.LINK);
        left.remove(Use.GOAL_OF_SEGMENT);
        if (others.stream().anyMatch(other -> other.uses.contains(Use.BUDGET))) {
            // With a budget of its own come goals of its regions.
            left.remove(Use.BUDGET);
        }
        return new KpiShape(every, cut, figures, usual, lookBack, graceDays, maxGap, lower, left);
    }

    Kpi kpi(KpiId id, ServiceClass service) {
        KpiBuilder kpi = Kpi.builder(id.value())
                .every(every)
                .levels(cut.levels())
                .from(figures.input())
                .graceDays(graceDays)
                .maxGap(maxGap)
                .better(lower ? Direction.LOWER : Direction.HIGHER)
                .service(service)
                .benchmark(new Benchmark(BigDecimal.TEN, "invented", Optional.empty()));
        switch (usual) {
            case FIXED -> kpi.baseline(new Baseline.Fixed(new BigDecimal(figures.isRatio() ? "2" : "100")));
            case NONE -> {
                // No baseline is the default.
            }
            case MEAN -> kpi.baseline(new Baseline.Mean(lookBack));
            case MEDIAN -> kpi.baseline(new Baseline.Median(lookBack));
            case LAST_YEAR -> kpi.baseline(new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS));
            case WEEK_OF_LAST_YEAR -> kpi.baseline(new Baseline.LastYear(YearComparison.WEEK_NUMBER));
        }
        return kpi.build();
    }

    /** How many periods make a year and a little more. */
    int moreThanAYear() {
        return switch (every) {
            case DAY -> 368;
            case WEEK -> 55;
            case MONTH -> 14;
            case QUARTER -> 5;
            case YEAR -> 2;
        };
    }

    boolean looksBackAYear() {
        return usual == Usual.LAST_YEAR || usual == Usual.WEEK_OF_LAST_YEAR;
    }

    /** A ladder around the usual figures of a judged period, of all regions or one. */
    Target target(Cadence judged, boolean all) {
        long parts = all && cut != Cut.TOTAL ? cut.isTwofold() ? 2 : 3 : 1;
        long times = figures.isRatio() ? 1 : parts * Math.max(1, Math.round(days(judged) / days(every)));
        BigDecimal usualFigure = new BigDecimal(figures.isRatio() ? "2" : "100").multiply(BigDecimal.valueOf(times));
        BigDecimal less = usualFigure.multiply(new BigDecimal("0.85"));
        BigDecimal more = usualFigure.multiply(new BigDecimal("1.15"));
        return lower ? Target.of(more, usualFigure, less) : Target.of(less, usualFigure, more);
    }

    private static double days(Cadence cadence) {
        return switch (cadence) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30.4;
            case QUARTER -> 91;
            case YEAR -> 365;
        };
    }
}
