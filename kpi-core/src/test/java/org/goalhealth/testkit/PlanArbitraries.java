package org.goalhealth.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * Plans for property tests: KPIs of every cadence and direction, plain and ratios, with and without segments and
 * baselines, some with goals.
 *
 * <p>Every plan is valid, and simple ones come first when jqwik shrinks.
 */
public final class PlanArbitraries {

    private static final String DIMENSION = "region";
    private static final String[] VALUES = {"east", "south", "west"};
    private static final int MOST_KPIS = 3;

    private PlanArbitraries() {}

    /** Plans of one to three KPIs. */
    public static Arbitrary<Plan> plans() {
        return kpis("kpi")
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_KPIS)
                .flatMap(shapes -> Arbitraries.of(false, true).map(goals -> plan(shapes, goals)));
    }

    /** KPIs by one id. A plan that has one that is cut by regions needs the dimension {@code region}. */
    public static Arbitrary<Kpi> kpis(String id) {
        Arbitrary<Cadence> cadences = Arbitraries.of(Cadence.WEEK, Cadence.MONTH, Cadence.DAY, Cadence.QUARTER);
        Arbitrary<List<Level>> levels = Arbitraries.of(
                List.of(Level.TOTAL), List.of(Level.by(DIMENSION)), List.of(Level.TOTAL, Level.by(DIMENSION)));
        return Combinators.combine(
                        cadences,
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(false, true),
                        levels,
                        baselines(),
                        Arbitraries.of(0, 0, 2),
                        Arbitraries.of(0, 0, 1, 2))
                .as((cadence, better, ratio, cut, baseline, grace, gap) -> {
                    KpiBuilder kpi = Kpi.builder(id)
                            .every(cadence)
                            .better(better)
                            .levels(cut)
                            .graceDays(grace)
                            .maxGap(gap);
                    baseline.ifPresent(kpi::baseline);
                    return (ratio ? kpi.ratio() : kpi).build();
                });
    }

    private static Arbitrary<Optional<Baseline>> baselines() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(new Baseline.Fixed(BigDecimal.valueOf(100))),
                Optional.of(new Baseline.Mean(3)),
                Optional.of(new Baseline.Median(3)));
    }

    private static Plan plan(List<Kpi> shapes, boolean goals) {
        PlanBuilder plan = Plan.builder("any-plan").dimension(DIMENSION, VALUES);
        for (int i = 0; i < shapes.size(); i++) {
            Kpi kpi = named("kpi-" + (i + 1), shapes.get(i));
            plan.kpi(kpi);
            if (goals) {
                plan.goal(goal(kpi, i));
            }
        }
        return plan.build();
    }

    private static Kpi named(String id, Kpi shape) {
        KpiBuilder kpi = Kpi.builder(id)
                .every(shape.every())
                .better(shape.better())
                .levels(shape.levels())
                .graceDays(shape.graceDays())
                .maxGap(shape.maxGap());
        shape.baseline().ifPresent(kpi::baseline);
        return (shape.input().isRatio() ? kpi.ratio() : kpi).build();
    }

    private static Goal goal(Kpi kpi, int number) {
        Period year =
                org.goalhealth.time.PlanCalendar.iso(java.time.ZoneId.of("UTC")).parse("2026");
        return new Goal(
                new GoalId("goal-" + (number + 1)),
                LocalText.of("goal " + (number + 1)),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        kpi.id(), Segment.TOTAL, year, Optional.of(kpi.every()), Target.of(BigDecimal.valueOf(100)))),
                List.of());
    }
}
