package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PacksTest.pack;

import org.goalhealth.plan.Kpi;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class RuleFailuresTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);

    @Test
    void aConsequenceThatThrowsNamesItsRule() {
        Given given = judged("KpiStatus()", "String text = null; text.length();");

        assertThatThrownBy(given::report)
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("own-rule")
                .satisfies(e -> assertThat(((RuleFailedException) e).rule()).isEqualTo("own-rule"));
    }

    @Test
    void aConditionThatThrowsNamesItsRule() {
        Given given = judged("KpiStatus( kpi.substring(99) == \"x\" )", "findings.report($fact);");

        assertThatThrownBy(given::report)
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("own-rule");
    }

    @Test
    void aRuleThatReportsAFactWithNothingToShowNamesItself() {
        Given given = judged("KpiStatus( missing )", "findings.report($fact);", "10 _");

        assertThatThrownBy(given::report)
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("own-rule")
                .hasMessageContaining("no figure of orders");
    }

    @Test
    void aMoveFromWhatIsNoBudgetLineNamesItsRule() {
        Given given = judged("KpiStatus()", "findings.report($fact).suggestMoveTo(java.util.List.of());");

        assertThatThrownBy(given::report)
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("own-rule")
                .hasMessageContaining("only a LineReturn can give");
    }

    @Test
    void aRuleThatMakesItselfFireIsStoppedByTheFireLimit() {
        GoalHealth health = GoalHealth.builder()
                .rules(pack("own.drl", rule("KpiStatus()", "findings.report($fact); update($fact);")))
                .fireLimit(50)
                .build();

        assertThatThrownBy(Given.kpi(ORDERS, "10").judgedBy(health)::report)
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("fire limit");
    }

    @Test
    void firingExactlyAsOftenAsTheLimitAllowsIsNoLoop() {
        Given two = Given.plan(p -> p.kpi(Given.kpi("orders", Cadence.WEEK)).kpi(Given.kpi("visits", Cadence.WEEK)))
                .series(ORDERS, org.goalhealth.plan.Segment.TOTAL, "10")
                .series(Given.kpi("visits", Cadence.WEEK), org.goalhealth.plan.Segment.TOTAL, "10");
        RulePack pack = pack("own.drl", rule("KpiStatus()", "findings.report($fact);"));

        assertThat(two.judgedBy(GoalHealth.builder().rules(pack).fireLimit(2).build())
                        .findings())
                .hasSize(2);
        assertThatThrownBy(two.judgedBy(
                        GoalHealth.builder().rules(pack).fireLimit(1).build())::report)
                .isInstanceOf(RuleFailedException.class);
    }

    @Test
    void aFireLimitIsAtLeastOne() {
        assertThatThrownBy(() -> GoalHealth.builder().fireLimit(0)).hasMessageContaining("fire limit 0");
    }

    @Test
    void anInterruptDuringCompilationIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        GoalHealth health = GoalHealth.builder()
                .rules(pack("own.drl", rule("KpiStatus()", "findings.report($fact);")))
                .build();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(health.rules()).hasSize(1);
    }

    private static Given judged(String pattern, String consequence) {
        return judged(pattern, consequence, "10");
    }

    private static Given judged(String pattern, String consequence, String figures) {
        RulePack pack = pack("own.drl", rule(pattern, consequence));
        return Given.kpi(ORDERS, figures)
                .judgedBy(GoalHealth.builder().rules(pack).build());
    }

    private static String rule(String pattern, String consequence) {
        return """
                package mine;
                import org.goalhealth.situation.*;
                global org.goalhealth.rules.Findings findings;
                rule "own-rule"
                    @id("X1") @severity("INFO")
                when
                    $fact : PATTERN
                then
                    CONSEQUENCE
                end
                """.replace("PATTERN", pattern).replace("CONSEQUENCE", consequence);
    }
}
