package org.goalhealth.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.goalhealth.rules.GoalHealth;

/** The whole way from the files of a folder to alerts, by the library and by the loop; both read alike. */
final class CsvContest {

    private CsvContest() {}

    static void library(Path folder, Path out, GoalHealth health) throws IOException {
        try (AlertFile alerts = new AlertFile(out)) {
            library(folder, alerts, health);
        }
    }

    static void library(Path folder, AlertSink alerts, GoalHealth health) throws IOException {
        SeriesTable table = SeriesTable.read(folder.resolve(ContestData.SERIES));
        ContestPlan contest = ContestPlan.of(table);
        try (BulkRun run = new BulkRun(table, health, contest, contest.plan(), alerts)) {
            ObservationFile.read(folder.resolve(ContestData.OBSERVATIONS), table.size, run);
        }
    }

    static void loop(Path folder, Path out) throws IOException {
        try (AlertFile alerts = new AlertFile(out)) {
            SeriesTable table = SeriesTable.read(folder.resolve(ContestData.SERIES));
            HandLoop loop = new HandLoop(table, alerts);
            ObservationFile.read(folder.resolve(ContestData.OBSERVATIONS), table.size, new RowTaker() {
                @Override
                public void row(int series, int week, long hundredths) {
                    loop.observe(series, week, hundredths / 100.0);
                }

                @Override
                public void weekEnded(int week) {
                    loop.endWeek(week);
                }
            });
        }
    }
}
