package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RuleMutant;
import org.goalhealth.rules.RulePack;
import org.junit.jupiter.api.Test;

class MutationRunTest {

    private static final String RULE = """
            package mine;
            import org.goalhealth.situation.*;
            global org.goalhealth.rules.Findings findings;
            rule "few" @id("X1") @severity("INFO")
            when
                $s : KpiStatus( value < 5, value >= 0 )
            then
                findings.report($s);
            end
            rule "many" @id("X2") @severity("INFO") when $s : KpiStatus( value > 500 ) then findings.report($s); end
            """;

    private static final List<RulePack> PACKS =
            List.of(RulePack.standard(), RulePack.of("mine", Map.of("few.drl", RULE)));

    private static final String FILE = """
            rule: few
            plan: {kpis: {orders: {every: week}}}
            %s
            scenarios:
            """;

    private static final String FIRES =
            "  - {name: a, series: {orders: 3}, expect: [{on: \"kpi:orders\", severity: info}]}\n";
    private static final String SILENT = "  - {name: b, series: {orders: 9}, expect: silent}\n";
    private static final String BORDER = "  - {name: c, series: {orders: 5}, expect: silent}\n";
    private static final String BELOW = "  - {name: d, series: {orders: 4}, expect: [{on: \"kpi:orders\"}]}\n";
    private static final String ZERO = "  - {name: e, series: {orders: 0}, expect: [{on: \"kpi:orders\"}]}\n";
    private static final String NEGATIVE = "  - {name: f, series: {orders: -1}, expect: silent}\n";
    private static final String BETWEEN = "  - {name: g, series: {orders: 0.5}, expect: [{on: \"kpi:orders\"}]}\n";

    @Test
    void scenariosFarFromTheBorderMissWhatMovesIt() {
        MutationResult result = run("", FIRES + SILENT);
        assertThat(survivors(result))
                .contains("value < 5 becomes value <= 5", "value < 5 becomes value < 6", "without value >= 0")
                .doesNotContain("without value < 5", "rule \"few\"");
        assertThat(result.killed())
                .isEqualTo(result.edits() - result.survivors().size());
        assertThat(result.survivors().get(0).place()).hasToString("few.drl:6:27");
    }

    @Test
    void scenariosAtTheBorderMissNothing() {
        MutationResult result = run("", FIRES + SILENT + BORDER + BELOW + ZERO + NEGATIVE + BETWEEN);
        assertThat(survivors(result)).isEmpty();
        assertThat(result.edits()).isGreaterThan(9);
    }

    @Test
    void anEditThatNobodyCanNoticeIsExplained() {
        MutationResult result = run(
                "survivors: [{edit: value < 5 becomes value <= 5, because: figures are never 5},"
                        + " {edit: without value < 5, because: of nothing}]",
                FIRES + SILENT);
        assertThat(survivors(result)).doesNotContain("value < 5 becomes value <= 5");
        assertThat(result.explained())
                .extracting(one -> one.mutant().edit())
                .containsExactly("value < 5 becomes value <= 5");
        assertThat(result.noticeable()).isEqualTo(result.edits() - 1);
        assertThat(result.unused()).extracting(ScenarioFile.Survivor::edit).containsExactly("without value < 5");
    }

    @Test
    void whatDoesNotCompileIsNoEdit() {
        // Without its only pattern the rule would report what it has not.
        assertThat(new MutationRun(PACKS)
                        .run(ScenarioFile.parse(FILE.formatted("") + SILENT, "file"))
                        .survivors())
                .extracting(RuleMutant::edit)
                .noneMatch(edit -> edit.startsWith("without $s"));
    }

    @Test
    void theOtherRulesOfTheFileStay() {
        String both = "  - {name: g, series: {orders: 501}, expect: [{alert: many, on: \"kpi:orders\"}]}\n";
        assertThat(survivors(run("", both))).contains("without rule \"few\"");
    }

    @Test
    void aRuleWhoseTextIsNotAtHandCannotBeEdited() {
        assertThatThrownBy(() -> new MutationRun(List.of(RulePack.standard()))
                        .run(ScenarioFile.parse(FILE.formatted("") + SILENT, "file")))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("the text of rule few is in no folder that was given\n  give the folder");
    }

    private static MutationResult run(String survivors, String scenarios) {
        return new MutationRun(PACKS).run(ScenarioFile.parse(FILE.formatted(survivors) + scenarios, "file"));
    }

    private static List<String> survivors(MutationResult result) {
        return result.survivors().stream().map(RuleMutant::edit).toList();
    }
}
