package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfTest {

    private static final String PLAN = """
            plan: shop
            dimensions:
              region: {east: {en: east, zh: 东区}, west: {en: west, zh: 西区}, south: {en: south, zh: 南区}}
            sources: {media: {csv: media.csv, dates: {column: month, name: start}}}
            kpis:
              media-return:
                every: month
                by: [region]
                from: {source: media, ratio: [revenue, spend]}
            budgets:
              media:
                name: {en: media, zh: 投放}
                return: media-return
                currency: CNY
                every: month
                lines:
                  - {segment: {region: east}, amount: 400000, response: {curve: hill, top: 1000000, half: 50000}}
                  - {segment: {region: west}, amount: 200000, response: {curve: hill, top: 9000000, half: 500000}}
                  - {segment: {region: south}, amount: 100000}
            """;

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    /** East returns 1.2 for two months, west 6: the rule moves two fifths of east's money. */
    @BeforeEach
    void aPlan() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("media.csv"), """
                month,region,revenue,spend
                2026-01-01,east,480000,400000
                2026-01-01,west,1200000,200000
                2026-01-01,south,200000,100000
                2026-02-01,east,480000,400000
                2026-02-01,west,1200000,200000
                2026-02-01,south,200000,100000
                """);
    }

    @Test
    void threeRowsStandBesideThePresentOne() {
        Shell shell = Shell.kpi("what-if", plan, "--as-of", "2026-03-01", "--lang", "en");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
        assertThat(shell.out())
                .contains(
                        "media, per month: CNY 700,000",
                        "as it stands                    3,460,317",
                        "as suggested                    4,595,028                  +1,134,711            7.66   yes",
                        "best within limits              4,595,028                  +1,134,711            7.66   yes",
                        "240,000",
                        "Limits widened: every line that is not locked may give and take 50 %",
                        "south: no curve; a proportional reading is not offered");
    }

    @Test
    void chineseReadersReadChinese() {
        Shell shell = Shell.kpi("what-if", plan, "--as-of", "2026-03-01", "--lang", "zh");
        assertThat(shell.out()).contains("投放，每月：CNY 700,000", "按建议", "限额内最优", "南区：没有曲线，也不按比例推算");
    }

    @Test
    void programsReadJson() {
        Shell shell = Shell.kpi("what-if", plan, "--as-of", "2026-03-01", "--json", "--wider", "20 %");
        assertThat(shell.out())
                .contains(
                        "\"kind\" : \"hill\"",
                        "\"source\" : \"given\"",
                        "\"sure\" : \"yes\"",
                        "\"widenedBy\" : \"20 %\"",
                        "\"suggested\" : {")
                .doesNotContain("\"low\"");
    }

    @Test
    void theReportHasTheCurvesToo() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Shell.kpi("assess", plan, "--as-of", "2026-03-01", "--out", out)
                        .exit())
                .isZero();
        assertThat(Files.readString(out.resolve("report.json")))
                .contains("\"responses\" : [", "\"spendUnit\" : \"month\"", "\"widened\" : {");
    }

    @Test
    void aReportOfAPlanWithoutCurvesSaysNothingOfThem() throws IOException {
        Files.writeString(plan, PLAN.replaceAll(", response: \\{[^}]*}", ""));
        Path out = folder.resolve("out");
        Shell.kpi("assess", plan, "--as-of", "2026-03-01", "--out", out);
        assertThat(Files.readString(out.resolve("report.json"))).doesNotContain("responses", "whatIfs");
    }

    @Test
    void curvesAreFittedToHistoryAndSayHowSureTheyAre() throws IOException {
        Files.writeString(
                plan,
                PLAN.replace("every: month\n    lines", "every: month\n    response: fitted\n    lines")
                        .replaceAll(", response: \\{[^}]*}", ""));
        StringBuilder rows = new StringBuilder("month,region,revenue,spend\n");
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            YearMonth month = YearMonth.of(2021, 3).plusMonths(i);
            long east = 50_000L + random.nextInt(500_000);
            long west = 50_000L + random.nextInt(300_000);
            rows.append(month).append("-01,east,").append(1_000_000 * east / (80_000 + east) + random.nextInt(20_000));
            rows.append(',').append(east).append('\n');
            rows.append(month).append("-01,west,").append(9_000_000 * west / (500_000 + west));
            rows.append(',').append(west).append('\n');
            rows.append(month).append("-01,south,200000,100000\n");
        }
        Files.writeString(folder.resolve("media.csv"), rows);
        Shell shell = Shell.kpi("what-if", plan, "--as-of", "2026-03-01", "--lang", "en");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out())
                .containsPattern("east +yes")
                .containsPattern("west +yes")
                .containsPattern("south +no")
                .contains("south: no; the spend hardly varies (deviation over mean 0, asked for 0.1)");
    }

    @Test
    void aPlanWithoutCurvesIsAnsweredWithHowToGiveThem() throws IOException {
        Files.writeString(plan, PLAN.replaceAll(", response: \\{[^}]*}", ""));
        Shell shell = Shell.kpi("what-if", plan, "--as-of", "2026-03-01");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("no budget of the plan has a response curve", "response: fitted");
    }

    @Test
    void aBudgetThatIsNotThereIsAnsweredWithTheNearest() {
        Shell shell = Shell.kpi("what-if", plan, "--budget", "medai");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("the plan has no budget 'medai'", "did you mean media?");
    }

    @Test
    void limitsAreWidenedByAPercentage() {
        Shell shell = Shell.kpi("what-if", plan, "--wider", "0.2");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("'0.2' is no percentage", "write 20 %");
    }
}
