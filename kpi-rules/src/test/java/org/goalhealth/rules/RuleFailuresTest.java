package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.RuleFailure.Kind;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class RuleFailuresTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);

    @Test
    void aConsequenceThatThrowsNamesItsRuleAndWhatItThrew() {
        RuleFailure failure = failure(rule("KpiStatus()", "String text = null; text.length();"));

        assertThat(failure.kind()).isEqualTo(Kind.CONSEQUENCE_THREW);
        assertThat(failure.message())
                .isEqualTo("its consequence threw NullPointerException: "
                        + "Cannot invoke \"String.length()\" because \"text\" is null");
        assertThat(failure)
                .hasToString("rule own-rule (X1) was left out, consequence-threw: its consequence threw "
                        + "NullPointerException: Cannot invoke \"String.length()\" because \"text\" is null");
    }

    @Test
    void aConditionThatThrowsIsShownAsItStands() {
        RuleFailure failure = failure(rule("KpiStatus( kpi.substring(99) == \"x\" )", "findings.report($fact);"));

        assertThat(failure.kind()).isEqualTo(Kind.CONDITION_THREW);
        assertThat(failure.message())
                .startsWith("its condition kpi.substring(99) == \"x\" threw StringIndexOutOfBoundsException: ");
    }

    @Test
    void aRuleThatReportsAFactWithNothingToShowNamesItself() {
        RuleFailure failure = failure(rule("KpiStatus( missing )", "findings.report($fact);"), "10 _");

        assertThat(failure.kind()).isEqualTo(Kind.CONSEQUENCE_THREW);
        assertThat(failure.message()).contains("no figure of orders");
    }

    @Test
    void aMoveFromWhatIsNoBudgetLineNamesItsRule() {
        assertThat(failure(rule("KpiStatus()", "findings.report($fact).suggestMoveTo(java.util.List.of());"))
                        .message())
                .contains("only a LineReturn can give");
    }

    @Test
    void whatIsThrownIsToldInOneLineWithoutWhatDiffersFromRunToRun() {
        RuleFailure failure = failure(rule(
                "KpiStatus()",
                "throw new IllegalStateException(\"first line\\n  second \" + \"Object@1b2c3d4e\" + \"\\u0007\");"));

        assertThat(failure.message())
                .isEqualTo("its consequence threw IllegalStateException: first line; second Object\\u0007");
    }

    @Test
    void aRuleThatMakesItselfFireIsStoppedTheFirstTime() {
        assertThat(failure(rule("KpiStatus()", "findings.report($fact); update($fact);"))
                        .kind())
                .isEqualTo(Kind.CHANGED_FACTS);
    }

    @Test
    void rulesThatMakeEachOtherFireAreBothStopped() {
        GoalHealth health = GoalHealth.builder()
                .rules(own(rule("ping", "$fact : KpiStatus()\n    not Integer()", "insert(1);")
                        + rule("pong", "$fact : KpiStatus()\n    $one : Integer()", "delete($one);")
                        + rule("honest", "$fact : KpiStatus()", "findings.report($fact);")))
                .build();

        assertThat(Live.kinds(judged(health).report().failures())).containsExactly("ping CHANGED_FACTS");
        assertThat(judged(health).findings()).hasSize(1);
    }

    @Test
    void firingExactlyAsOftenAsTheLimitAllowsIsNotEndless() {
        RulePack pack = own(rule("KpiStatus()", "findings.report($fact);"));
        Given two = two();

        assertThat(two.judgedBy(GoalHealth.builder().rules(pack).fireLimit(2).build())
                        .findings())
                .hasSize(2);
        assertThat(two.judgedBy(GoalHealth.builder().rules(pack).fireLimit(1).build())
                        .report())
                .satisfies(report -> assertThat(report.findings()).isEmpty())
                .satisfies(report -> assertThat(report.failures())
                        .singleElement()
                        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.ENDLESS))
                        .satisfies(failure -> assertThat(failure.message())
                                .isEqualTo("rules fired more than 1 times in one evaluation, which is the fire limit; "
                                        + "most often own-rule 2")));
    }

    @Test
    void theRuleThatFiresWithoutEndIsLeftOutAndNotTheOneThatFiredMoreBefore() {
        // Two facts: busy fires 2 x 2 times, endless 2 x 2 x 2 x 2.
        GoalHealth health = GoalHealth.builder()
                .rules(own(rule("busy", "$fact : KpiStatus()\n    KpiStatus()", "findings.report($fact);")
                        + rule(
                                "endless",
                                "$fact : KpiStatus()\n    KpiStatus()\n    KpiStatus()\n    KpiStatus()",
                                "findings.report($fact);")))
                .fireLimit(6)
                .build();

        assertThat(two().judgedBy(health).report())
                .satisfies(report -> assertThat(Live.kinds(report.failures())).containsExactly("endless ENDLESS"))
                .satisfies(report -> assertThat(report.findings()).hasSize(2));
    }

    @Test
    void whereRulesFireTooOftenOnlyTogetherTheBusiestIsLeftOut() {
        // Two facts: each fires 2 or 4 times.
        GoalHealth health = GoalHealth.builder()
                .rules(own(rule("a", "$fact : KpiStatus()", "findings.report($fact);")
                        + rule("b", "$fact : KpiStatus()\n    KpiStatus()", "findings.report($fact);")
                        + rule("c", "$fact : KpiStatus()", "findings.report($fact);")))
                .fireLimit(4)
                .build();

        assertThat(Live.kinds(two().judgedBy(health).report().failures())).containsExactly("b ENDLESS");
    }

    @Test
    void reportingExactlyAsMuchAsTheLimitAllowsIsNoFlood() {
        RulePack pack = own(rule("twice", "$fact : KpiStatus()", "findings.report($fact); findings.report($fact);")
                + rule("once", "$fact : KpiStatus()", "findings.report($fact);"));

        assertThat(judged(GoalHealth.builder().rules(pack).reportLimit(2).build())
                        .report()
                        .failures())
                .isEmpty();
        assertThat(Live.kinds(
                        judged(GoalHealth.builder().rules(pack).reportLimit(1).build())
                                .report()
                                .failures()))
                .containsExactly("twice FLOOD");
    }

    @Test
    void rulesThatFailOnlyTogetherAreLeftOutTogether() {
        RulePack pack = own(rule(
                        "one", "$fact : KpiStatus( Trouble.betweenTwo(this, \"one\") )", "findings.report($fact);")
                + rule("other", "$fact : KpiStatus( Trouble.betweenTwo(this, \"other\") )", "findings.report($fact);")
                + rule("honest", "$fact : KpiStatus()", "findings.report($fact);"));

        assertThat(two().judgedBy(GoalHealth.builder().rules(pack).build()).report())
                .satisfies(report -> assertThat(Live.kinds(report.failures()))
                        .containsExactly("one CONDITION_THREW", "other CONDITION_THREW"))
                .satisfies(report -> assertThat(report.findings()).hasSize(2));
    }

    @Test
    void aRuleThatFailsOnceAndThenNoMoreIsLeftOutWhereTheEngineNamesIt() {
        Given given = judged(GoalHealth.builder()
                .rules(own(rule("moody", "$fact : KpiStatus( !Trouble.mayCome(kpi) )", "findings.report($fact);")
                        + rule("honest", "$fact : KpiStatus()", "findings.report($fact);")))
                .build());
        Trouble.once();

        assertThat(Live.kinds(given.report().failures())).containsExactly("moody CONDITION_THREW");
        assertThat(given.report().failures()).isEmpty();
    }

    @Test
    void whereNobodyCanTellWhichRuleItWasTheEvaluationFailsAndTheNextMaySucceed() {
        Given given = judged(GoalHealth.builder()
                .rules(own(rule(
                                "moody",
                                "$fact : KpiStatus( $k : kpi )\n    Boolean( booleanValue ) from Trouble.mayCome($k)",
                                "findings.report($fact);")
                        + rule("honest", "$fact : KpiStatus()", "findings.report($fact);")))
                .build());
        Trouble.once();

        assertThatThrownBy(given::report)
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("no rule fails alone")
                .hasMessageContaining("out of the blue");
        assertThat(given.report().failures()).isEmpty();
    }

    @Test
    void limitsAreAtLeastOneAndABudgetIsMoreThanNothing() {
        assertThatThrownBy(() -> GoalHealth.builder().fireLimit(0)).hasMessageContaining("fire limit 0");
        assertThatThrownBy(() -> GoalHealth.builder().reportLimit(0)).hasMessageContaining("report limit 0");
        assertThatThrownBy(() -> GoalHealth.builder().timeBudget(Duration.ZERO))
                .hasMessageContaining("time budget PT0S");
    }

    @Test
    void anInterruptDuringCompilationIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        GoalHealth health = GoalHealth.builder()
                .rules(own(rule("KpiStatus()", "findings.report($fact);")))
                .build();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(health.rules()).hasSize(1);
    }

    private static RuleFailure failure(String drl) {
        return failure(drl, "10");
    }

    private static RuleFailure failure(String drl, String figures) {
        List<RuleFailure> failures = Given.kpi(ORDERS, figures)
                .judgedBy(GoalHealth.builder().rules(own(drl)).build())
                .report()
                .failures();
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.rule().name()).isEqualTo("own-rule"));
        return failures.get(0);
    }

    private static Given judged(GoalHealth health) {
        return Given.kpi(ORDERS, "10").judgedBy(health);
    }

    private static Given two() {
        return Given.plan(p -> p.kpi(ORDERS).kpi(Given.kpi("visits", Cadence.WEEK)))
                .series(ORDERS, Segment.TOTAL, "10")
                .series(Given.kpi("visits", Cadence.WEEK), Segment.TOTAL, "10");
    }

    private static RulePack own(String rules) {
        return PacksTest.pack("own.drl", """
                package mine;
                import org.goalhealth.rules.Trouble;
                import org.goalhealth.situation.*;
                global org.goalhealth.rules.Findings findings;
                """ + rules);
    }

    private static String rule(String pattern, String consequence) {
        return rule("own-rule", "$fact : " + pattern, consequence);
    }

    private static String rule(String name, String conditions, String consequence) {
        return """
                rule "NAME"
                    @id("X1") @severity("INFO")
                when
                    CONDITIONS
                then
                    CONSEQUENCE
                end
                """.replace("NAME", name).replace("CONDITIONS", conditions).replace("CONSEQUENCE", consequence);
    }
}
