package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("");
    private Path split = Path.of("");

    @BeforeEach
    void aGoal() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                dimensions: {channel: {app: {en: app, zh: 小程序}, web: {en: website, zh: 官网}}}
                sources: {sales: {csv: sales.csv, dates: {column: month, name: start}}}
                kpis:
                  sales: {every: month, levels: [[], [channel]], from: {source: sales, sum: sales}, unit: CNY}
                goals:
                  spring: {name: {en: spring sales, zh: 春季销售}, kpi: sales, period: 2027-Q1, target: 1000, owner: An}
                """);
        split = Files.writeString(folder.resolve("split.yaml"), """
                split: spring-parts
                goal: spring
                parts:
                  by: channel
                  weights: {app: 3, web: 1}
                  owners: {web: Bo}
                  parts: {every: month}
                """);
    }

    @Test
    void theTextHasEveryPartUnderWhatItIsAPartOf() {
        Shell shell = Shell.kpi("plan", "split", plan, split, "--lang", "en");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).isEqualTo("""
                spring sales, 2027-Q1: CNY 1,000
                part       amount  share  owner
                app           750   75 %     An
                  2027-01     250   25 %     An
                  2027-02     250   25 %     An
                  2027-03     250   25 %     An
                website       250   25 %     Bo
                  2027-01   83.34  8.3 %     Bo
                  2027-02   83.33  8.3 %     Bo
                  2027-03   83.33  8.3 %     Bo
                all parts   1,000  100 %     An
                """);
    }

    @Test
    void theTextIsInChineseWhereThatIsAskedFor() {
        assertThat(Shell.kpi("plan", "split", plan, split, "--lang", "zh").out())
                .startsWith("春季销售，2027-Q1：CNY 1,000\n")
                .contains("小程序", "负责人");
    }

    @Test
    void theTableHasTheLowestParts() {
        assertThat(Shell.kpi("plan", "split", plan, split, "--format", "csv").out())
                .startsWith("""
                        goal,kpi,segment,role,period,from,to,amount,owner
                        spring-parts-app-2027-01,sales,channel=app,,2027-01,2027-01-01,2027-01-31,250.00,An
                        """)
                .hasLineCount(1 + 6);
    }

    @Test
    void theJsonHasEveryLevel() {
        assertThat(Shell.kpi("plan", "split", plan, split, "--format", "json").out())
                .contains("\"split\" : \"spring-parts\"", "\"id\" : \"spring\"", "\"id\" : \"spring-parts-web\"")
                .contains("\"amount\" : 83.34", "\"role\" : null");
    }

    @Test
    void theGoalsStandBelowTheGoalOfThePlan() throws IOException {
        String goals = Shell.kpi("plan", "split", plan, split, "--goals").out();
        Plan read = PlanFile.parse(Files.readString(plan) + goals.substring("goals:\n".length()), "plan.yaml");
        assertThat(read.goals()).hasSize(1 + 2 + 6);
        assertThat(read.goals().get(1).parent()).contains(read.goals().get(0).id());
    }

    @Test
    void weightsOfThePastAreReadFromThePlansData() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), """
                month,channel,sales
                2026-01-01,app,10
                2026-02-01,app,20
                2026-03-01,app,70
                """);
        Files.writeString(split, "{split: s, goal: spring, parts: {every: month, from: {history: [2026]}}}");
        assertThat(Shell.kpi("plan", "split", plan, split, "--format", "csv").out())
                .contains(",100.00,An", ",200.00,An", ",700.00,An");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws IOException {
        Files.writeString(split, "split: s\ngoal: sprnig\nparts: {every: month}\n");
        Shell shell = Shell.kpi("plan", "split", plan, split);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("split.yaml:2:7", "no goal 'sprnig'", "did you mean spring?");
    }

    @Test
    void theDemosYearIsTakenApartToWeeksByChannel() throws IOException {
        for (String name : List.of("plan-2027.yaml", "split-2027.yaml")) {
            try (InputStream in = Objects.requireNonNull(SplitTest.class.getResourceAsStream("demo/" + name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
        Path year = folder.resolve("plan-2027.yaml");
        String goals = Shell.kpi("plan", "split", year, folder.resolve("split-2027.yaml"), "--goals")
                .out();
        Plan read = PlanFile.parse(Files.readString(year) + goals.substring("goals:\n".length()), "plan-2027.yaml");

        assertThat(targets(read, "revenue-2027", "2027-Q")).containsExactly("2000000", "3000000", "4000000", "3000000");
        assertThat(read.goals()).hasSize(1 + 4 + 12 + 52 + 52 * 3);
        assertThat(read.goals().stream()
                        .map(goal -> goal.measure().orElseThrow())
                        .filter(measure -> !measure.segment().isTotal())
                        .map(measure -> measure.target().target())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("12000000");
    }

    private static List<String> targets(Plan plan, String parent, String period) {
        return plan.goals().stream()
                .filter(goal ->
                        goal.parent().filter(its -> its.value().equals(parent)).isPresent())
                .map(goal -> goal.measure().orElseThrow())
                .filter(measure -> measure.period().label().startsWith(period))
                .map(measure -> measure.target().target().toPlainString())
                .toList();
    }
}
