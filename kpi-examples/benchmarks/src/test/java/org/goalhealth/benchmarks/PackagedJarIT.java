package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people run it. */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("benchmarks.jar", "target/benchmarks.jar"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theContestRuns() throws Exception {
        InventedData.write(InventedData.of(100, 9, 11), folder);
        Path out = folder.resolve("out.csv");
        assertThat(java(Contest.DONE, "-jar", JAR.toString(), folder.toString(), out.toString()))
                .isEmpty();
        Path ofLoop = folder.resolve("loop.csv");
        CsvContest.loop(folder, ofLoop);
        assertThat(Files.readAllLines(out)).containsExactlyInAnyOrderElementsOf(Files.readAllLines(ofLoop));
    }

    @Test
    void inputThatCannotBeUsedEndsWithTwo() throws Exception {
        assertThat(java(Contest.BAD_INPUT, "-jar", JAR.toString()))
                .isEqualTo("DIR and OUT are missing\n" + "  write contest DIR OUT; --help says more");
    }

    @Test
    void theFirstAlertIsTimed() throws Exception {
        InventedData.write(InventedData.of(100, 9, 11), folder);
        String begun = "-D" + FirstAlert.BEGUN + "=" + System.currentTimeMillis();
        assertThat(java(0, begun, "-cp", JAR.toString(), FirstAlert.class.getName(), folder.toString()))
                .matches("\\d+");
    }

    @Test
    void benchmarksAreListed() throws Exception {
        assertThat(java(0, "-cp", JAR.toString(), "org.openjdk.jmh.Main", "-l"))
                .contains("UpdateBenchmark.quietFeed", "AssessBenchmark.assess", "BacktestBenchmark.backtest");
    }

    private static String java(int exitCode, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }
}
