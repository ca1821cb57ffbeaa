package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessTest {

    private static final String PLAN = """
            plan: shop
            sources: {orders: {csv: orders.csv, dates: {name: start}}}
            kpis:
              orders: {every: week, from: {source: orders, sum: orders}, baseline: {fixed: 100}}
            """;

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void aShopThatHasLostFifteenPercentForThreeWeeks() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(
                folder.resolve("orders.csv"),
                "date,orders\n2026-01-05,100\n2026-01-12,85\n2026-01-19,85\n2026-01-26,85\n");
    }

    @Test
    void failOnEndsWithThreeOnlyWhereItHolds() {
        assertThat(assess("--fail-on", "warning").exit()).isEqualTo(3);
        assertThat(assess("--fail-on", "critical").exit()).isZero();
        assertThat(assess().exit()).isZero();
    }

    @Test
    void anEarlierDateKnowsNothingOfLaterWeeks() {
        assertThat(assess().out()).contains("W1");
        assertThat(Shell.kpi("assess", plan, "--as-of", "2026-02-01", "--lang", "en")
                        .out())
                .contains("Nothing to report");
    }

    @Test
    void aPlanOfTenMistakesReportsTenErrorsWithTheirPlaces() throws IOException {
        Files.writeString(plan, """
                plan: shop
                colour: red
                time: {zone: Mars/Olympus}
                dimensions: {region: [east, west]}
                sources:
                  orders: {csv: orders.csv, encoding: UTF-99}
                kpis:
                  orders: {every: weekly, from: {source: orders, sum: orders}}
                  clicks: {every: week, better: larger, from: {source: order, sum: clicks}}
                  visits: {every: week, by: [regoin], decimals: many}
                goals:
                  more: {kpi: orders, period: 2021-W53, target: 10}
                  most: {parent: mroe}
                """);
        Shell shell = assess();

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("10 errors in the plan")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(shell.err().lines().filter(line -> line.matches(".*plan\\.yaml:\\d+:\\d+: .*")))
                .hasSize(10);
        assertThat(shell.err())
                .contains("plan.yaml:2:1: ")
                .contains("plan.yaml:3:14: ")
                .contains("plan.yaml:6:39: ")
                .contains("plan.yaml:8:19: ")
                .contains("plan.yaml:9:33: ")
                .contains("plan.yaml:9:56: ")
                .contains("plan.yaml:10:30: ")
                .contains("plan.yaml:10:49: ")
                .contains("plan.yaml:12:31: ")
                .contains("plan.yaml:13:18: ");
    }

    @Test
    void aLimitOfAnUnknownRuleNamesTheNearestAndItsPlace() throws IOException {
        Files.writeString(plan, PLAN + "limits:\n  - {rule: baseline-shortfal, by: 20 %}\n");
        Shell shell = assess();

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("plan.yaml:6:")
                .contains("there is no rule 'baseline-shortfal'")
                .contains("did you mean baseline-shortfall?");
    }

    @Test
    void aFileThatIsNotThereIsOneErrorAndNoStackTrace() {
        Shell noPlan = Shell.kpi("assess", folder.resolve("nothing.yaml"));
        assertThat(noPlan.exit()).isEqualTo(2);
        assertThat(noPlan.err()).contains("nothing.yaml").contains("1 error").doesNotContain("\tat ");

        Shell noData = Shell.kpi("assess", plan, "--data", folder.resolve("nowhere"));
        assertThat(noData.exit()).isEqualTo(2);
        assertThat(noData.err()).contains("orders.csv").doesNotContain("\tat ");
    }

    @Test
    void aBadRowIsCountedNamedAndLosesNothing() throws IOException {
        Path orders = folder.resolve("orders.csv");
        Files.writeString(orders, Files.readString(orders) + "2026-02-02,many\n");
        Shell shell = assess();

        assertThat(shell.exit()).isZero();
        assertThat(shell.out())
                .contains("W1")
                .contains("5 read, 4 accepted, 0 duplicate, 1 rejected")
                .contains("orders.csv:6");
    }

    @Test
    void aBacktestCountsItsAlertsUnderTheRulesOfItsTable() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.kpi("backtest", plan, "--to", "2026-03-02", "--out", out);

        assertThat(Table.read(out.resolve("alerts.csv")))
                .extracting(row -> row.get("rule"))
                .contains("data-stale")
                .doesNotContain("data-missing");
        assertThat(shell.out()).contains("W11 data-stale: 1").doesNotContain("data-missing");
    }

    @Test
    void anUnknownOptionIsSaidAndEndsWithTwo() {
        Shell shell = Shell.kpi("assess", plan, "--asof", "2026-02-02");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("--asof").contains("--as-of");
    }

    @Test
    void aFolderOfRulesReplacesAShippedRule() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("baseline-shortfall.drl"), """
                package shop;
                import org.goalhealth.situation.Shortfall;
                global org.goalhealth.rules.Findings findings;
                rule "baseline-shortfall"
                    @id("W1") @severity("CRITICAL") @limits("by: 15 %, periods: 4")
                when
                    $shortfall : Shortfall( rule == "baseline-shortfall", periods >= limit.periods )
                then
                    findings.report($shortfall);
                end
                """);
        assertThat(assess("--rules", rules).out()).contains("Nothing to report");

        Files.writeString(plan, PLAN + "limits:\n  - {rule: baseline-shortfall, periods: 3}\n");
        assertThat(assess("--rules", rules).out()).contains("CRITICAL  W1");
    }

    @Test
    void aRuleThatDoesNotCompileIsRefusedByFileAndLeavesNoStackTrace() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("broken.drl"), """
                package shop;
                rule "broken" @id("X1") @severity("INFO")
                when
                    Nonsense( periods > 1 )
                then
                end
                """);
        Shell shell = assess("--rules", rules);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("broken.drl").contains("Nonsense").doesNotContain("\tat ");
    }

    @Test
    void aRuleThatFailsIsNamedAndAllElseIsToldAndWritten() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("hasty.drl"), """
                package shop;
                import org.goalhealth.situation.KpiStatus;
                global org.goalhealth.rules.Findings findings;
                rule "hasty" @id("X1") @severity("INFO")
                when
                    $status : KpiStatus()
                then
                    throw new IllegalStateException("not so fast");
                end
                """);
        Shell shell = assess("--rules", rules, "--out", folder.resolve("out"), "--fail-on", "warning");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.out()).contains("W1");
        assertThat(folder.resolve("out/report.json")).content().contains("consequence-threw");
        assertThat(shell.err())
                .contains("error: rule hasty (X1) was left out")
                .contains("not so fast")
                .doesNotContain("\tat ");

        Shell backtest = Shell.kpi("backtest", plan, "--rules", rules);
        assertThat(backtest.exit()).isEqualTo(2);
        assertThat(backtest.out()).contains("W1");
        assertThat(backtest.err()).contains("error: on 4 of 4 dates, from 2026-01-12 to 2026-02-02: rule hasty (X1)");
    }

    private Shell assess(Object... more) {
        Object[] args = new Object[more.length + 6];
        args[0] = "assess";
        args[1] = plan;
        args[2] = "--as-of";
        args[3] = "2026-02-02";
        args[4] = "--lang";
        args[5] = "en";
        System.arraycopy(more, 0, args, 6, more.length);
        return Shell.kpi(args);
    }
}
