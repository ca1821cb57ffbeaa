package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinksTest {

    private static final String KPIS = """
            plan: linked
            dimensions: {region: [east]}
            kpis:
              clicks: {every: week, from: given, baseline: {mean: 4}}
              orders: {every: week, from: given, baseline: {mean: 8}}
              sales: {every: month, from: given, baseline: {mean: 3}}
              raw: {every: week, from: given}
              cut: {every: week, by: [region], from: given, baseline: {mean: 3}}
            goals:
              growth: {kpi: orders, period: 2026-Q1, target: 100}
              idea: {}
            links:
            """;

    @Test
    void aLinkIsKnownByTheNameOfItsFirst() {
        assertThat(read("""
                  - {leading: clicks, outcome: orders, lag: 2}
                  - {volume: clicks, quality: orders}
                  - {cost: clicks, response: orders}
                  - {goal: growth, guard: clicks}
                """).links())
                .containsExactly(
                        new Link.Leading(new KpiId("clicks"), new KpiId("orders"), 2),
                        new Link.Quality(new KpiId("clicks"), new KpiId("orders")),
                        new Link.Pressure(new KpiId("clicks"), new KpiId("orders")),
                        new Link.Guard(new GoalId("growth"), new KpiId("clicks")));
    }

    @Test
    void aKpiThatThePlanLacksIsNamedWithTheNearest() {
        refused("  - {volume: click, quality: orders}")
                .hasMessageContaining("links.0.volume")
                .hasMessageContaining("clicks");
    }

    @Test
    void aPressureMayNameTheBudgetThatPaysForIt() {
        String budget = """
                  - {cost: clicks, response: orders, budget: ads}
                budgets:
                  ads: {return: clicks, currency: CNY, every: month, lines: [{segment: {region: east}, amount: 100}]}
                """;
        refused(budget)
                .hasMessageContaining("links.0.budget")
                .hasMessageContaining("no line of budget ads is cut as kpi clicks and kpi orders both are");
        refused("  - {cost: clicks, response: orders, budget: add}").hasMessageContaining("'add'");
        refused("  - {volume: clicks, quality: orders, budget: ads}")
                .hasMessageContaining("'budget' has no meaning beside 'volume'");
    }

    @Test
    void oneSideAloneIsNoLink() {
        refused("  - {volume: clicks}").hasMessageContaining("quality");
        refused("  - {quality: clicks}").hasMessageContaining("has none of");
    }

    @Test
    void whatBelongsToAnotherLinkHasNoMeaning() {
        refused("  - {volume: clicks, quality: orders, lag: 2}")
                .hasMessageContaining("'lag' has no meaning beside 'volume'");
    }

    @Test
    void aLagIsAWholeNumberOfPeriods() {
        refused("  - {leading: clicks, outcome: orders, lag: soon}")
                .hasMessageContaining("'soon' is no number of periods");
        refused("  - {leading: clicks, outcome: orders, lag: 0}").hasMessageContaining("a lag of 0 periods");
    }

    @Test
    void theTwoHaveOneCadenceABaselineAndALevelInCommon() {
        refused("  - {volume: clicks, quality: sales}").hasMessageContaining("link kpis of one cadence");
        refused("  - {volume: clicks, quality: raw}").hasMessageContaining("kpi raw has no baseline");
        refused("  - {volume: clicks, quality: cut}").hasMessageContaining("give both one level");
        refused("  - {volume: clicks, quality: clicks}").hasMessageContaining("linked with itself");
    }

    @Test
    void aGuardedGoalHasAMeasureThatTheGuardCanBeComparedWith() {
        refused("  - {goal: idea, guard: clicks}").hasMessageContaining("goal idea has no measure");
        refused("  - {goal: growth, guard: cut}").hasMessageContaining("kpi cut has no figures for");
        refused("  - {goal: growth, guard: sales}").hasMessageContaining("link kpis of one cadence");
    }

    private static Plan read(String links) {
        return PlanFile.parse(KPIS + links, "plan.yaml");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(String link) {
        return assertThatThrownBy(() -> read(link)).isInstanceOf(InvalidPlanException.class);
    }
}
