package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.goalhealth.plan.PlanFile;
import org.junit.jupiter.api.Test;

class GoalWithoutOwnerTest {

    @Test
    void theWorseComesFirstAndEachIsNamedWithWhatToDo() {
        var plan = PlanFile.parse("""
                plan: shop
                kpis: {sales: {every: month}, reads: {name: {zh: 阅读量, en: reads}, every: month}}
                goals: {growth: {name: {zh: 增长, en: growth}, kpi: sales, period: 2026, target: 100}}
                """, "shop.yaml");
        assertThat(Given.STANDARD.review(plan, LocalDate.of(2026, 1, 1)).findings())
                .extracting(finding -> finding.text().en())
                .containsExactly(
                        "growth: nobody answers for it. Name an owner, or several.",
                        "reads: no goal of the plan is measured by it or rests on it. Measure a goal by it, link it to a"
                                + " KPI that one is measured by, or leave it out.");
    }

    @Test
    void whatIsMeantCanBeSwitchedOff() {
        var plan = PlanFile.parse("""
                plan: shop
                off: [goal-without-owner]
                kpis: {sales: {every: month}}
                goals: {growth: {kpi: sales, period: 2026, target: 100}}
                """, "shop.yaml");
        assertThat(Given.STANDARD.review(plan, LocalDate.of(2026, 1, 1)).findings())
                .isEmpty();
    }
}
