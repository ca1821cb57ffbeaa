package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountTest {

    private static final String LEADS = """
            created,region,form,product-views,note
            2026-01-05,east,filled,3,=1+1
            2026-01-05,east,filled,2,
            2026-01-06,west,open,1,
            2026-01-06,west,filled,,
            """;

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void aPlan() throws IOException {
        plan = write("plan.yaml", """
                plan: shop
                sources: {leads: {csv: leads.csv, dates: {column: created}}}
                definitions:
                  effective-lead:
                    name: {zh: 有效线索, en: effective lead}
                    source: leads
                    when:
                      - {column: form, is: filled}
                      - {column: product-views, at-least: 3}
                kpis:
                  effective-leads: {every: week, from: {source: leads, count: effective-lead}}
                """);
        write("leads.csv", LEADS);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theTerminalSaysHowManyCountAndWhichConditionRefusesTheOthers() {
        Shell shell = Shell.kpi("count", plan, "effective-lead", "--lang", "en");

        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).startsWith("""
                effective lead: of 4 rows 1 count, 2 do not, 1 undecided
                condition                 first to fail  fails  cannot be judged
                form is filled                        1      1                 0
                product-views at least 3              1      2                 1
                  leads.csv:5:4: sources.leads: product-views is empty: definition effective-lead cannot say""");
    }

    @Test
    void thePlansOnlyDefinitionNeedNotBeNamed() {
        assertThat(Shell.kpi("count", plan, "--lang", "zh").out())
                .contains("有效线索：共 4 行，计入 1，不计入 2，未定 1", "form 为 filled", "product-views 至少 3");
    }

    @Test
    void theFileHasEveryRowWithItsVerdictAndRunsNoFormula() throws IOException {
        Path out = folder.resolve("judged.csv");

        assertThat(Shell.kpi("count", plan, "--lang", "en", "--out", out).out()).contains("Written to " + out);
        assertThat(out).hasContent("""
                \uFEFFline,verdict,why,created,region,form,product-views,note
                2,counts,,2026-01-05,east,filled,3,'=1+1
                3,refused,product-views at least 3,2026-01-05,east,filled,2,
                4,refused,form is filled; product-views at least 3,2026-01-06,west,open,1,
                5,undecided,product-views is empty,2026-01-06,west,filled,,
                """);
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() throws IOException {
        Path there = write("mine.csv", "mine");

        assertThat(Shell.kpi("count", plan, "--out", there).exit()).isEqualTo(2);
        assertThat(there).hasContent("mine");
    }

    @Test
    void noFileIsLeftOfASourceThatCannotBeReadToItsEnd() throws IOException {
        write("leads.csv", LEADS + "2026-01-07,west,\"filled,3,\n");
        Path out = folder.resolve("judged.csv");

        Shell shell = Shell.kpi("count", plan, "--out", out);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("the quote that opens in line 6 is not closed");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDefinitionThatIsNotThereIsAnsweredWithTheNearest() {
        Shell shell = Shell.kpi("count", plan, "effective-leads");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err())
                .contains("the plan has no definition 'effective-leads'", "did you mean effective-lead?");
    }

    @Test
    void ofSeveralDefinitionsOneIsNamed() throws IOException {
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace(
                                "kpis:\n",
                                "  hot: {source: leads, when: [{column: product-views, at-least: 9}]}\nkpis:\n"));

        assertThat(Shell.kpi("count", plan).err()).contains("the plan has 2 definitions", "effective-lead, hot");
        assertThat(Shell.kpi("count", plan, "hot", "--lang", "en").out())
                .startsWith("hot: of 4 rows 0 count, 3 do not, 1 undecided");
    }

    @Test
    void aPlanWithoutOneSaysWhereItWouldStand() throws IOException {
        Files.writeString(plan, "plan: shop\n");

        assertThat(Shell.kpi("count", plan).err()).contains("0 definitions\n  declare one under definitions");
    }

    @Test
    void anAssessmentTellsOfUndecidedRows() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = Shell.kpi("assess", plan, "--as-of", "2026-01-12", "--out", out);

        assertThat(shell.out()).contains("1 undecided", "leads.csv:5:4", "W11 effective-leads");
        assertThat(out.resolve("report.json")).content().contains("\"undecided\" : 1");
    }
}
