package org.goalhealth.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data of a contest in memory, by weeks and series: for each side in the form that suits it. */
final class ContestData {

    static final String SERIES = "series.csv";
    static final String OBSERVATIONS = "obs.csv";

    private final SeriesTable table;
    private final long[][] hundredths;
    private final double[][] values;

    private ContestData(SeriesTable table, long[][] hundredths, double[][] values) {
        this.table = table;
        this.hundredths = hundredths;
        this.values = values;
    }

    static ContestData of(SeriesTable table, long[][] hundredths) {
        double[][] values = new double[hundredths.length][table.size];
        for (int week = 0; week < hundredths.length; week++) {
            for (int i = 0; i < table.size; i++) {
                values[week][i] = hundredths[week][i] / 100.0;
            }
        }
        return new ContestData(table, hundredths, values);
    }

    /** Reads both files of a folder. */
    static ContestData read(Path folder) throws IOException {
        SeriesTable table = SeriesTable.read(folder.resolve(SERIES));
        List<long[]> weeks = new ArrayList<>();
        weeks.add(new long[table.size]);
        ObservationFile.read(folder.resolve(OBSERVATIONS), table.size, new RowTaker() {
            @Override
            public void row(int series, int week, long hundredths) {
                weeks.get(week)[series] = hundredths;
            }

            @Override
            public void weekEnded(int week) {
                weeks.add(new long[table.size]);
            }
        });
        weeks.remove(weeks.size() - 1);
        return of(table, weeks.toArray(long[][]::new));
    }

    SeriesTable table() {
        return table;
    }

    /** What the library takes: whole numbers of a KPI's smallest unit. */
    long[][] hundredths() {
        return hundredths;
    }

    /** What the loop takes. */
    double[][] values() {
        return values;
    }

    int weeks() {
        return hundredths.length;
    }
}
