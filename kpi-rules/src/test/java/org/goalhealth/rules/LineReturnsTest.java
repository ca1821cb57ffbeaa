package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.yuan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

class LineReturnsTest {

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

    @Test
    void twoMonthsAtExactlyHalfAboveTheTargetCouldUseMoreAndATrifleLessCouldNot() {
        Budget.Line line = line("east", "1000", "0", Optional.of("1500"), false).returning(new BigDecimal(4));
        assertThat(winning(line, "600/100x2")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.suggestions())
                    .containsExactly(new Suggestion.LineRaise(MEDIA, SpendPlan.east(), Optional.of(yuan("500"))));
            assertThat(figure(finding, Name.DEVIATION)).isEqualTo(Fraction.of(1, 2));
        });
        assertThat(winning(line, "600/100 599.99/100")).isEmpty();
        assertThat(winning(line, "400/100 900/100")).isEmpty();
    }

    @Test
    void aLineWithoutAMaximumHasAnyRoomAndOneAtItsMaximumNone() {
        Budget.Line open = line("east", "1000").returning(BigDecimal.ONE);
        Budget.Line full = line("east", "1000", "0", Optional.of("1000"), false).returning(BigDecimal.ONE);
        assertThat(winning(open, "600/100x2").get(0).suggestions())
                .containsExactly(new Suggestion.LineRaise(MEDIA, SpendPlan.east(), Optional.empty()));
        assertThat(winning(full, "600/100x2").get(0).suggestions()).isEmpty();
    }

    @Test
    void aBudgetInWhichNoLineHasATargetCannotBeNamed() {
        assertThatThrownBy(() -> winning(line("east", "1000"), "900/100x2"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("no line of budget media has a target-return, and rule far-above-target-return"
                        + " compares with it")
                .hasMessageContaining("give a line one, as target-return: 4");
    }

    private static List<Finding> losing(Budget.Line line, String figures) {
        return SpendPlan.east("stop-loss", Map.of(), line, figures).findings("B5");
    }

    private static List<Finding> winning(Budget.Line line, String figures) {
        return SpendPlan.east("far-above-target-return", Map.of(), line, figures)
                .findings("B5-raise");
    }
}
