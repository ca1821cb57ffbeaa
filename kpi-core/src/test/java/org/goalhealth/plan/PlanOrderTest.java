package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.Samples;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class PlanOrderTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Segment WRITTEN = Segment.of("channel", "web").and("region", "east");
    private static final Segment PLANNED = Segment.of("region", "east").and("channel", "web");

    private static final Kpi ROI = Kpi.builder("roi")
            .every(Cadence.MONTH)
            .by("channel", "region")
            .ratio()
            .build();

    @Test
    void levelsStandInThePlansOrder() {
        assertThat(plan().kpi(ROI.id()).levels()).containsExactly(Level.by("region", "channel"));
    }

    @Test
    void theSegmentOfAGoalStandsInThePlansOrder() {
        assertThat(plan().goals().get(0).measure().orElseThrow().segment()).isEqualTo(PLANNED);
    }

    @Test
    void theSegmentsOfBudgetLinesStandInThePlansOrder() {
        assertThat(plan().budgets().get(0).lines().get(0).segment()).isEqualTo(PLANNED);
    }

    private static Plan plan() {
        return Plan.builder("test")
                .dimension("region", "east", "west")
                .dimension("channel", "web", "shop")
                .kpi(ROI)
                .goal(new Goal(
                        new GoalId("growth"),
                        LocalText.of("growth"),
                        Optional.empty(),
                        Optional.of(new Goal.Measure(
                                ROI.id(),
                                WRITTEN,
                                Samples.ISO.parse("2026-Q1"),
                                Optional.empty(),
                                Target.of(BigDecimal.ONE))),
                        List.of()))
                .budget(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        ROI.id(),
                        CNY,
                        Cadence.MONTH,
                        List.of(new Budget.Line(
                                WRITTEN, Money.of(100, CNY), Money.zero(CNY), Optional.empty(), false))))
                .build();
    }
}
