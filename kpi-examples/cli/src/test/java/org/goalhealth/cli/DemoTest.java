package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    Path out;

    @Test
    void theDemoHasSomethingToSayOfEachTriggerItPromises() throws IOException {
        Shell shell = Shell.kpi("demo", "--out", out, "--lang", "en");

        assertThat(shell.exit()).isZero();
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).contains("invented").doesNotContain("\u001b");
        assertThat(Table.read(out.resolve("alerts.csv")))
                .extracting(row -> row.getOrDefault("trigger", ""))
                .contains("W1", "W2", "W3", "W4", "B1", "F1");
        assertThat(Table.read(out.resolve("suggestions.csv")))
                .extracting(row -> row.getOrDefault("kind", ""))
                .contains("budget-shift", "playbook-start");
    }

    @Test
    void everyFileIsWritten() throws IOException {
        Shell.kpi("demo", "--out", out);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.json", "alerts.csv", "suggestions.csv", "input");
        }
        assertThat(Files.readString(out.resolve("alerts.csv")))
                .startsWith(
                        "trigger,rule,subject,segment,severity,first_breach,fired,last_breach,periods,value,limit\n");
    }

    @Test
    void theSameDemoGivesTheSameBytes() throws IOException {
        Shell.kpi("demo", "--out", out.resolve("a"));
        Shell.kpi("demo", "--out", out.resolve("b"));
        for (String file : List.of("report.html", "report.json", "alerts.csv", "suggestions.csv")) {
            assertThat(out.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(out.resolve("b").resolve(file));
        }
    }

    @Test
    void anAlertSaysWhenItFiredNotOnlySinceWhen() throws IOException {
        Shell.kpi("demo", "--out", out);
        assertThat(Table.read(out.resolve("alerts.csv")))
                .filteredOn(row -> "W1".equals(row.get("trigger")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("first_breach", "2026-03-08")
                        .containsEntry("fired", "2026-03-22")
                        .containsEntry("last_breach", "2026-03-29")
                        .containsEntry("periods", "4"));
    }

    @Test
    void itSpeaksChinese() {
        assertThat(Shell.kpi("demo", "--out", out, "--lang", "zh").out())
                .contains("川香小馆")
                .contains("应对方案");
    }

    @Test
    void itsPlanCanBeChangedAndAssessedAgain() throws IOException {
        Shell.kpi("demo", "--out", out);
        Path plan = out.resolve("input").resolve("plan.yaml");
        assertThat(assess(plan)).contains("W1");

        Files.writeString(plan, Files.readString(plan).replace("by: 12 %", "by: 25 %"), StandardCharsets.UTF_8);
        assertThat(assess(plan)).doesNotContain("W1 ");
    }

    private static String assess(Path plan) {
        Shell shell = Shell.kpi("assess", plan, "--as-of", "2026-04-01", "--lang", "en");
        assertThat(shell.exit()).isZero();
        return shell.out();
    }
}
