package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.PlanFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustTest {

    private static final String PLAN = """
            plan: shop
            name: {en: the shop, zh: 商店}
            sources: {sales: {csv: sales.csv, dates: {column: month, name: start}}}
            kpis:
              sales: {every: month, from: {source: sales, sum: sales}, unit: CNY}
            shocks: [{name: {en: platform ban, zh: 平台封禁}, from: 2026-02-10}]
            goals:
              year: {name: {en: sales of the year, zh: 全年销售}, kpi: sales, period: 2026, target: 1200,
                     course: linear, review: {class: hard, lower: 900}, owner: An}
              q1: {parent: year, kpi: sales, period: 2026-Q1, target: 225, owner: An}
              q2: {parent: year, kpi: sales, period: 2026-Q2, target: 225, owner: An}
              q3: {parent: year, kpi: sales, period: 2026-Q3, target: 225, owner: An}
              q4: {parent: year, kpi: sales, period: 2026-Q4, target: 225, owner: An}
            """;

    private static final String ADJUSTMENTS = """
            adjustments:
              ban:
                goal: year
                target: 900
                reason: {en: the platform's ban, zh: 平台封禁}
                basis: {en: the first quarter, zh: 一季度数据}
                cause: {from: external, of: strategy}
                opened: {on: 2026-04-02, by: Chen}
                occasion: {shock: platform ban}
                approved: {on: 2026-04-06, by: Li, effective: 2026-04-06}
              more:
                goal: year
                target: 950
                reason: a better month
                basis: April
                cause: {from: internal, of: execution}
                opened: {on: 2026-05-02, by: Wu}
                refused: {on: 2026-05-04, by: Li, why: one month is not enough}
              less:
                goal: year
                target: 800
                reason: {en: a rival, zh: 竞争对手}
                basis: May
                cause: {from: external, of: strategy}
                opened: {on: 2026-06-02, by: Wu}
            """;

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void aShop() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), """
                month,sales
                2026-01-01,60
                2026-02-01,70
                2026-03-01,50
                2026-04-01,60
                """);
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN + ADJUSTMENTS);
    }

    @Test
    void theTextHasOldAndNewTargetsAndWhoDecidedWhen() {
        Shell shell = Shell.kpi("adjust", plan, "--as-of", "2026-06-02", "--lang", "en");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
        assertThat(shell.out())
                .startsWith("adjustments of the shop: 1 approved, 1 refused, 1 open\n")
                .containsPattern(
                        "ban +sales of the year +approved +CNY 1,200 +CNY 900 +2026-04-02 Chen +2026-04-06 Li +2026-04-06\n")
                .containsPattern("more +sales of the year +refused +CNY 900 +CNY 950 +2026-05-02 Wu +2026-05-04 Li\n")
                .containsPattern("less +sales of the year +open +CNY 900 +CNY 800 +2026-06-02 Wu\n")
                .contains("refused: one month is not enough", "opened by the shock platform ban")
                .contains("external, strategy: 2\ninternal, execution: 1\n")
                .endsWith("1 in effect per quarter, 2026-Q2 to 2026-Q2\n");
    }

    @Test
    void theTextIsInChineseWhereThatIsAskedFor() {
        assertThat(Shell.kpi("adjust", plan, "--as-of", "2026-06-02", "--lang", "zh")
                        .out())
                .startsWith("商店的目标调整申请：已批准 1 项，已驳回 1 项，待批 1 项\n")
                .contains("全年销售", "调整原因：竞争对手");
    }

    @Test
    void theTableHasOneRequestALine() {
        assertThat(Shell.kpi("adjust", plan, "--as-of", "2026-06-02", "--format", "csv", "--lang", "en")
                        .out()
                        .lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ban,year,approved,,1200,,,900,,external,strategy,the platform's ban"));
    }

    @Test
    void theJsonHasBothTargetsAndTheCounts() {
        String json = Shell.kpi("adjust", plan, "--as-of", "2026-06-02", "--format", "json")
                .out();
        assertThat(json)
                .contains("\"state\" : \"refused\"", "\"effective\" : \"2026-04-06\"", "\"perQuarter\" : 1")
                .contains("\"zh\" : \"竞争对手\"");
    }

    @Test
    void whatTheNewTargetWouldMakeWeakIsShownOfWhatIsOpen() throws IOException {
        // The parts come to 900, the target that is in force.
        assertThat(Shell.kpi("adjust", plan, "--as-of", "2026-06-02", "--lang", "en")
                        .out())
                .containsOnlyOnce("with the new target, ")
                .containsPattern("less \\(external, strategy\\)\n.*\n.*\n  with the new target, [A-Z]+: .*900.*800");
        Files.writeString(plan, PLAN + ADJUSTMENTS.replace("target: 800", "target: {target: 900, floor: 700}"));
        assertThat(Shell.kpi("adjust", plan, "--as-of", "2026-06-02", "--lang", "en")
                        .out())
                .doesNotContain("with the new target, ");
    }

    @Test
    void whatAnAssessmentSuggestsIsPrintedAsRequestsOfAPlan() throws IOException {
        Files.writeString(plan, PLAN);
        Shell shell = Shell.kpi("adjust", plan, "--from-alerts", "--by", "Chen", "--as-of", "2026-04-01");

        assertThat(shell.exit()).isZero();
        assertThat(PlanFile.parse(PLAN + shell.out(), "plan.yaml").adjustments())
                .anySatisfy(one -> {
                    assertThat(one.id()).hasToString("year-2026-04-01");
                    assertThat(one.state()).isEqualTo(Adjustment.State.OPEN);
                    assertThat(one.opened().by()).isEqualTo("Chen");
                    assertThat(one.target().target()).isEqualByComparingTo("900");
                    assertThat(one.occasion()).hasToString("Optional[E2 goal:year]");
                });
    }

    @Test
    void rowsThatCannotBeUsedAreNotPassedOverInSilence() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), "month,sales\n2026-01,60\n");
        Shell shell = Shell.kpi("adjust", plan, "--from-alerts", "--by", "Chen", "--as-of", "2026-04-01");

        assertThat(shell.err()).contains("sales.csv:2:1");
        assertThat(shell.out()).isEqualTo("adjustments: {}\n");
    }

    @Test
    void whoOpensRequestsHasToBeNamed() {
        Shell shell = Shell.kpi("adjust", plan, "--from-alerts");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("--by");
    }

    @Test
    void anApprovedAdjustmentChangesTodaysAssessmentAndLeavesLastMonthsAsItWas() throws IOException {
        Path before = Files.writeString(folder.resolve("before.yaml"), PLAN);

        assertThat(report(plan, "2026-04-05")).isEqualTo(report(before, "2026-04-05"));
        assertThat(report(plan, "2026-04-06")).isNotEqualTo(report(before, "2026-04-06"));
    }

    private String report(Path file, String date) throws IOException {
        Path out = folder.resolve("out");
        assertThat(Shell.kpi("assess", file, "--as-of", date, "--out", out).err())
                .isEmpty();
        return Files.readString(out.resolve("report.json"))
                + Files.readString(out.resolve("report.html"))
                + Files.readString(out.resolve("alerts.csv"))
                + Files.readString(out.resolve("suggestions.csv"));
    }

    @Test
    void aPlanWithoutRequestsSaysSo() throws IOException {
        Files.writeString(plan, PLAN);

        assertThat(Shell.kpi("adjust", plan, "--lang", "en").out())
                .isEqualTo("plan shop has no requests to adjust goals\n");
    }
}
