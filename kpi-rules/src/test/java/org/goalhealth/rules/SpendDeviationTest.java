package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.line;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class SpendDeviationTest {

    @Test
    void exactlyATenthMoreThanPlannedFiresAndACentLessDoesNot() {
        assertThat(over("5/110")).hasSize(1);
        assertThat(over("5/109.99")).isEmpty();
    }

    @Test
    void exactlyATenthLessThanPlannedFiresAndACentMoreDoesNot() {
        assertThat(under("5/90")).hasSize(1);
        assertThat(under("5/90.01")).isEmpty();
    }

    @Test
    void moreAndLessAreToldApart() {
        assertThat(over("5/50")).isEmpty();
        assertThat(under("5/150")).isEmpty();
        assertThat(over("5/150").get(0).text().en())
                .isEqualTo(
                        "media, east, 2026-01: CNY 150 spent, 50 % more than the CNY 100 planned. 1 in a row, since 2026-01.");
        assertThat(under("5/50").get(0).text().en())
                .isEqualTo(
                        "media, east, 2026-01: CNY 50 spent, 50 % less than the CNY 100 planned. 1 in a row, since 2026-01.");
    }

    @Test
    void theEvidenceHasWhatWasSpentPlannedAndTheBorder() {
        Finding finding = over("5/120").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.fingerprint()).hasToString("B4 line:media region=east");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(120));
        assertThat(figure(finding, Name.PLANNED)).isEqualTo(Fraction.of(100));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(110));
        assertThat(figure(finding, Name.DEVIATION)).isEqualTo(Fraction.of(1, 5));
    }

    @Test
    void aMonthWithoutAFigureIsNotOneWithoutSpend() {
        assertThat(under("5/100 _")).isEmpty();
        assertThat(under("0/0")).hasSize(1);
    }

    @Test
    void ofAnAmountOfZeroThereIsNoShare() {
        assertThat(SpendPlan.east("overspend", Map.of(), line("east", "0"), "5/100")
                        .findings("B4"))
                .isEmpty();
        assertThat(SpendPlan.east("underspend", Map.of(), line("east", "0"), "0/0")
                        .findings("B4"))
                .isEmpty();
    }

    @Test
    void aSideThatChangesBeginsAnew() {
        Map<String, String> two = Map.of("periods", "2");
        assertThat(SpendPlan.east("overspend", two, line("east", "100"), "5/50 5/150")
                        .findings("B4"))
                .isEmpty();
        assertThat(SpendPlan.east("overspend", two, line("east", "100"), "5/50 5/150x2")
                        .findings("B4"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(2));
    }

    @Test
    void aBudgetThatNoLineNamesIsNotJudged() {
        Given given = SpendPlan.given("stop-loss", Map.of(), List.of(line("east", "100")), List.of("5/1000"))
                .limit("overspend", Map.of("by", "1 %"));
        assertThat(given.findings("B4")).isEmpty();
    }

    @Test
    void aBudgetWhoseReturnIsNoRatioCannotBeNamed() {
        Kpi given =
                Kpi.builder("given-return").every(Cadence.MONTH).by("region").build();
        Given plan = Given.plan(p -> p.kpi(given)
                .budget(PlanParts.budget(given, line("east", "100")))
                .limit("overspend", LimitScope.of(new BudgetId("media"), Segment.TOTAL), Map.of()));

        assertThatThrownBy(() -> plan.series(given, SpendPlan.east(), "5").report())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("the return of budget media is no ratio, and rule overspend asks what was spent")
                .hasMessageContaining("as from: {ratio: [revenue, spend]}");
    }

    private static List<Finding> over(String figures) {
        return SpendPlan.east("overspend", Map.of(), line("east", "100"), figures)
                .findings("B4");
    }

    private static List<Finding> under(String figures) {
        return SpendPlan.east("underspend", Map.of(), line("east", "100"), figures)
                .findings("B4");
    }
}
