package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitTableTest {

    private static final String PLAN = """
            plan: shop
            dimensions:
              region: {east: {zh: 华东, en: the East}, west: 华西}
              channel: [app, web]
            kpis:
              orders: {every: week, by: [region, channel], baseline: {mean: 8}}
            goals: {more: {kpi: orders, period: 2026, target: 10}}
            limits:
            """;

    @TempDir
    Path folder;

    @Test
    void aRowIsALine() throws IOException {
        Plan plan = read("""
                rule,kpi,region,channel,by,periods
                baseline-shortfall,orders,west,web,15%,2
                baseline-shortfall,,,,20 %,
                low-conversion,orders,,,,
                """);

        assertThat(plan.limits().stream().map(line -> line.rule() + " | " + line.scope() + " | " + line.values()))
                .containsExactly(
                        "baseline-shortfall | kpi orders, region=west;channel=web | {by=15 %, periods=2}",
                        "baseline-shortfall | everywhere | {by=20 %}", "low-conversion | kpi orders | {}");
        assertThat(plan.limits().get(1).place().withoutFolders()).hasToString("limits.csv:3:1");
    }

    @Test
    void headersAndValuesMayBeChinese() throws IOException {
        Files.writeString(
                folder.resolve("limits.csv"),
                "指标;region 区域;规则;幅度;周期数 periods\norders;华东;baseline-shortfall;15 %;2\n;The east;r;;\n",
                Charset.forName("GB18030"));
        Plan plan = plan("  - {table: limits.csv, encoding: GB18030}\n");

        assertThat(plan.limits()).first().satisfies(line -> {
            assertThat(line.scope()).hasToString("kpi orders, region=east");
            assertThat(line.values()).hasToString("{by=15 %, periods=2}");
        });
        assertThat(plan.limits().get(1).scope()).hasToString("everywhere, region=east");
    }

    @Test
    void rowsStandWhereTheTableIsNamed() throws IOException {
        write("rule,by\nb,2 %\nc,3 %\n");
        Plan plan = plan("  - {rule: a, by: 1 %}\n  - {table: limits.csv}\n  - {rule: d, by: 4 %}\n");

        assertThat(plan.limits()).extracting(LimitLine::rule).containsExactly("a", "b", "c", "d");
    }

    @Test
    void everythingWrongIsSaidAtOnceWithThePlansOwnProblems() throws IOException {
        write("""
                rule,kpi,goal,region,channel,by
                ,orders,,,,15 %
                r,order,,,,15 %
                r,,,eest,app,15 %
                r,,,,,1e5
                r,orders,more,,,
                r,Orders,,,,
                """);
        assertThat(problems("  - {table: limits.csv}\n  - {rule: x, kpi: ordres}\n"))
                .containsExactly(
                        "plan.yaml:10:20: limits.6.kpi: the plan has no kpi 'ordres' / did you mean orders?",
                        "limits.csv:2:1: limits.0.rule: the row names no rule / give one, as baseline-shortfall",
                        "limits.csv:3:2: limits.1.kpi: the plan has no kpi 'order' / did you mean orders?",
                        "limits.csv:4:4: limits.2.segment: dimension region has no value 'eest' / did you mean east or west?",
                        "limits.csv:5:6: limits.3.by: '1e5' is neither a number nor a percentage / write it as 3, 1.5 or 15 %",
                        "limits.csv:6:3: limits.4.goal: the row has both 'kpi' and 'goal' / keep one of them, or write a row for each",
                        "limits.csv:7:2: limits.5.kpi: the plan has no kpi 'Orders' / did you mean orders?");
    }

    @Test
    void aHeaderThatIsNoneIsToldTheNearest() throws IOException {
        write("rule,kpy,regoin,幅渡,by,by 幅度,rule kpi,\nr,orders,east,1 %,2 %,3 %,x,y\n");
        assertThat(problems("  - {table: limits.csv}\n"))
                .containsExactly(
                        "limits.csv:1:2: limits.table: a table of limits has no column 'kpy' / did you mean kpi?",
                        "limits.csv:1:3: limits.table: a table of limits has no column 'regoin' / did you mean region?",
                        "limits.csv:1:4: limits.table: a table of limits has no column '幅渡' / head it with one of rule,"
                                + " kpi, goal, funnel, budget, region, channel, or with a limit's name, as by",
                        "limits.csv:1:6: limits.table: there are two columns for by / keep one of them",
                        "limits.csv:1:7: limits.table: the header 'rule kpi' names several things: rule, kpi / give each"
                                + " its own column",
                        "limits.csv:1:8: limits.table: column 8 has no header and holds 'y' / give it a header, or empty"
                                + " it");
    }

    @Test
    void aTableWithoutAColumnForRulesIsSaidOnce() throws IOException {
        write("kpi,by\norders,1 %\norders,2 %\n");
        assertThat(problems("  - {table: limits.csv}\n"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains("limits.csv:1:1").contains("rule 规则"));
    }

    @Test
    void aFileThatIsNotThereIsToldTheNearest() throws IOException {
        write("rule\n");
        assertThat(problems("  - {table: limit.csv}\n"))
                .containsExactly("plan.yaml:9:13: limits.0.table: file limit.csv is not in the plan's folder / did you"
                        + " mean limits.csv?");
        assertThat(problems("  - {table: ../limits.csv}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("leaves the plan's folder"));
        assertThat(problems("  - {table: limits.csv, encodin: x}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("did you mean encoding?"));
    }

    @Test
    void bytesOfAnotherEncodingAreNotGuessed() throws IOException {
        Files.writeString(folder.resolve("limits.csv"), "规则\nr\n", Charset.forName("GB18030"));
        assertThat(problems("  - {table: limits.csv}\n"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains("limits.csv:1:1").contains("is not UTF-8"));
    }

    @Test
    void aPlanReadFromTextHasNoTables() {
        InvalidPlanException e = catchThrowableOfType(
                InvalidPlanException.class, () -> PlanFile.parse(PLAN + "  - {table: limits.csv}\n", "plan.yaml"));
        assertThat(e.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).isEqualTo("read the plan from a file"));
    }

    private Plan read(String table) throws IOException {
        write("\uFEFF" + table);
        return plan("  - {table: limits.csv}\n");
    }

    private void write(String table) throws IOException {
        Files.writeString(folder.resolve("limits.csv"), table);
    }

    private Plan plan(String limits) throws IOException {
        return PlanFile.read(Files.writeString(folder.resolve("plan.yaml"), PLAN + limits));
    }

    private List<String> problems(String limits) throws IOException {
        InvalidPlanException e = catchThrowableOfType(InvalidPlanException.class, () -> plan(limits));
        return e.problems().stream()
                .map(problem ->
                        problem.at(problem.place().withoutFolders()).toString().replace("\n  ", " / "))
                .toList();
    }
}
