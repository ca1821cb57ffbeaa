package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.report.Backtest;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

/** A backtest begins where data does. */
class BeginningTest {

    @Test
    void aQuarterThatEndsWithinTheFirstWeekMakesNothingMissing() {
        Kpi orders = Kpi.builder("orders").build();
        Goal goal = new Goal(
                new GoalId("orders-of-2025"),
                LocalText.of("orders"),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        orders.id(),
                        Segment.TOTAL,
                        PlanCalendar.iso(ZoneId.of("UTC")).periodOf(Cadence.YEAR, LocalDate.of(2025, 6, 1)),
                        Optional.of(Cadence.QUARTER),
                        new Target(Optional.empty(), new BigDecimal(100), Optional.empty()))),
                List.of());
        Plan plan = Plan.builder("plan").kpi(orders).goal(goal).build();
        LocalDate monday = LocalDate.of(2024, 12, 30);
        Backtest backtest = Given.STANDARD.backtest(
                plan, History.of(plan, List.of(Observation.of("orders", Segment.TOTAL, monday, BigDecimal.TEN))));
        assertThat(backtest.dates()).containsExactly(monday.plusWeeks(1));
        assertThat(backtest.episodes()).isEmpty();
    }
}
