package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Kpi;
import org.goalhealth.report.Report;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** Several rules that would move the same money. */
class SharedLineTest {

    private static final Kpi RETURN = Kpi.builder("media-return")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .build();

    /** A rule of an author's own on the same facts, which moves half of the budget. */
    private static String pack(String id, String severity, String consequence) {
        return """
                package mine;
                import org.goalhealth.situation.LineReturn;
                global org.goalhealth.rules.Findings findings;
                rule "very-low-return"
                    @id("%s") @severity("%s") @limits("low: 1.5, periods: 2, strong: 2.8, move: 50 %%")
                when
                    $donor : LineReturn( rule == "very-low-return", $budget : budget, lowPeriods >= limit.periods )
                    $taker : LineReturn( rule == "very-low-return", budget == $budget, strong )
                then
                    findings.report($donor)%s;
                end
                """.formatted(id, severity, consequence);
    }

    @Test
    void aLineThatTwoTriggersWouldTakeFromGivesOnce() {
        Report report = report(pack("X1", "WARNING", ".suggestMoveTo(java.util.List.of($taker))"));

        assertThat(report.findings()).extracting(f -> f.rule().id()).containsExactly("B1", "X1");
        assertThat(shifts(report)).hasSize(1);
        assertThat(report.budgets().get(0).lines())
                .extracting(line -> line.proposed().amount().toPlainString())
                .containsExactly("600.00", "1400.00");
    }

    @Test
    void aWorseRuleOfTheSameIdentityKeepsTheMoveOfTheOther() {
        Report report = report(pack("B1", "CRITICAL", ""));

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().name()).isEqualTo("very-low-return"));
        assertThat(shifts(report))
                .singleElement()
                .satisfies(shift -> assertThat(shift.moves()).hasSize(1));
    }

    private static List<BudgetShift> shifts(Report report) {
        return report.findings().stream()
                .flatMap(finding -> finding.suggestions().stream())
                .filter(BudgetShift.class::isInstance)
                .map(BudgetShift.class::cast)
                .toList();
    }

    private static Report report(String drl) {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(RulePack.of("mine", Map.of("very-low-return.drl", drl)))
                .build();
        return Given.plan(p -> p.kpi(RETURN)
                        .budget(budget(RETURN, line("east", "1000"), line("west", "1000")))
                        .off("data-missing")
                        .off("data-stale"))
                .series(RETURN, region("east"), "10/10x2")
                .series(RETURN, region("west"), "30/10x2")
                .judgedBy(health)
                .report();
    }
}
