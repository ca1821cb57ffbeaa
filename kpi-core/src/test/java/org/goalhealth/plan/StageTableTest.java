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

/** The stages of a funnel and their zones may stand in a table. */
class StageTableTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {region: {east: {zh: 华东, en: East}}}
            kpis:
              member-rate: {every: month, by: [region], unit: percent}
              order-rate: {every: month, unit: percent}
            funnels:
              private-domain:
                every: month
                stages: STAGES
            """;

    private static final String WRITTEN = """
            [{id: join, kpi: member-rate, ideal: 30 %, danger: 20 %}, {id: order, name: 下单, kpi: order-rate, ideal: 4 %, danger: 2.5 %}]""";

    @TempDir
    Path folder;

    @Test
    void aTableMakesTheStagesThatTheSameLinesMake() throws IOException {
        write("stage,name,kpi,ideal,danger\njoin,,member-rate,30 %,20%\norder,下单,order-rate,4 %,2.5 %\n", "UTF-8");
        assertThat(read("{table: zones.csv}").funnels()).isEqualTo(read(WRITTEN).funnels());
    }

    @Test
    void headersMayBeChineseAndInAnyOrder() throws IOException {
        write("危险;理想;指标;环节;名称\n20%;30%;member-rate;join;\n2.5 %;4 %;order-rate;order;下单\n", "GB18030");
        assertThat(read("{table: zones.csv, encoding: GB18030}").funnels())
                .isEqualTo(read(WRITTEN).funnels());
    }

    @Test
    void rowsOfASegmentOrASeasonAreTheZonesOfTheirStage() throws IOException {
        write("""
                环节,指标,理想,危险,月份,region
                join,member-rate,30 %,20 %,,
                join,,25 %,15 %,"11, 12",
                join,,20 %,10 %,,华东
                order,order-rate,4 %,2.5 %,,
                """, "UTF-8");
        assertThat(read("{table: zones.csv}").funnels()).isEqualTo(read("""
                        [{id: join, kpi: member-rate, ideal: 30 %, danger: 20 %, zones: [{months: [11, 12], ideal: 25 %, danger: 15 %}, {segment: {region: east}, ideal: 20 %, danger: 10 %}]}, {id: order, kpi: order-rate, ideal: 4 %, danger: 2.5 %}]""").funnels());
    }

    @Test
    void whatIsWrongWithARowOfZonesIsSaidAtItsCell() throws IOException {
        write("""
                stage,kpi,ideal,danger,months,region
                join,member-rate,30 %,20 %,,
                join,member-rate,25 %,15 %,11,
                join,,25 %,15 %,13,
                join,,25 %,15 %,,est
                order,,4 %,2.5 %,,east
                """, "UTF-8");
        assertThat(problems("{table: zones.csv}"))
                .containsExactly(
                        "zones.csv:3:2: a row of zones has a kpi",
                        "zones.csv:4:5: '13' is no whole number from 1 to 12",
                        "zones.csv:5:6: dimension region has no value 'est'",
                        "zones.csv:6:1: stage 'order' has zones here and no row of its own");
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsCell() throws IOException {
        write("""
                stage,kpi,ideal,danger
                join,member-rte,30 %,20 %
                order,order-rate,four,2.5 %
                order,order-rate,4 %,
                join,member-rate,30 %,20 %
                ,member-rate,30 %,20 %
                """, "UTF-8");
        assertThat(problems("{table: zones.csv}"))
                .containsExactly(
                        "zones.csv:2:2: the plan has no kpi 'member-rte'",
                        "zones.csv:3:3: 'four' is neither a number nor a percentage",
                        "zones.csv:4:1: the row has no danger",
                        "zones.csv:4:1: 'private-domain' has two stages 'order', here and at zones.csv:3:1",
                        "zones.csv:5:1: 'private-domain' has two stages 'join', here and at zones.csv:2:1",
                        "zones.csv:6:1: the row has no stage");
    }

    @Test
    void zonesThatDoNotFitEachOtherAreBlamedOnTheirRow() throws IOException {
        write("stage,kpi,ideal,danger\njoin,member-rate,30 %,20 %\norder,order-rate,2 %,4 %\n", "UTF-8");
        assertThat(problems("{table: zones.csv}")).singleElement().asString().startsWith("zones.csv:3:");
    }

    @Test
    void aColumnThatIsMissingOrUnknownIsNamed() throws IOException {
        write("stage,kpi,ideal,dangr\njoin,member-rate,30 %,20 %\n", "UTF-8");
        assertThat(problems("{table: zones.csv}"))
                .containsExactly(
                        "zones.csv:1:1: the table has no column for danger",
                        "zones.csv:1:4: a table of stages has no column 'dangr'");
    }

    @Test
    void aTableThatIsNotThereIsNamedInThePlan() {
        assertThat(problems("{table: zonen.csv}")).singleElement().asString().startsWith("plan.yaml:9:");
    }

    private void write(String table, String encoding) throws IOException {
        Files.writeString(folder.resolve("zones.csv"), table, Charset.forName(encoding));
    }

    private Plan read(String stages) {
        try {
            Path plan = folder.resolve("plan.yaml");
            Files.writeString(plan, PLAN.replace("STAGES", stages));
            return PlanFile.read(plan);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> problems(String stages) {
        return catchThrowableOfType(InvalidPlanException.class, () -> read(stages)).problems().stream()
                .map(problem -> problem.place().withoutFolders() + ": "
                        + problem.message().replace(folder + "/", ""))
                .toList();
    }
}
