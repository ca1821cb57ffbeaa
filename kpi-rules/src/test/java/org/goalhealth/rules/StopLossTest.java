package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.yuan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class StopLossTest {

    private static final BudgetId MEDIA = new BudgetId("media");
    private static final Budget.Line PLAIN = line("east", "1000", "200", Optional.empty(), false);

    @Test
    void twoMonthsThatLoseExactlyTheLimitAreToBePausedAndACentLessIsNot() {
        assertThat(losing(PLAIN, "850/1000x2"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestions())
                        .containsExactly(new Suggestion.LineStop(MEDIA, SpendPlan.east(), yuan("800"))));
        assertThat(losing(PLAIN, "850/1000 850.01/1000")).isEmpty();
    }

    @Test
    void oneMonthStaysSilentWhateverItLoses() {
        assertThat(losing(PLAIN, "1000/1000 0/1000")).isEmpty();
    }

    @Test
    void aReturnOfExactlyOneEndsARun() {
        assertThat(losing(PLAIN, "0/1000x2 1000/1000")).isEmpty();
        assertThat(losing(PLAIN, "0/1000 1000/1000 0/1000")).isEmpty();
    }

    @Test
    void aMissingMonthAndOneWithoutSpendBreakTheRun() {
        assertThat(losing(PLAIN, "0/1000 _ 0/1000")).isEmpty();
        assertThat(losing(PLAIN, "0/1000 0/0 0/1000")).isEmpty();
        assertThat(losing(PLAIN, "0/1000x2 _")).isEmpty();
    }

    @Test
    void onlyTheLatestSixMonthsCount() {
        assertThat(losing(PLAIN, "950/1000x6")).hasSize(1);
        assertThat(losing(PLAIN, "950/1000x5")).isEmpty();
        assertThat(losing(PLAIN, "0/1000 990/1000x6")).isEmpty();
    }

    @Test
    void aLockedLineAndOneAtItsMinimumAreOnlyTold() {
        for (Budget.Line line : List.of(
                line("east", "1000", "0", Optional.empty(), true),
                line("east", "1000", "1000", Optional.empty(), false))) {
            assertThat(losing(line, "0/1000x2"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.suggestions()).isEmpty());
        }
    }

    @Test
    void noMoreIsFreedThanTheGoalThatTheLinePaysForCanSpare() {
        // At 80 the goal is at its floor; at 100 it may lose a fifth.
        assertThat(paying("80").suggestions()).isEmpty();
        assertThat(paying("100").suggestions())
                .containsExactly(new Suggestion.LineStop(MEDIA, SpendPlan.east(), yuan("200")));
    }

    private static Finding paying(String orders) {
        Kpi kpi = Kpi.builder("orders").every(Cadence.MONTH).by("region").build();
        return SpendPlan.east("stop-loss", Map.of(), line("east", "1000"), "0/1000x2")
                .and(p -> p.kpi(kpi)
                        .goal(goal(
                                kpi, SpendPlan.east(), "2026", Optional.of(Cadence.MONTH), ladder("80", "100", "120"))))
                .series(kpi, SpendPlan.east(), orders + "x2")
                .findings("B5")
                .get(0);
    }

    @Test
    void theLossIsToldInMoneyAndAsAShare() {
        Finding finding = losing(PLAIN, "700/1000 800/1000").get(0);

        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(500));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(300));
        assertThat(figure(finding, Name.DEVIATION)).isEqualTo(Fraction.of(1, 2));
        assertThat(figure(finding, Name.RETURNED)).isEqualTo(Fraction.of(4, 5));
        assertThat(finding.text().en())
                .isEqualTo("media, east, 2026-02: CNY 500 lost, 50 % of its CNY 1,000; from CNY 300 on it should stop."
                        + " The return is 0.8, under 1 for 2 periods in a row, since 2026-01.");
    }

    private static List<Finding> losing(Budget.Line line, String figures) {
        return SpendPlan.east("stop-loss", Map.of(), line, figures).findings("B5");
    }
}
