package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.report.JsonReport;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

class ResourceMismatchTest {

    private static final List<Budget.Line> LINES =
            List.of(line("east", "600"), line("west", "300"), line("south", "100", "0", Optional.empty(), true));

    /** 60, 30 and 10 % of the spend; 41.1, 48.9 and 10 % of what came back in the first two months. */
    private static final List<String> FROM_D0 = List.of("411/600x2 547/600", "489/300x2 353/300", "100/100x3");

    @Test
    void exactlyATenthForTwoMonthsFiresAndATrifleLessDoesNot() {
        assertThat(found(List.of("500/600x2", "400/300x2", "100/100x2"))).hasSize(1);
        assertThat(found(List.of("500/600 500.01/600", "400/300 399.99/300", "100/100x2")))
                .isEmpty();
        assertThat(found(List.of("500/600", "400/300", "100/100"))).isEmpty();
    }

    @Test
    void theDocumentsRatesComeOutOfAmounts() {
        Given given = SpendPlan.given("resource-mismatch", Map.of(), LINES, FROM_D0);

        assertThat(given.findings("B3")).isEmpty();
        assertThat(given.report().budgets().get(0).mismatch())
                .extracting(one -> one.period().label() + " " + ((Reading.Figure) one.rate()).value())
                .containsExactly("2026-01 189/1000", "2026-02 189/1000", "2026-03 53/1000");
        assertThat(JsonReport.toString(given.report()).replaceAll("\\s", ""))
                .contains("\"rate\":0.189")
                .contains("\"rate\":0.053");
    }

    @Test
    void theTrendIsToldWithTheRate() {
        Finding falling = found(List.of("411/600 450/600 480/600", "489/300 450/300 420/300", "100/100x3"))
                .get(0);
        assertThat(figure(falling, Name.VALUE)).isEqualTo(Fraction.of(12, 100));
        assertThat(figure(falling, Name.PREVIOUS)).isEqualTo(Fraction.of(15, 100));
        assertThat(figure(falling, Name.FALLING)).isEqualTo(Fraction.of(2));
        assertThat(falling.evidence().figure(Name.RISING)).isEmpty();
        assertThat(falling.text().en())
                .isEqualTo("media, 2026-03: 12 % of the spend stands where the evidence does not put it, 10 % or more"
                        + " for 3 periods in a row, since 2026-01. The period before it was 15 %. It has fallen 2 in a"
                        + " row.");
        assertThat(falling.fingerprint()).hasToString("B3 line:media");
    }

    @Test
    void aLockedLineCountsAsAllOthers() {
        assertThat(figure(found(List.of("500/600x2", "300/300x2", "200/100x2")).get(0), Name.VALUE))
                .isEqualTo(Fraction.of(1, 10));
    }

    @Test
    void aLineWithoutAFigureLeavesTheMonthWithoutARate() {
        assertThat(found(List.of("300/600x3", "600/300x3", "100/100x2 _"))).isEmpty();
        assertThat(found(List.of("300/600x3", "600/300x3", "100/100 _ 100/100")))
                .isEmpty();
        assertThat(found(List.of("300/600x2", "600/300x2"))).isEmpty();
    }

    @Test
    void negativeAmountsLeaveItUndefined() {
        assertThat(found(List.of("300/600x2", "600/300x2", "-1/100x2"))).isEmpty();
    }

    @Test
    void aSegmentCannotBeNamed() {
        Given given = SpendPlan.given("resource-mismatch", Map.of(), LINES, FROM_D0)
                .and(p -> p.limit(
                        "resource-mismatch",
                        LimitScope.of(new BudgetId("media"), SpendPlan.east()),
                        Map.of("rate", "5 %")));

        assertThatThrownBy(given::report)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("rule resource-mismatch judges a budget as a whole, not 'region=east' of it")
                .hasMessageContaining("leave the segment out");
    }

    private static List<Finding> found(List<String> figures) {
        return SpendPlan.given("resource-mismatch", Map.of(), LINES, figures).findings("B3");
    }
}
