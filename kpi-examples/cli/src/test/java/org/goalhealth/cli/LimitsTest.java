package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    @TempDir
    private static Path shared;

    private static Demo demo;

    @TempDir
    Path out;

    private Path plan = Path.of("");

    @BeforeAll
    static void run() {
        demo = Demo.in(shared);
    }

    @BeforeEach
    void theDemosPlan() throws IOException {
        plan = demo.copyOfPlan(out.resolve("input"));
    }

    @Test
    void theTableHoldsTheRulesOwnFiguresAndThePlans() {
        assertThat(Shell.kpi("limits", plan).out())
                .contains("rule 规则,kpi 指标,goal 目标,funnel 漏斗,budget 预算,region,")
                .containsPattern("(?m)^baseline-shortfall,,,,,,.*15 %")
                .containsPattern("(?m)^baseline-shortfall,online-orders,,,,west,.*12 %");
    }

    @Test
    void theTableOfAPlanHasNoRuleOnCustomers() {
        assertThat(Shell.kpi("limits", plan).out())
                .contains("baseline-shortfall")
                .doesNotContain("high-value", "key-account");
    }

    @Test
    void thePlanFindsTheSameByTheTable() throws IOException {
        String before = found();
        Path table = plan.resolveSibling("limits.csv");
        assertThat(Shell.kpi("limits", plan, "--out", table).exit()).isZero();
        assertThat(Files.readString(table)).startsWith("\uFEFFrule");

        String text = Files.readString(plan);
        String lines = text.substring(text.indexOf("limits:"), text.indexOf("playbooks:"));
        Files.writeString(plan, text.replace(lines, "limits: [{table: limits.csv}]\n\n"));
        assertThat(found()).isEqualTo(before).contains("W1");

        Files.writeString(table, Files.readString(table).replace("12 %", "25 %"));
        assertThat(found()).isNotEqualTo(before);
    }

    @Test
    void mistakesOfTableAndPlanAreSaidTogether() throws IOException {
        Files.writeString(plan.resolveSibling("limits.csv"), "rule,kpi\nbaseline-shortfall,online-order\n");
        String text = Files.readString(plan);
        Files.writeString(
                plan,
                text.replace("limits:\n", "limits:\n  - {table: limits.csv}\n").replace("by: 12 %", "by: 12 %%"));
        Shell shell = Shell.kpi("limits", plan);

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .containsPattern("plan.yaml:\\d+:\\d+: limits.1.by")
                .contains("limits.csv:2:2: limits.0.kpi")
                .contains("2 errors in the plan");
    }

    @Test
    void rulesThatAreNotThereAreSaidWithTheirRow() throws IOException {
        Files.writeString(plan.resolveSibling("limits.csv"), "kpi,rule,by\n,baseline-shortfal,1 %\n");
        Files.writeString(plan, Files.readString(plan).replace("limits:\n", "limits:\n  - {table: limits.csv}\n"));

        assertThat(Shell.kpi("limits", plan).err())
                .contains("limits.csv:2:2: limits.0.rule: there is no rule 'baseline-shortfal'")
                .contains("did you mean baseline-shortfall?");
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() throws IOException {
        Path there = Files.writeString(out.resolve("mine.csv"), "mine");

        assertThat(Shell.kpi("limits", plan, "--out", there).exit()).isEqualTo(2);
        assertThat(there).hasContent("mine");
    }

    private String found() throws IOException {
        Path to = out.resolve("found");
        Shell.kpi("assess", plan, "--as-of", "2026-04-01", "--out", to);
        return Files.readString(to.resolve("alerts.csv"));
    }
}
