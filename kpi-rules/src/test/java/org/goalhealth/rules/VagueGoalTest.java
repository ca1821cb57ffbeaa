package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.report.Report;
import org.goalhealth.rules.check.RuleCheck;
import org.junit.jupiter.api.Test;

class VagueGoalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Plan VAGUE = Plan.builder("vague")
            .goal(new Goal(
                    new GoalId("brand"),
                    new LocalText("raise brand influence", "提升品牌影响力"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("an")))
            .build();

    @Test
    void aReviewSaysWhatIsMissingAndWhatToDo() {
        Report report = Given.STANDARD.review(VAGUE, DAY);

        Finding vague = report.findings().get(0);
        assertThat(report.findings()).hasSize(1);
        assertThat(report.failures()).isEmpty();
        assertThat(vague.fingerprint()).hasToString("G1 goal:brand");
        assertThat(vague.severity()).isEqualTo(Severity.WARNING);
        assertThat(vague.evidence().latest().shown()).isEqualTo("2026-01-05");
        assertThat(vague.text().en())
                .isEqualTo("raise brand influence: nothing says when it is reached. Give it a KPI with a target and a"
                        + " period; if it explores, milestones; or goals below it.");
        assertThat(vague.text().zh()).startsWith("提升品牌影响力：");
    }

    @Test
    void itsNameAloneMakesNoGoalVague() {
        Plan measured = PlanFile.parse("""
                plan: measured
                kpis: {share: {every: month}}
                goals: {brand: {name: raise brand influence, owner: an, kpi: share, period: 2026, target: 20}}
                """, "measured.yaml");
        assertThat(Given.STANDARD.review(measured, DAY).findings())
                .extracting(finding -> finding.rule().name())
                .doesNotContain("vague-goal");
    }

    @Test
    void anAssessmentSaysNothingOfThePlansDesign() {
        assertThat(Given.STANDARD
                        .assess(VAGUE, History.of(VAGUE, List.of()), DAY)
                        .findings())
                .isEmpty();
    }

    @Test
    void aReviewSaysNothingOfFigures() {
        Plan without = PlanFile.parse("plan: without\nkpis: {sales: {every: month}}\n", "without.yaml");
        assertThat(Given.STANDARD.review(without, DAY).findings())
                .extracting(finding -> finding.rule().name())
                .containsExactly("kpi-of-no-goal");
    }

    @Test
    void aCompanyAddsItsOwn() {
        String drl = """
                package mine;
                import org.goalhealth.situation.GoalDesign;
                global org.goalhealth.rules.Findings findings;
                // every goal of ours is measured, whatever it holds together
                rule "measured-goals-only" @id("M1") @severity("CRITICAL")
                when
                    $goal : GoalDesign( !measured )
                then
                    findings.report($goal);
                end
                """;
        RulePack mine = RulePack.of("mine", Map.of("mine.drl", drl));
        GoalHealth health =
                GoalHealth.builder().rules(RulePack.standard()).rules(mine).build();

        assertThat(RuleCheck.of(mine).remarks()).isEmpty();
        assertThat(health.review(VAGUE, DAY).findings())
                .extracting(finding -> finding.rule().name())
                .containsExactly("measured-goals-only", "vague-goal");
        assertThat(health.assess(VAGUE, History.of(VAGUE, List.of()), DAY).findings())
                .isEmpty();
    }
}
