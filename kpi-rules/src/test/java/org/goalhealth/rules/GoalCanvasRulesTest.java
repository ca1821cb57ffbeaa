package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.Contingency;
import org.junit.jupiter.api.Test;

/** What stands ready on the canvas is what the rules judge by. */
class GoalCanvasRulesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void aTriggerHasTheRulesFiguresAndItsPlaybook() {
        Contingency one = only("{rule: low-conversion, kpi: conversion}", "");

        assertThat(one.rule().id()).isEqualTo("W2");
        assertThat(figures(one)).containsExactly("threshold: 2.5 %", "periods: 2");
        assertThat(one.playbook()).contains(new PlaybookId("scenario-content-iteration"));
        assertThat(one.off()).isFalse();
    }

    @Test
    void aWiderLineOfThePlanHoldsAndTheTriggersOwnFigureComesBeforeIt() {
        assertThat(figures(only(
                        "{rule: low-conversion, kpi: conversion, periods: 1}",
                        "limits: [{rule: low-conversion, threshold: 4 %, periods: 3}]")))
                .containsExactly("threshold: 4 %", "periods: 1");
    }

    @Test
    void aTriggerThatNothingElseNamesIsJudged() {
        // W2 judges only the KPIs that a line of the plan names for it.
        assertThat(found("contingencies: [{rule: low-conversion, kpi: conversion}]"))
                .extracting(finding -> finding.rule().id())
                .containsExactly("W2");
        assertThat(found("")).isEmpty();
    }

    @Test
    void aRuleWithoutLimitsMayBeATrigger() {
        Contingency one = only("{rule: under-floor, goal: loyal}", "");

        assertThat(one.limits()).isEmpty();
        assertThat(one.subject()).hasToString("Optional[goal:loyal]");
    }

    @Test
    void aRuleWithoutLimitsTakesNoFigures() {
        assertThatThrownBy(() -> only("{rule: under-floor, goal: loyal, periods: 2}", ""))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("rule under-floor takes no limits");
    }

    @Test
    void aRuleThatIsSwitchedOffIsSaidToBe() {
        assertThat(only("{rule: low-conversion, kpi: conversion}", "off: [low-conversion]")
                        .off())
                .isTrue();
    }

    @Test
    void aRuleThatIsNotThereIsRefusedWithItsPlaceAndTheNearest() {
        assertThatThrownBy(() -> only("{rule: low-conversation, kpi: conversion}", ""))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("there is no rule 'low-conversation'")
                .hasMessageContaining("low-conversion")
                .hasMessageContaining("plan.yaml:10:");
    }

    @Test
    void aTriggerThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> only("{rule: low-conversion}", ""))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("goals.loyal.contingencies.0.rule: a contingency by rule low-conversion names"
                        + " nothing that the rule looks at");
    }

    @Test
    void aTriggerOfMilestonesNamesNone() {
        assertThat(only("{rule: milestone-late}", "").subject()).isEmpty();
    }

    @Test
    void aRuleOfReviewsIsNoTriggerAndNothingIsJudgedByAPlanThatSaysSo() {
        for (String rule : List.of("vague-goal", "many-kpis")) {
            Plan plan = plan("contingencies: [{rule: " + rule + "}]", "");
            assertThatThrownBy(() -> Given.STANDARD.assess(plan, History.of(plan, List.of()), MARCH))
                    .isInstanceOf(InvalidPlanException.class)
                    .hasMessageContaining("rule " + rule);
        }
    }

    private static Contingency only(String contingency, String more) {
        return Given.STANDARD
                .canvas(plan("contingencies: [" + contingency + "]", more), MARCH)
                .parts()
                .get(0)
                .contingencies()
                .get(0);
    }

    private static List<String> figures(Contingency one) {
        return one.limits().stream()
                .map(limit -> limit.name() + ": " + limit.value())
                .toList();
    }

    private static List<Finding> found(String contingencies) {
        Plan plan = plan(contingencies, "");
        List<Observation> low = List.of(
                Observation.ratio("conversion", Segment.TOTAL, LocalDate.of(2026, 1, 1), 2, 100),
                Observation.ratio("conversion", Segment.TOTAL, LocalDate.of(2026, 2, 1), 2, 100));
        return Given.STANDARD.assess(plan, History.of(plan, low), MARCH).findings();
    }

    private static Plan plan(String contingencies, String more) {
        return PlanFile.parse("""
                plan: shop
                kpis:
                  conversion: {every: month, unit: percent, decimals: 4, from: {given: ratio}}
                goals:
                  loyal:
                    kpi: conversion
                    period: 2026
                    target: {floor: 2 %, target: 5 %}
                    from: 3 %
                    CONTINGENCIES
                """.replace("CONTINGENCIES", contingencies) + more + "\n", "plan.yaml");
    }
}
