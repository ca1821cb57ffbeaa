package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class GoalBackingPlanTest {

    private static final GoalId LOYAL = new GoalId("loyal");
    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void resourcesAndContingenciesAreReadInTheirOrder() {
        GoalBacking backing = plan("""
                resources:
                      - {name: {en: CRM system, zh: CRM 系统}, amount: 150000, unit: CNY}
                      - {name: editors, amount: 2.5, unit: {en: people, zh: 人}}
                    contingencies:
                      - {rule: low-conversion, kpi: ltv, threshold: 3}
                """).design().backing(LOYAL);

        assertThat(backing.resources())
                .containsExactly(
                        new ResourceItem(
                                new LocalText("CRM system", "CRM 系统"), new BigDecimal("150000"), new Unit.Amount(CNY)),
                        new ResourceItem(
                                LocalText.of("editors"),
                                new BigDecimal("2.5"),
                                new Unit.Things(new LocalText("people", "人"))));
        assertThat(backing.contingencies())
                .extracting(LimitLine::rule, line -> line.values().keySet())
                .containsExactly(tuple("low-conversion", Set.of("threshold")));
    }

    @Test
    void aContingencyIsALimitOfThePlanAfterThoseOfTheSection() {
        Plan plan = plan("contingencies: [{rule: low-conversion, kpi: ltv}]");

        assertThat(plan.limits()).extracting(LimitLine::rule).containsExactly("baseline-shortfall", "low-conversion");
    }

    @Test
    void aBuilderMakesTheSame() {
        LimitLine line =
                new LimitLine("low-conversion", LimitScope.of(new KpiId("ltv"), Segment.TOTAL), Map.of(), Place.JAVA);
        GoalBacking backing = new GoalBacking(List.of(), List.of(line));
        Plan plan = Plan.builder("shop")
                .kpi(Kpi.builder("ltv").every(Cadence.MONTH).build())
                .goal(new Goal(LOYAL, LocalText.of("loyal"), Optional.empty(), Optional.empty(), List.of()))
                .backing(LOYAL, backing)
                .build();

        assertThat(plan.design().backing(LOYAL)).isEqualTo(backing);
        assertThat(plan.limits()).containsExactly(line);
    }

    @Test
    void whatAGoalThatIsNotThereIsGivenIsRefused() {
        assertThatThrownBy(() -> Plan.builder("shop")
                        .backing(LOYAL, new GoalBacking(List.of(), List.of()))
                        .build())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("the plan has no goal 'loyal'");
    }

    @Test
    void moneyIsAddedUpForEachCurrencyToTheCent() {
        GoalBacking backing = plan("""
                resources:
                      - {name: a, amount: 0.10, unit: CNY}
                      - {name: b, amount: 7, unit: USD}
                      - {name: c, amount: 3, unit: people}
                      - {name: d, amount: 0.20, unit: CNY}
                """).design().backing(LOYAL);

        assertThat(backing.money()).containsExactly(new Money(30, CNY), Money.of(7, Currency.getInstance("USD")));
    }

    @Test
    void whatCannotBeReadIsNamedAtItsPlaceAndAllAtOnce() {
        assertThatThrownBy(() -> plan("""
                resources:
                      - {name: nothing, amount: 0, unit: CNY}
                      - {name: share, amount: 3, unit: percent}
                      - {name: cents, amount: 0.005, unit: CNY}
                      - {amount: 3}
                      - {name: typo, amout: 3}
                    contingencies:
                      - {kpi: ltv}
                      - {rule: low-conversion, kpi: lvt}
                """))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("plan.yaml:11:9")
                .hasMessageContaining("a resource of 0 is none")
                .hasMessageContaining("a resource is no share")
                .hasMessageContaining("a resource of 0.005 CNY is no whole number of its smallest unit")
                .hasMessageContaining("'name'")
                .hasMessageContaining("amout")
                .hasMessageContaining("'rule'")
                .hasMessageContaining("'lvt'")
                .hasMessageContaining("plan.yaml:18:37: goals.loyal.contingencies.1.kpi: ");
    }

    private static Plan plan(String fields) {
        return PlanFile.parse("""
                plan: shop
                kpis:
                  ltv: {every: month, baseline: {mean: 3}}
                limits: [{rule: baseline-shortfall, kpi: ltv}]
                goals:
                  loyal:
                    kpi: ltv
                    period: 2026
                    target: 8.5
                    FIELDS
                """.replace("FIELDS", fields.strip()), "plan.yaml");
    }
}
