package org.goalhealth.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.check.RuleTexts.BOUND;
import static org.goalhealth.rules.check.RuleTexts.HEAD;
import static org.goalhealth.rules.check.RuleTexts.LIMITED;
import static org.goalhealth.rules.check.RuleTexts.PLAIN;
import static org.goalhealth.rules.check.RuleTexts.rule;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several files, sentences and a plan add to the check of a rule. */
class PackCheckTest {

    private static final RulePack SHIPPED = RulePack.directory(Path.of("src/main/resources/org/goalhealth/rules"));

    private static final String SHORTFALL = HEAD + rule("x", LIMITED, BOUND);

    @Test
    void theShippedRulesGiveNoRemark() {
        assertThat(RuleCheck.of(SHIPPED).remarks()).isEmpty();
        assertThat(RuleCheck.of(SHIPPED).ruleCount())
                .isEqualTo(GoalHealth.standard().rules().size());
    }

    @Test
    void theShippedPackItselfIsPassedOver() {
        assertThat(RuleCheck.of(RulePack.standard()).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$s : Shortfall( rule == \"x\", periods > 2 && < 9 )",
                "$s : Shortfall( rule == \"x\", periods > 2 || periods == 1 )",
                "$s : Shortfall( rule == \"x\", ( periods > 2 || kpi == \"a\" ) && kpi != \"b\" )",
                "$s : Shortfall( rule == \"x\", kpi in ( \"a\", \"b\" ), kpi not in ( \"c\" ) )",
                "$s : Shortfall( rule == \"x\", kpi matches \"a.*\", kpi str[startsWith] \"a\" )",
                "$s : Shortfall( rule == \"x\", $limit : limit, periods > $limit.periods )",
                "$s : Shortfall( rule == \"x\", $p : periods > 2, periods < 2 * limit.periods )",
                "$s : Shortfall( rule == \"x\" ) exists( StageZone( zone == Zone.DANGER ) )",
                "$s : Shortfall( rule == \"x\", $k : kpi ) not Shortfall( rule == \"x\", kpi == $k, this != $s, periods > 9 )",
                "$s : Shortfall( rule == \"x\" ) $all : java.util.List( size > 1 ) from collect( StageZone( periods > 1 ) )",
                "$s : Shortfall( rule == \"x\" ) accumulate( StageZone( $p : periods ); $n : count( $p ), $m : max( $p ); $n > 2 )",
                "( $s : Shortfall( rule == \"x\", periods > 3 ) or $s : Shortfall( rule == \"x\", kpi == \"a\" ) )",
                "$s : Shortfall( rule == \"x\", segment.toString() == \"region=west\" )",
                "$s : Shortfall( rule == 'x', kpi == 'a' )",
                "$s : org.goalhealth.situation.Shortfall( rule == \"x\", limit.periods <= periods )",
            })
    void whatAuthorsWriteWellGivesNoError(String conditions) {
        assertThat(RuleTexts.remarks(HEAD + rule("x", LIMITED, conditions))).noneMatch(Remark::isError);
    }

    @Test
    void everyKindOfRemarkIsTestedSomewhere() {
        Set<RemarkKind> byMistake =
                Arrays.stream(Mistake.values()).map(mistake -> mistake.kind).collect(Collectors.toSet());
        Set<RemarkKind> here = Set.of(
                RemarkKind.UNREADABLE,
                RemarkKind.UNKNOWN_FIGURE,
                RemarkKind.MISSING_SENTENCE,
                RemarkKind.REPLACED_RULE,
                RemarkKind.SILENT_IN_PLAN,
                RemarkKind.BAD_PLAN,
                RemarkKind.NOT_COMPILED);
        assertThat(RemarkKind.values()).allMatch(kind -> byMistake.contains(kind) || here.contains(kind));
    }

    @Test
    void whatOnlyTheCompilerRefusesIsToldInTheWordsOfTheRule() {
        assertThat(RuleTexts.remarks(SHORTFALL.replace("findings.report($s)", "findingsreport($s)")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(RemarkKind.NOT_COMPILED);
                    assertThat(remark.place()).isEqualTo(new Place("mine.drl", 18, 5));
                    assertThat(remark.message()).isEqualTo("'findingsreport' cannot be compiled");
                });
    }

    @Test
    void twoRulesOfOneNameInTwoFilesNameEachOther() {
        assertThat(of(Map.of("a.drl", SHORTFALL, "b.drl", SHORTFALL)))
                .singleElement()
                .hasToString("""
                        b.drl:12:6: error: pack mine has two rules 'x', the other at a.drl:12:6
                        rule "x"
                             ^~~
                          give each its own name""");
    }

    @Test
    void aRuleOfALaterPackSaysWhichItReplaces() {
        List<RulePack> packs = List.of(
                RulePack.of("one", Map.of("one.drl", SHORTFALL)), RulePack.of("two", Map.of("two.drl", SHORTFALL)));
        assertThat(RuleCheck.of(packs).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(RemarkKind.REPLACED_RULE);
            assertThat(remark.message()).isEqualTo("rule 'x' replaces the one at one.drl:12:6");
        });
    }

    @Test
    void rulesWithTheSameConditionsAndOtherLimitsAreTwoRules() {
        String other = rule("y", LIMITED.replace("15", "30"), BOUND.replace("\"x\"", "\"y\""));
        assertThat(RuleTexts.remarks(SHORTFALL + other)).isEmpty();
    }

    @Test
    void aSentenceThatNamesNoFigureIsToldAtTheName() {
        assertThat(of(Map.of("mine.drl", SHORTFALL, "messages_en.properties", "# 句子\nX1 = {value} under {limt}\n")))
                .extracting(Remark::kind, remark -> remark.place().toString(), Remark::length)
                .contains(Assertions.tuple(RemarkKind.UNKNOWN_FIGURE, "messages_en.properties:2:20", 6));
    }

    @Test
    void aFileOfSentencesThatCannotBeReadIsToldWhere() {
        assertThat(of(Map.of("mine.drl", SHORTFALL, "messages_en.properties", "X1 = a\nX2 = \\u00zz")))
                .extracting(Remark::kind, remark -> remark.place().toString())
                .contains(Assertions.tuple(RemarkKind.UNREADABLE, "messages_en.properties:2:6"));
    }

    @Test
    void anIdWithASentenceInOneLanguageIsToldOnce() {
        assertThat(of(Map.of("mine.drl", SHORTFALL, "deep/messages_zh.properties", "X1 = {value}\nother = x")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(RemarkKind.MISSING_SENTENCE);
                    assertThat(remark.place()).isEqualTo(new Place("deep/messages_zh.properties", 1, 1));
                    assertThat(remark.message()).isEqualTo("messages_en has no text for X1");
                });
    }

    @Test
    void aPlanWithoutAFunnelMakesNoFactForARuleOnStages() {
        assertThat(with(HEAD + rule("x", PLAIN, "$s : StageZone( zone == Zone.DANGER )"), plan("")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(RemarkKind.SILENT_IN_PLAN);
                    assertThat(remark.place()).isEqualTo(new Place("mine.drl", 16, 10));
                    assertThat(remark.message())
                            .isEqualTo("the plan has no StageZone for rule x: it declares no funnel");
                });
        assertThat(with(HEAD + rule("x", PLAIN, "$s : KpiStatus( missing ) not StageZone()"), plan("")))
                .isEmpty();
    }

    @Test
    void aKpiThatThePlanDoesNotHaveIsToldWithTheNearest() {
        String drl = HEAD + rule("x", "", "$s : KpiStatus( kpi == \"order\", missing )");
        assertThat(with(drl, plan("")))
                .filteredOn(remark -> remark.kind() == RemarkKind.SILENT_IN_PLAN)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.message()).isEqualTo("the plan has no kpi 'order'");
                    assertThat(remark.hint()).isEqualTo("did you mean orders?");
                });
        assertThat(with(drl.replace("\"order\"", "\"orders\""), plan("")))
                .noneMatch(remark -> remark.kind() == RemarkKind.SILENT_IN_PLAN);
    }

    @Test
    void aRuleThatThePlanSwitchesOffIsTold() {
        assertThat(with(SHORTFALL, plan("off: [x]\n")))
                .singleElement()
                .extracting(Remark::message)
                .isEqualTo("the plan switches rule x off");
    }

    @Test
    void aThresholdNeedsALineThatNamesAKpi() {
        String drl = (HEAD + rule("x", PLAIN + " @limits(\"threshold: 2, periods: 2\")", BOUND))
                .replace("Shortfall", "ThresholdBreach");
        assertThat(with(drl, plan(""))).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(RemarkKind.SILENT_IN_PLAN);
            assertThat(remark.message()).contains("no line of its limits names a kpi or goal for it");
        });
        assertThat(with(drl, plan("limits:\n  - {rule: x, kpi: orders}\n"))).isEmpty();
    }

    @Test
    void aLimitMayComeFromAPlanAndElseThePlanCannotBeUsed() {
        String drl = SHORTFALL.replace("by: 15 %, ", "");
        assertThat(with(drl, plan("limits:\n  - {rule: x, by: 20 %}\n"))).isEmpty();
        assertThat(with(drl, plan(""))).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(RemarkKind.BAD_PLAN);
            assertThat(remark.place()).isEqualTo(new Place("mine.drl", 13, 37));
            assertThat(remark.message()).contains("rule x has no figure for its limit 'by'");
        });
    }

    @Test
    void aLineOfThePlanForARuleThatThereIsNotIsToldInThePlan() {
        assertThat(with(SHORTFALL, plan("limits:\n  - {rule: xx, by: 20 %}\n")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(RemarkKind.BAD_PLAN);
                    assertThat(remark.place().toString()).startsWith("plan.yaml:");
                    assertThat(remark.message()).contains("there is no rule 'xx'");
                });
    }

    @Test
    void aRuleThatIsNotUnderstoodDoesNotMakeThePlanWrong() {
        assertThat(with(SHORTFALL.replace("Shortfall(", "Shortfal("), plan("limits:\n  - {rule: x, by: 20 %}\n")))
                .extracting(Remark::kind)
                .containsExactly(RemarkKind.UNKNOWN_TYPE);
    }

    @Test
    void aPlanBuiltInJavaIsCheckedToo() {
        Plan plan = Plan.builder("mine")
                .kpi(Kpi.builder("orders")
                        .baseline(new Baseline.Fixed(BigDecimal.TEN))
                        .build())
                .limit("x", LimitScope.EVERYWHERE, Map.of("perods", "3"))
                .build();
        assertThat(with(SHORTFALL, plan))
                .singleElement()
                .extracting(Remark::hint)
                .isEqualTo("did you mean periods?");
    }

    private static Plan plan(String more) {
        return PlanFile.parse("""
                plan: mine
                kpis:
                  orders: {name: orders, better: higher, every: week, baseline: {mean: 8}}
                """ + more, "plan.yaml");
    }

    private static List<Remark> of(Map<String, String> files) {
        return RuleCheck.of(RulePack.of("mine", files)).remarks();
    }

    private static List<Remark> with(String drl, Plan plan) {
        return RuleCheck.of(RulePack.of("mine", Map.of("mine.drl", drl)))
                .with(plan)
                .remarks();
    }
}
