package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PacksTest.pack;
import static org.goalhealth.rules.PacksTest.shortfall;
import static org.goalhealth.rules.PacksTest.with;

import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackErrorsTest {

    private static final String GOOD = shortfall("by: 15 %, periods: 3", "periods >= limit.periods");

    @Test
    void aRuleThatDoesNotCompileHasTheWholePackRefused() {
        RulePack pack = RulePack.of(
                "mine",
                Map.of(
                        "good.drl",
                        GOOD,
                        "bad.drl",
                        GOOD.replace("baseline-shortfall", "other").replace("periods >=", "perods >=")));
        assertThatThrownBy(() -> with(pack))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("bad.drl:7:41: rule other: Shortfall has no property 'perods'\n  did you mean periods?");
    }

    @Test
    void aTextThatIsNoRuleFileIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> with(pack("bad.drl", GOOD.replace("when", "wen"))))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("bad.drl");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        RulePack pack = RulePack.of("mine", Map.of("a.drl", GOOD, "b.drl", GOOD));
        refusal(pack).hasMessageContaining("two rules 'baseline-shortfall'").hasMessageContaining("a.drl:4");
    }

    @Test
    void anUnknownAnnotationIsRefusedWithTheNearest() {
        refusal(GOOD.replace("@severity", "@severty")).hasMessageContaining("did you mean severity?");
    }

    @Test
    void anUnknownSeverityIsRefusedWithTheNearest() {
        refusal(GOOD.replace("WARNING", "WARNNG")).hasMessageContaining("did you mean WARNING?");
    }

    @Test
    void aRuleWithoutAnIdIsRefused() {
        refusal(GOOD.replace("@id(\"W1\")", "")).hasMessageContaining("the rule has no @id");
    }

    @Test
    void theEnginesOwnIdIsRefused() {
        refusal(GOOD.replace("@id(\"W1\")", "@id(\"ENGINE\")")).hasMessageContaining("choose another one");
    }

    @Test
    void anUnknownLimitIsRefusedWithTheNearest() {
        refusal(GOOD.replace("periods: 3", "perods: 3")).hasMessageContaining("did you mean periods?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by: 15, periods: 3", "by: 15 %, periods: 1.5", "by: 15 %, periods: 0", "by: -1 %"})
    void aLimitOfAnotherKindIsRefused(String limits) {
        refusal(GOOD.replace("by: 15 %, periods: 3", limits)).hasMessageContaining("@limits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by 15 %", "by: fifteen", "by: 15 %, by: 16 %"})
    void limitsThatCannotBeReadAreRefused(String limits) {
        refusal(GOOD.replace("by: 15 %, periods: 3", limits)).hasMessageContaining("@limits");
    }

    @Test
    void limitsOnARuleWhoseFactsCarryNoneAreRefused() {
        refusal(GOOD.replace("Shortfall( rule == \"baseline-shortfall\",", "KpiStatus( missing ||")
                        .replace("periods >= limit.periods", "value < 5"))
                .hasMessageContaining("leave @limits out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$fact : Shortfall( periods >= limit.periods )",
                "$fact : Shortfall( rule == \"low-return\", periods >= limit.periods )",
                "$fact : KpiStatus() not Shortfall( periods >= limit.periods )",
                "$fact : KpiStatus() exists( Shortfall( periods >= limit.periods ) )",
                "$fact : KpiStatus() accumulate( $s : Shortfall( periods > 0 ); $all : collectList( $s ) )",
                "$fact : KpiStatus() java.util.List( size > 1 ) from collect( Shortfall( periods > 0 ) )",
                "( $fact : Shortfall( periods > 2 ) or $fact : Shortfall( rule == \"baseline-shortfall\" ) )",
            })
    void aPatternThatDoesNotSayWhoseFactsItMeansIsRefused(String condition) {
        String drl = GOOD.replace(
                "$fact : Shortfall( rule == \"baseline-shortfall\", periods >= limit.periods )", condition);
        refusal(drl)
                .hasMessageContaining("a pattern on Shortfall")
                .hasMessageContaining("rule == \"baseline-shortfall\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "agenda-group \"first\"",
                "ruleflow-group \"first\"",
                "activation-group \"one\"",
                "enabled false",
                "no-loop true",
                "lock-on-active true",
                "auto-focus true",
                "duration 100",
                "timer (int: 0 1m)",
                "date-effective \"01-Jan-2026\"",
                "date-expires \"01-Jan-2026\"",
            })
    void anAttributeThatAddsOrderOrAClockIsRefusedWithItsPlace(String attribute) {
        String name = attribute.split(" ", 2)[0];
        refusal(GOOD.replace("when", "    " + attribute + "\nwhen"))
                .hasMessageContaining("rule baseline-shortfall uses " + name)
                .hasMessageContaining("leave it out: rules decide alone")
                .hasMessageContaining("mine.drl:6:");
    }

    @Test
    void anAttributeForAWholeFileIsRefused() {
        refusal(GOOD.replace("rule \"", "no-loop true\nrule \"")).hasMessageContaining("file mine.drl uses no-loop");
    }

    @Test
    void theDialectIsNoMatterOfOrder() {
        String drl = GOOD.replace("when", "    dialect \"java\"\nwhen");
        assertThat(with(pack("mine.drl", drl)).rules()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eval( 1 < 2 )", "not( eval( 1 > 2 ) )", "( eval( 1 < 2 ) or eval( 2 < 3 ) )"})
    void anEvalIsRefused(String condition) {
        refusal(GOOD.replace("\nthen", "\n        " + condition + "\nthen"))
                .hasMessageContaining("rule baseline-shortfall uses eval");
    }

    @Test
    void aQueryIsRefused() {
        refusal(GOOD + "query \"few\"\n    KpiStatus( value < 50 )\nend\n")
                .hasMessageContaining("pack mine declares query few")
                .hasMessageContaining("write a rule");
    }

    @Test
    void aGlobalThatNobodySetsIsRefused() {
        refusal(GOOD.replace("rule \"", "global java.util.List others;\nrule \""))
                .hasMessageContaining("global others of type java.util.List is never set")
                .hasMessageContaining("global org.goalhealth.rules.Findings findings");
        refusal(GOOD.replace("org.goalhealth.rules.Findings findings", "java.util.List findings")
                        .replace("findings.report($fact)", "findings.size()"))
                .hasMessageContaining("global findings of type java.util.List is never set");
    }

    @Test
    void aFileOfSentencesThatCannotBeReadIsRefusedByName() {
        refusal(RulePack.of("mine", Map.of("mine.drl", GOOD, "messages_en.properties", "W1 = \\u00zz")))
                .hasMessageContaining("messages_en.properties:1:6: rules: the file cannot be read");
    }

    @Test
    void aTextThatNamesNoFigureIsRefused() {
        RulePack pack =
                RulePack.of("mine", Map.of("mine.drl", GOOD, "messages_en.properties", "W1 = {valu} is too low"));
        refusal(pack).hasMessageContaining("did you mean value?");
    }

    @Test
    void aFolderWithoutRulesIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> RulePack.directory(folder)).hasMessageContaining("holds no .drl file");
        assertThatThrownBy(() -> RulePack.directory(folder.resolve("nowhere")))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aLimitLineThatNamesAnUnknownRuleIsRefusedWithTheNearest() {
        Given given =
                Given.plan(p -> p.kpi(Kpi.builder("orders").build())).limit("baseline-shortfal", Map.of("by", "20 %"));
        assertThatThrownBy(given::report)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("did you mean baseline-shortfall?");
    }

    @Test
    void aLimitLineThatNamesAnUnknownLimitIsRefusedWithTheNearest() {
        Given given = Given.plan(p -> p.kpi(Kpi.builder("orders").build()))
                .limit("baseline-shortfall", Map.of("period", "2"));
        assertThatThrownBy(given::report)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("did you mean periods?");
    }

    @Test
    void aLimitLineOfAnotherKindIsRefused() {
        Given given = Given.plan(p -> p.kpi(Kpi.builder("orders").build())
                .limit("baseline-shortfall", LimitScope.EVERYWHERE, Map.of("by", "20")));
        assertThatThrownBy(given::report)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("write 20 %");
    }

    @Test
    void switchingOffAnUnknownRuleIsRefusedWithTheNearest() {
        Given given = Given.plan(p -> p.kpi(Kpi.builder("orders").build()).off("data-missin"));
        assertThatThrownBy(given::report)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("did you mean data-missing?");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(String drl) {
        return refusal(pack("mine.drl", drl));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(RulePack pack) {
        return assertThatThrownBy(() -> with(pack)).isInstanceOf(InvalidRulesException.class);
    }
}
