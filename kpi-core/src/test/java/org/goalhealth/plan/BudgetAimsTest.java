package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Currency;
import org.goalhealth.quantity.Money;
import org.junit.jupiter.api.Test;

/** What a budget line is for: {@code target-return} and {@code performance}. */
class BudgetAimsTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    private static final String PLAN = """
            plan: plan
            dimensions: {channel: [search, live]}
            kpis:
              back: {every: month, by: [channel], from: {given: ratio}}
            budgets:
              media:
                return: back
                currency: CNY
                every: month
                lines:
                  - {segment: {channel: search}, amount: 10, min: 5, max: 20, AIMS}
                  - {segment: {channel: live}, amount: 10}
            """;

    @Test
    void aLineSaysWhatItIsMeantToReturnAndWhetherItIsForPerformanceAds() {
        Budget.Line line = line("target-return: 2.5, performance: true");
        assertThat(line.targetReturn()).contains(new BigDecimal("2.5"));
        assertThat(line.performance()).isTrue();
        assertThat(line).isNotEqualTo(line("locked: false"));
        assertThat(line("locked: false").targetReturn()).isEmpty();
        assertThat(line("locked: false").performance()).isFalse();
    }

    @Test
    void anotherAmountOrAlternativesChangeNothingOfIt() {
        Budget.Line line = line("target-return: 2.5, performance: true");
        assertThat(line.with(line.amount())).isEqualTo(line);
        assertThat(line.returning(new BigDecimal("2.5")).forPerformance()).isEqualTo(line);
    }

    @Test
    void aTargetReturnIsAboveZeroAndNoShare() {
        refused("target-return: 0", "'0' is no return", "write revenue over spend, above 0, as 4 or 2.5");
        refused("target-return: -1", "'-1' is no return", "write revenue over spend, above 0, as 4 or 2.5");
        refused("target-return: 40 %", "'40 %' is no return", "write revenue over spend, above 0, as 4 or 2.5");
        assertThatThrownBy(() -> line("locked: false").returning(BigDecimal.ZERO))
                .hasMessage("line 'channel=search' has target-return 0\n  a target-return is above 0");
    }

    @Test
    void performanceIsTrueOrFalse() {
        InvalidPlanException refusal =
                catchThrowableOfType(InvalidPlanException.class, () -> line("performance: often"));
        assertThat(refusal.problems()).hasSize(1);
    }

    @Test
    void whatMovesAtOnceIsAnAmountOfTheBudgetsCurrency() {
        assertThat(budget("max-move: 12.50").maxMove()).contains(Money.of(new BigDecimal("12.5"), CNY));
        assertThat(budget("max-move: 0").maxMove()).contains(Money.zero(CNY));
        assertThatThrownBy(() -> budget("max-move: -1"))
                .hasMessageContaining("plan.yaml:7:15: budgets.media.max-move: '-1' is no amount of money");
        assertThatThrownBy(() -> budget("max-move: 10 %")).hasMessageContaining("'10 %' is no amount of money");
        assertThatThrownBy(() -> budget("max-move: 0.001"))
                .hasMessageContaining("'0.001' has more than the 2 decimals of CNY");
        Budget plain = budget("max-move: 1");
        assertThatThrownBy(() -> plain.withMaxMove(Money.of(1, Currency.getInstance("EUR"))))
                .hasMessage("budget media is in CNY, its max-move in EUR\n  use one currency");
        assertThatThrownBy(() -> plain.withMaxMove(Money.of(-1, CNY)))
                .hasMessage("budget media has max-move -1.00 CNY, less than nothing\n  give 0 or more");
    }

    private static Budget budget(String most) {
        String text = PLAN.replace(", AIMS", "").replace("    return: back", "    " + most + "\n    return: back");
        return PlanFile.parse(text, "plan.yaml").budgets().get(0);
    }

    private static Budget.Line line(String aims) {
        return PlanFile.parse(PLAN.replace("AIMS", aims), "plan.yaml")
                .budgets()
                .get(0)
                .lines()
                .get(0);
    }

    private static void refused(String aims, String message, String fix) {
        InvalidPlanException refusal = catchThrowableOfType(InvalidPlanException.class, () -> line(aims));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.fix()).contains(fix);
            assertThat(problem.place().line()).isEqualTo(11);
        });
    }
}
