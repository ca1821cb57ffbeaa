package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

class GoalYamlTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {region: [east, "no"]}
            kpis:
              sales: {every: month, by: [region], decimals: 9}
            """;
    private static final PlanCalendar CALENDAR =
            PlanFile.parse(PLAN, "plan.yaml").calendar();

    @Test
    void aPlanReadsBackWhatIsWritten() {
        List<String> two = List.of("An", "Bo: \"#\"");
        List<Goal> goals = List.of(
                new Goal(new GoalId("growth"), LocalText.of("growth"), Optional.empty(), Optional.empty(), two),
                goal("year", "growth", Target.of(new BigDecimal("-0.000000001")), Optional.empty(), two),
                goal(
                        "months",
                        "year",
                        Target.of(BigDecimal.ONE, new BigDecimal("2.50"), BigDecimal.valueOf(30)),
                        Optional.of(Cadence.MONTH),
                        List.of("yes")));

        List<Goal> read = PlanFile.parse(PLAN + GoalYaml.of(goals), "plan.yaml").goals();
        assertThat(read)
                .hasSize(3)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(goals);
    }

    @Test
    void whatIsNotWrittenIsRefusedAndNotLost() {
        Goal goal = goal("year", "growth", Target.of(BigDecimal.ONE), Optional.empty(), List.of());
        Goal paced = new Goal(
                goal.id(),
                goal.name(),
                goal.parent(),
                goal.measure().map(measure -> measure.with(Course.Linear.LINEAR)),
                List.of());
        assertThatThrownBy(() -> GoalYaml.of(List.of(paced)))
                .hasMessageContaining("goal year has a band, a course, an elasticity or a review");
    }

    private static Goal goal(String id, String parent, Target target, Optional<Cadence> each, List<String> owners) {
        return new Goal(
                new GoalId(id),
                new LocalText(id + ": all", id + " - 全部"),
                Optional.of(new GoalId(parent)),
                Optional.of(new Goal.Measure(
                        new KpiId("sales"), Segment.of("region", "no"), CALENDAR.parse("2027"), each, target)),
                owners);
    }
}
