package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    private static final String PLAN = """
            plan: shop
            name: {en: Shop, zh: 小店}
            sources: {orders: {csv: orders.csv, dates: {name: start}}}
            kpis:
              orders: {every: week, from: {source: orders, sum: orders}, baseline: {fixed: 100}}
            """;
    private static final String RULE = """
            package mine;
            import org.goalhealth.situation.Shortfall;
            global org.goalhealth.rules.Findings findings;
            rule "baseline-shortfall"
                @id("W1") @severity("WARNING") @limits("by: 15 %, periods: 2")
            when
                $shortfall : Shortfall( rule == "baseline-shortfall", periods >= limit.periods )
            then
                findings.report($shortfall);
            end
            """;

    @TempDir
    Path folder;

    private Path plan = Path.of("");
    private Path rules = Path.of("");

    /** Three weeks short from 12 January on, two from 16 February on. */
    @BeforeEach
    void aShopWithALongAndAShortDip() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("orders.csv"), """
                date,orders
                2026-01-05,100
                2026-01-12,85
                2026-01-19,84
                2026-01-26,80
                2026-02-02,100
                2026-02-09,100
                2026-02-16,80
                2026-02-23,80
                2026-03-02,100
                """);
        rules = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(rules.resolve("baseline-shortfall.drl"), RULE);
    }

    @Test
    void aShorterRunGainsOneAlertAndTellsTheOtherEarlier() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.kpi("backtest", plan, "--compare", rules, "--lang", "en", "--out", out);

        assertThat(shell.exit()).isZero();
        assertThat(shell.out())
                .containsPattern("W1 Short of its baseline +1 +2 +1 +0 +1 +0 +0\n")
                .contains("Gained\n  WARNING  2026-02-23 – 2026-02-23  W1 kpi:orders")
                .contains("2026-01-26 → 2026-01-19  W1 kpi:orders  (1 period)");
        assertThat(Table.read(out.resolve("comparison.csv")))
                .extracting(row -> row.get("change") + " " + row.get("shift"))
                .contains("gained ", "kept -1");
        assertThat(Files.readString(out.resolve("comparison.html"))).contains("Content-Security-Policy");
    }

    @Test
    void theSameRulesDifferInNothing() throws IOException {
        Files.writeString(rules.resolve("baseline-shortfall.drl"), RULE.replace("periods: 2", "periods: 3"));

        assertThat(Shell.kpi("backtest", plan, "--compare", rules, "--lang", "zh")
                        .out())
                .contains("没有差别");
    }

    @Test
    void anotherPlanIsComparedToo() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.yaml"), PLAN + "limits: [{rule: baseline-shortfall, by: 18 %}]\n");

        assertThat(Shell.kpi("backtest", plan, "--compare-plan", other, "--lang", "en")
                        .out())
                .contains("Lost\n  WARNING  2026-01-26 – 2026-01-26  W1 kpi:orders");
    }

    @Test
    void labelsAreScoredAndWhatIsUndefinedIsCalledSo() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("labels.csv"), "kpi,from,to,name\norders,2026-02-16,2026-03-01,out of stock\n");
        Shell shell = Shell.kpi("backtest", plan, "--compare", rules, "--labels", labels, "--lang", "en");

        assertThat(shell.out())
                .containsPattern("before .*\\(0 of [1-9][0-9]*\\).*0 %  \\(0 of 1\\) +undefined\n")
                .containsPattern("after .*100 %  \\(1 of 1\\) +1 period\n");
    }

    @Test
    void labelsAloneAreRefused() {
        Shell shell = Shell.kpi("backtest", plan, "--labels", "labels.csv");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("add --compare DIR");
    }

    @Test
    void mistakesInLabelsAreSaidWithTheirPlaces() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.csv"), "kpi,from,to\norder,2026-02-16,1\n");
        Shell shell = Shell.kpi("backtest", plan, "--compare", rules, "--labels", labels);

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("labels.csv:2:1")
                .contains("labels.csv:2:3")
                .contains("2 errors in the data");
    }
}
