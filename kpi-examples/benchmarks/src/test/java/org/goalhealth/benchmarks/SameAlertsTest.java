package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.goalhealth.rules.GoalHealth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way figures reach the library, its alerts are those of the loop. */
class SameAlertsTest {

    private static final ContestData DATA = InventedData.of(200, RetailWeeks.COUNT, 3);
    private static final GoalHealth HEALTH = GoalHealth.standard();
    private static final Modes MODES = new Modes(DATA, HEALTH);
    private static final List<String> OF_LOOP = ofLoop();

    @Test
    void theDataHoldsWhatMakesTheTriggersHard() {
        assertThat(OF_LOOP).anyMatch(line -> line.startsWith("T1"));
        assertThat(OF_LOOP).anyMatch(line -> line.startsWith("T3"));
        assertThat(OF_LOOP).as("a move without a receiver").anyMatch(line -> line.matches("T2,.*,-1"));
        assertThat(IntStream.range(0, DATA.table().size))
                .as("two quarters in a row under the floor")
                .anyMatch(i -> OF_LOOP.contains("T4," + i + ",12,-1") && OF_LOOP.contains("T4," + i + ",25,-1"));
        assertThat(OF_LOOP)
                .as("two donors with two receivers in one market and month")
                .anyMatch(line ->
                        OF_LOOP.stream().filter(other -> sameMove(line, other)).count() >= 4);
    }

    @Test
    void arraysInMemory() {
        AlertList alerts = new AlertList();
        MODES.libraryInMemory(alerts);
        assertThat(alerts.lines()).isEqualTo(OF_LOOP);
    }

    @Test
    void aStreamThroughFeeds() {
        AlertList alerts = new AlertList();
        MODES.feedStream(alerts);
        assertThat(alerts.lines()).isEqualTo(OF_LOOP);
    }

    @Test
    void aStreamOfObservations() {
        AlertList alerts = new AlertList();
        MODES.observationStream(alerts);
        assertThat(alerts.lines()).isEqualTo(OF_LOOP);
    }

    @Test
    void eachFigureAlone() {
        AlertList alerts = new AlertList();
        MODES.librarySingle(alerts, Modes.SINGLE_FROM);
        assertThat(alerts.lines()).isEqualTo(OF_LOOP);
    }

    @Test
    void filesToFile(@TempDir Path folder) throws IOException {
        InventedData.write(DATA, folder);
        Path ofLoop = folder.resolve("loop.csv");
        Path ofLibrary = folder.resolve("library.csv");
        CsvContest.loop(folder, ofLoop);
        CsvContest.library(folder, ofLibrary, HEALTH);
        assertThat(Files.readAllLines(ofLoop)).containsExactlyInAnyOrderElementsOf(OF_LOOP);
        assertThat(Files.readAllLines(ofLibrary)).containsExactlyInAnyOrderElementsOf(OF_LOOP);
    }

    @Test
    void shortfallsAndDangersAreToldByTheCallThatGivesTheFigure() {
        AlertList ofLoop = new AlertList();
        AlertList ofLibrary = new AlertList();
        HandLoop loop = new HandLoop(DATA.table(), ofLoop);
        ContestPlan contest = ContestPlan.of(DATA.table());
        try (FeedRun run = new FeedRun(DATA.table(), HEALTH, contest, contest.plan(), ofLibrary)) {
            for (int week = 0; week < 12; week++) {
                run.closeWeek(week);
                for (int i = 0; i < DATA.table().size; i++) {
                    loop.observe(i, week, DATA.values()[week][i]);
                    run.judgedRow(i, week, DATA.hundredths()[week][i]);
                    assertThat(ofLibrary.lines())
                            .as("after series %d in week %d", i, week)
                            .isEqualTo(ofLoop.lines());
                }
                loop.endWeek(week);
                run.closeMonth(week);
            }
        }
        assertThat(ofLoop.lines()).anyMatch(line -> line.startsWith("T1")).anyMatch(line -> line.startsWith("T3"));
    }

    private static List<String> ofLoop() {
        AlertList alerts = new AlertList();
        MODES.loopInMemory(alerts);
        return alerts.lines();
    }

    private static boolean sameMove(String one, String other) {
        String[] a = one.split(",", -1);
        String[] b = other.split(",", -1);
        int[] markets = DATA.table().marketOfUnit();
        return a[0].equals("T2")
                && b[0].equals("T2")
                && a[2].equals(b[2])
                && !b[3].equals("-1")
                && markets[Integer.parseInt(a[1])] == markets[Integer.parseInt(b[1])];
    }
}
