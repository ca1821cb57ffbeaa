package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goalhealth.Samples;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;

/** Sizes at which anything that looks at every pair of things, or at every goal from every goal, takes minutes. */
class LargePlanTest {

    private static final int KPIS = 30_000;
    private static final int GOALS = 60_000;
    private static final int SHOPS = 20_000;

    private static final List<String> NAMES =
            IntStream.range(0, SHOPS).mapToObj(i -> "shop-" + i).toList();
    private static final Plan PLAN = plan();

    @Test
    void everyKpiAndGoalOfALargePlanIsFoundByItsId() {
        assertThat(PLAN.kpis())
                .hasSize(KPIS)
                .allSatisfy(kpi -> assertThat(PLAN.kpi(kpi.id())).isSameAs(kpi));
        assertThat(PLAN.goals())
                .hasSize(GOALS)
                .allSatisfy(goal -> assertThat(PLAN.find(goal.id())).containsSame(goal));
    }

    @Test
    void theSegmentsOfADimensionOfManyValuesStandInItsOrder() {
        List<Segment> segments = new ArrayList<>();
        NAMES.forEach(shop -> segments.add(PLAN.segment(Map.of("channel", "web", "shop", shop))));
        List<Segment> turned = new ArrayList<>(segments);
        Collections.reverse(turned);

        assertThat(turned.stream().sorted(PLAN.segmentOrder())).isEqualTo(segments);
    }

    private static Plan plan() {
        Period quarter = Samples.ISO.parse("2026-Q1");
        PlanBuilder large =
                Plan.builder("large").dimension(new Dimension("shop", NAMES)).dimension("channel", "web", "store");
        for (int i = 0; i < KPIS; i++) {
            large.kpi(Kpi.builder("kpi-" + i)
                    .every(Cadence.MONTH)
                    .by("channel", "shop")
                    .build());
        }
        // One under the other, to the depth of all of them.
        for (int i = 0; i < GOALS; i++) {
            large.goal(new Goal(
                    new GoalId("goal-" + i),
                    LocalText.of("goal"),
                    i == 0 ? Optional.empty() : Optional.of(new GoalId("goal-" + (i - 1))),
                    Optional.of(new Goal.Measure(
                            new KpiId("kpi-" + i % KPIS),
                            Segment.of("shop", NAMES.get(SHOPS - 1 - i % SHOPS)),
                            quarter,
                            Optional.empty(),
                            Target.of(BigDecimal.ONE))),
                    List.of()));
        }
        return large.build();
    }
}
