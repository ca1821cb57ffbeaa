package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.History;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final LocalDate DATE = LocalDate.of(2026, 2, 1);

    @Test
    void aPlanWithEveryWeaknessYieldsEachOfThem() {
        Set<String> found = ids(DesignPlans.weak());
        // What is out of order is refused when the plan is read: no figure could be judged by it.
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .filter(number -> number != 8)
                        .mapToObj(number -> "G" + number)
                        .toList());
    }

    @Test
    void aLadderOutOfOrderIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> PlanFile.parse(
                        DesignPlans.text("weak-plan.yaml")
                                .replace(
                                        "period: 2026, target: 100,",
                                        "period: 2026, target: {floor: 120, target: 100},"),
                        "plan.yaml"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("floor, target and challenge are out of order for kpi reads")
                .hasMessageContaining("plan.yaml:21:");
    }

    @Test
    void rulesOfOneIdThatAskDifferentThingsOfOneSubjectAllAnswer() {
        Plan plan = PlanFile.parse("""
                plan: shop
                kpis: {sales: {every: month}}
                goals: {sales: {kpi: sales, period: 2026, target: 10, owner: an}}
                roles: {lead: {goals: {sales: 100 %}}}
                people:
                  an: {role: lead, superior: bo, since: 2026-01-10}
                  bo: {role: lead, signed: 2026-01-05, learning: 40}
                """, "plan.yaml");
        assertThat(Given.STANDARD.review(plan, DATE).findings())
                .filteredOn(finding -> finding.subject().toString().equals("person:an"))
                .extracting(
                        finding -> finding.rule().id(),
                        finding -> finding.rule().name())
                .containsExactlyInAnyOrder(
                        tuple("G18", "sheet-not-countersigned"),
                        tuple("G18", "sheet-not-signed"),
                        tuple("G24", "learning-without-quota"),
                        tuple("G24", "newcomer-without-map"));
    }

    @Test
    void ofOneQuestionInDegreesTheWorstAnswerCounts() {
        assertThat(questionsOfLoad(9)).containsExactly("many-kpis");
        assertThat(questionsOfLoad(11)).containsExactly("too-many-kpis");
    }

    /** The rules on the load of a role that is scored by so many KPIs. */
    private static List<String> questionsOfLoad(int kpis) {
        String plan = "plan: shop\nkpis: {" + each(kpis, "k%1$d: {every: month}") + "}\ngoals: {"
                + each(kpis, "g%1$d: {kpi: k%1$d, period: 2026, target: 1}") + "}\nroles: {lead: {goals: {"
                + each(kpis, "g%1$d: 5 %%") + "}}}\n";
        return Given.STANDARD.review(PlanFile.parse(plan, "plan.yaml"), DATE).findings().stream()
                .filter(finding -> finding.rule().id().equals("G6"))
                .map(finding -> finding.rule().name())
                .toList();
    }

    private static String each(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining(", "));
    }

    @Test
    void aGoodPlanYieldsNone() {
        assertThat(Given.STANDARD.review(DesignPlans.good(), DATE).findings()).isEmpty();
    }

    @Test
    void everyRuleOfReviewsFindsSomethingInSomeScenarioAndNothingInAnAssessment() {
        Plan weak = DesignPlans.weak();
        assertThat(Given.STANDARD
                        .assess(weak, History.of(weak, List.of()), DATE)
                        .findings())
                .extracting(finding -> finding.rule().id())
                .noneMatch(id -> id.startsWith("G"));
    }

    @Test
    void aProposalSaysWhichWeightsAddUp() {
        assertThat(Given.STANDARD.review(DesignPlans.weak(), DATE).findings())
                .filteredOn(finding -> finding.rule().id().equals("G7"))
                .flatExtracting(Finding::suggestions)
                .hasSize(2 - 1)
                .allSatisfy(suggestion -> assertThat(
                                ((Suggestion.PlanChange) suggestion).proposal().parts())
                        .hasSize(9)
                        .satisfies(parts -> assertThat(parts.stream()
                                        .map(part -> part.weight()
                                                .orElseThrow()
                                                .points()
                                                .intValueExact())
                                        .reduce(0, Integer::sum))
                                .isEqualTo(100)));
    }

    private static Set<String> ids(Plan plan) {
        return Given.STANDARD.review(plan, DATE).findings().stream()
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());
    }
}
