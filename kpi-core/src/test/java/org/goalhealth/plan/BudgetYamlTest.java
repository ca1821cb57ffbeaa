package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class BudgetYamlTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    private static final String PLAN = """
            plan: shop
            dimensions: {region: [east, "no", "2027", "a: b"]}
            kpis:
              media-return: {every: month, by: [region], from: {given: ratio}, unit: percent}
            """;

    @Test
    void aPlanReadsBackWhatIsWritten() {
        Budget budget = new Budget(
                        new BudgetId("media"),
                        new LocalText("media: \"all\" # of it", "媒体 - 预算"),
                        new KpiId("media-return"),
                        CNY,
                        Cadence.MONTH,
                        List.of(
                                line("east", "400000", "0", Optional.empty(), false),
                                line("no", "0.05", "0.01", Optional.of("7"), false),
                                line("2027", "12.50", "0", Optional.of("100000"), true),
                                line("a: b", "0", "0", Optional.empty(), false)))
                .withMaxMove(money("1500"));

        assertThat(PlanFile.parse(PLAN + BudgetYaml.of(budget), "plan.yaml").budgets())
                .containsExactly(budget);
    }

    @Test
    void aNameInOneLanguageAndALineOfTheTotalAreWrittenShort() {
        Budget plain = new Budget(
                new BudgetId("media"),
                LocalText.of("media"),
                new KpiId("media-return"),
                CNY,
                Cadence.MONTH,
                List.of(new Budget.Line(Segment.TOTAL, money("100"), money("0"), Optional.empty(), false)));
        assertThat(BudgetYaml.of(plain)).isEqualTo("""
                budgets:
                  media:
                    return: media-return
                    currency: CNY
                    every: month
                    lines:
                      - amount: 100
                """);
    }

    private static Budget.Line line(String region, String amount, String min, Optional<String> max, boolean locked) {
        return new Budget.Line(
                Segment.of("region", region), money(amount), money(min), max.map(BudgetYamlTest::money), locked);
    }

    private static Money money(String amount) {
        return Money.of(new BigDecimal(amount), CNY);
    }
}
