package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line. */
class ContestTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        InventedData.write(InventedData.of(100, 9, 11), folder);
    }

    @Test
    void writesTheAlertsAndSaysNothing() throws IOException {
        assertThat(run(folder.toString(), alerts().toString())).isEqualTo(Contest.DONE);
        assertThat(Files.readAllLines(alerts())).isNotEmpty().allMatch(line -> line.matches("T[1-4],\\d+,\\d+,-?\\d+"));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void repeatPrintsBothSides() {
        assertThat(run(folder.toString(), alerts().toString(), "--repeat", "1")).isEqualTo(Contest.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("csv( +\\d+\\.\\d\\d){5}");
    }

    @Test
    void helpSaysHow() {
        assertThat(run("--help")).isEqualTo(Contest.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("contest DIR OUT")
                .contains("--repeat N", "--all");
    }

    @Test
    void argumentsThatCannotBeUsedAreNamed() {
        String data = folder.toString();
        assertThat(refused()).isEqualTo("DIR and OUT are missing\n  write contest DIR OUT; --help says more\n");
        assertThat(refused(data)).contains("not [" + data + "]");
        assertThat(refused(data, "out", "--repaet", "3")).startsWith("there is no option --repaet\n  the options are");
        assertThat(refused(data, "out", "--repeat")).startsWith("--repeat has no number\n");
        assertThat(refused(data, "out", "--repeat", "0")).isEqualTo("--repeat 0\n  give a number from 1 to 10000\n");
        assertThat(refused(data, "out", "--repeat", "often")).startsWith("--repeat often\n");
        assertThat(refused(folder.resolve("nowhere").toString(), "out"))
                .contains("nowhere is no folder\n  name one with");
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws IOException {
        assertThat(refused(folder.toString(), folder.resolve("no/such/out.csv").toString()))
                .contains("out.csv does not exist\n  mend the path");
        Files.writeString(folder.resolve(ContestData.OBSERVATIONS), "week,series,value\n0,0,a lot\n");
        assertThat(refused(folder.toString(), alerts().toString()))
                .contains("obs.csv line 2 is '0,0,a lot'\n  a row is");
        Files.delete(folder.resolve(ContestData.SERIES));
        assertThat(refused(folder.toString(), alerts().toString())).contains("series.csv does not exist\n");
    }

    @Test
    void aPlanThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(
                folder.resolve(ContestData.SERIES), SeriesTable.header() + "\n0,F,-1,-1,0.0,60.0,45.0,0.0,0.0\n");
        assertThat(refused(folder.toString(), alerts().toString())).contains("ideal 45.0 is worse than danger 60.0");
    }

    @Test
    void shortDataIsNotMeasuredAsAStream() {
        assertThat(refused(folder.toString(), alerts().toString(), "--all", "--repeat", "1"))
                .contains("has 9 weeks\n  --all needs more than 52");
    }

    @Test
    void aDifferenceIsShown() {
        assertThat(Comparison.difference("mem", List.of("T1,1,2,-1"), List.of("T1,1,3,-1")))
                .contains("mem: the loop has 1 alerts, the library 1\n  missing: [T1,1,2,-1]\n  too much: [T1,1,3,-1]");
        assertThat(Comparison.difference("mem", List.of("T1,1,2,-1"), List.of("T1,1,2,-1")))
                .isEmpty();
    }

    private Path alerts() {
        return folder.resolve("alerts.csv");
    }

    private String refused(String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(Contest.BAD_INPUT);
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return Contest.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }
}
