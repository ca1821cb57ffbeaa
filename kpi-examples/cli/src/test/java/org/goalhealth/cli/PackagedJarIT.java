package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people run it: what shading can lose is seen only there. */
class PackagedJarIT {

    @TempDir
    Path folder;

    @Test
    void theDemoRuns() throws Exception {
        Shell shell = kpi("demo", "--out", folder.toString(), "--lang", "en");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void anAuthorsRuleIsCompiledAndTakesEffect() throws Exception {
        kpi("demo", "--out", folder.toString());
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("few-orders.drl"), """
                package mine;
                import org.goalhealth.situation.KpiStatus;
                global org.goalhealth.rules.Findings findings;
                rule "few-orders" @id("X1") @severity("CRITICAL")
                when
                    $status : KpiStatus( kpi == "online-orders", value < 1700 )
                then
                    findings.report($status);
                end
                """);
        Files.writeString(rules.resolve("messages_en.properties"), "X1 = only {value} in {segment}\n");
        String plan = folder.resolve("input").resolve("plan.yaml").toString();

        Shell shell = kpi("assess", plan, "--as-of", "2026-04-01", "--lang", "en", "--rules", rules.toString());
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).contains("CRITICAL  X1  only 1,681 orders in west");
    }

    @Test
    void itSaysItsVersionAndHelps() throws Exception {
        assertThat(kpi("--version").out()).startsWith("kpi 0");
        assertThat(kpi("--help").out()).contains("assess").contains("backtest").contains("demo");
    }

    private Shell kpi(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("kpi.jar", "target/kpi.jar")));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exit = process.waitFor();
        return new Shell(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
