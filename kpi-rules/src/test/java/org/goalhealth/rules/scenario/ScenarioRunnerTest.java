package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunnerTest {

    private static final GoalHealth HEALTH = GoalHealth.standard();

    private static final String PLAN = """
            rule: baseline-shortfall
            plan:
              kpis:
                orders: {every: week, baseline: {fixed: 100}}
            scenarios:
            """;

    @Test
    void anAlertThatIsNotThereIsExplained() {
        assertThat(lines("{series: {orders: \"100 x8, 80 80\"}, expect: [{on: \"kpi:orders\"}]}"))
                .startsWith(
                        "on 2026-03-09",
                        "  expected: baseline-shortfall on kpi:orders",
                        "  actual:   nothing",
                        "    baseline-shortfall on 2026-03-09: orders, total")
                .anySatisfy(line -> assertThat(line).contains("periods >= limit.periods, where periods is 2"));
    }

    @Test
    void anAlertThatNobodyExpectsIsExplained() {
        assertThat(lines("{series: {orders: \"100 x8, 80 x3\"}, expect: silent}"))
                .startsWith("on 2026-03-16", "  expected: nothing")
                .anySatisfy(line -> assertThat(line).startsWith("  actual:   baseline-shortfall on kpi:orders: orders"))
                .anySatisfy(line -> assertThat(line).contains("clears with: orders, total at 85.01 instead of 80"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severity: critical | severity critical | severity warning",
                "state: pending | state pending | state firing",
                "since: 2026-W08 | since 2026-W08 | since 2026-W09",
                "latest: 2026-W10 | latest 2026-W10 | latest 2026-W11",
                "periods: 4 | periods 4 | periods 3",
                "evidence: {value: 80.01} | value 80.01 | value 80",
                "evidence: {deviation: 21 %} | deviation 21 % | deviation 20 %",
                "evidence: {floor: 5} | floor 5 | floor none",
                "limits: {by: 16 %} | limit by 16 % | limit by 15 %",
                "limits: {low: 1} | limit low 1 | limit low none",
                "suggests: nothing | suggests nothing | suggests playbook hit-product-iteration",
            })
    void whatAnAlertSaysOtherwiseIsShown(String said, String expected, String actual) {
        assertThat(lines("{series: {orders: \"100 x8, 80 x3\"}, expect: [{on: \"kpi:orders\", " + said + "}]}"))
                .containsExactly(
                        "on 2026-03-16, baseline-shortfall on kpi:orders",
                        "  expected: " + expected,
                        "  actual:   " + actual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "severity: warning",
                "state: firing",
                "since: 2026-W09",
                "latest: 2026-W11",
                "periods: 3",
                "evidence: {value: 80.00}",
                "evidence: {deviation: 20 %}",
                "evidence: {deviation: 1/5}",
                "limits: {by: 15.0 %}",
                "suggests: [{playbook: hit-product-iteration}]",
                "alert: W1"
            })
    void whatAnAlertSaysAsExpectedPasses(String said) {
        assertThat(lines("{series: {orders: \"100 x8, 80 x3\"}, expect: [{on: \"kpi:orders\", " + said + "}]}"))
                .isEmpty();
    }

    @Test
    void silenceIsOfTheRuleAloneUnlessAllIsSaid() {
        String figures = "{series: {orders: \"100 x8 _\"}, ";
        assertThat(lines(figures + "expect: silent}")).isEmpty();
        assertThat(lines(figures + "expect: {silent: all}}"))
                .anySatisfy(line -> assertThat(line).contains("data-missing on kpi:orders"));
    }

    @Test
    void anAlertBesideTheExpectedOneIsTooMany() {
        String more = PLAN.replace("scenarios:", "    cost: {every: week, baseline: {fixed: 100}}\nscenarios:");
        assertThat(
                        lines(
                                more,
                                "{series: {orders: \"100 x8, 80 x3\", cost: \"100 x8, 80 x3\"}, expect: [{on: \"kpi:orders\"}]}"))
                .anySatisfy(line -> assertThat(line).startsWith("  actual:   baseline-shortfall on kpi:cost"));
    }

    @Test
    void aStateIsThatOfTheAlertsLife() {
        String held = """
                rule "held" @id("X1") @severity("INFO") @alert("hold: 1 periods")
                when $s : KpiStatus( value < 5 ) then findings.report($s); end
                """;
        GoalHealth health = withRule(held);
        String plan = PLAN.replace("baseline-shortfall", "held");
        String expect = "expect: [{on: \"kpi:orders\", state: %s}]}";
        assertThat(lines(health, plan, "{series: {orders: 9 4}, " + expect.formatted("pending")))
                .isEmpty();
        assertThat(lines(health, plan, "{series: {orders: 9 4 4}, " + expect.formatted("firing")))
                .isEmpty();
        assertThat(lines(health, plan, "{series: {orders: 9 4 9}, " + expect.formatted("none")))
                .isEmpty();
        assertThat(lines(health, plan, "{series: {orders: 9 4 4 9}, " + expect.formatted("resolved")))
                .isEmpty();
        assertThat(lines(health, plan, "{series: {orders: 9 4 4 _}, " + expect.formatted("no-data")))
                .isEmpty();
        assertThat(lines(health, plan, "{series: {orders: 9 9}, " + expect.formatted("none")))
                .isEmpty();
        assertThat(lines(health, plan, "{series: {orders: 9 4}, " + expect.formatted("firing")))
                .endsWith("  expected: state firing", "  actual:   state pending");
    }

    @Test
    void everyDateIsLookedAt() {
        String series = "{series: {orders: \"100 x8, 80 x3\"}, at: [2026-03-09, 2026-03-16], ";
        assertThat(lines(series + "expect: silent}")).startsWith("on 2026-03-16");
        assertThat(lines(series + "expect: [{on: \"kpi:orders\"}]}")).startsWith("on 2026-03-09");
    }

    @Test
    void aRuleThatFailsFailsTheScenario() {
        GoalHealth health = withRule("""
                rule "broken" @id("X1") @severity("INFO")
                when $s : KpiStatus( kpi.substring(99) == "" ) then findings.report($s); end
                """);
        assertThat(lines(health, PLAN.replace("baseline-shortfall", "broken"), "{series: {orders: 4}, expect: silent}"))
                .anySatisfy(line -> assertThat(line).startsWith("  a rule failed: "));
        assertThat(lines(
                        health,
                        PLAN.replace("baseline-shortfall", "broken"),
                        "{series: {orders: 4}, expect: [{on: \"kpi:orders\"}]}"))
                .contains("  actual:   nothing");
    }

    @Test
    void aLimitThatTheRuleHasNotIsADifferenceWithItsPlace() {
        assertThat(lines("{limits: [{rule: baseline-shortfall, bye: 5 %}], series: {orders: 4}, expect: silent}"))
                .singleElement()
                .asString()
                .startsWith("cannot be judged: file:6:")
                .contains("did you mean by?");
    }

    @Test
    void aRuleThatIsNotLoadedIsRefused() {
        ScenarioFile file = file(
                PLAN.replace("shortfall", "shortfal"),
                "{series: {orders: 4}, expect: [{alert: W0, on: \"kpi:orders\"}]}");
        assertThatThrownBy(() -> new ScenarioRunner(HEALTH).run(file))
                .isInstanceOf(InvalidScenariosException.class)
                .hasMessageContaining(
                        "file:1:7: rule: no rule 'baseline-shortfal' is loaded\n  did you mean baseline-shortfall?")
                .hasMessageContaining("no rule 'W0' is loaded");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        ScenarioResult result = new ScenarioRunner(HEALTH)
                .run(file(PLAN, "{series: {orders: \"100 x8, 80 80\"}, expect: [{on: \"kpi:orders\"}]}"))
                .get(0);
        assertThat(DifferenceText.in(Language.ZH).lines(result))
                .startsWith("日期 2026-03-09", "  期望：baseline-shortfall on kpi:orders", "  实际：无")
                .hasSameSizeAs(DifferenceText.in(Language.EN).lines(result));
    }

    private static GoalHealth withRule(String rule) {
        return GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(RulePack.of(
                        "mine",
                        Map.of(
                                "mine.drl",
                                "package mine;\nimport org.goalhealth.situation.*;\n"
                                        + "global org.goalhealth.rules.Findings findings;\n" + rule)))
                .build();
    }

    private static List<String> lines(String scenario) {
        return lines(PLAN, scenario);
    }

    private static List<String> lines(String plan, String scenario) {
        return lines(HEALTH, plan, scenario);
    }

    private static List<String> lines(GoalHealth health, String plan, String scenario) {
        return DifferenceText.in(Language.EN)
                .lines(new ScenarioRunner(health).run(file(plan, scenario)).get(0));
    }

    private static ScenarioFile file(String plan, String scenario) {
        return ScenarioFile.parse(plan + "  - {name: it, " + scenario.substring(1) + "\n", "file");
    }
}
