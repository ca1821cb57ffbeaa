package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

/** A rule with two branches that the same facts can match. */
class BranchesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final String RULE = """
            package branches;
            import org.goalhealth.situation.KpiStatus;
            global org.goalhealth.rules.Findings findings;
            rule "either"
                @id("X1") @severity("WARNING")
            when
                $status : KpiStatus( kpi == "orders", !missing )
                ( KpiStatus( kpi == "orders", value < 85 ) or KpiStatus( kpi == "orders", value >= 86 ) )
            then
                findings.report($status);
            end
            """;

    @Test
    void aFigureThatPassesFromOneBranchToTheOtherKeepsItsFinding() {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.of("branches", Map.of("either.drl", RULE)))
                .build();
        Plan plan = Plan.builder("test-plan").kpi(Kpi.builder("orders").build()).build();
        Observation low = Observation.of("orders", Segment.TOTAL, START, 80);
        try (Monitor monitor = health.monitor(plan, START)) {
            monitor.observe(low);
            assertThat(kinds(monitor.advanceTo(START.plusWeeks(1)))).containsExactly(FindingChange.Kind.BEGAN);

            Observation high = low.corrected(BigDecimal.valueOf(90));
            assertThat(kinds(monitor.observe(high))).containsExactly(FindingChange.Kind.CHANGED);
            assertThat(kinds(monitor.observe(high.corrected(BigDecimal.valueOf(85)))))
                    .containsExactly(FindingChange.Kind.ENDED);
        }
    }

    private static List<FindingChange.Kind> kinds(Update update) {
        return update.changes().stream().map(FindingChange::kind).toList();
    }
}
