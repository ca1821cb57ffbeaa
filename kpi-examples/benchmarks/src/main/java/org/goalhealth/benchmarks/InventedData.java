package org.goalhealth.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Invented data in the form of a contest, rich in what the triggers look for: slumps of any length, bad quarters in a
 * row, stages that leave and enter danger, markets where several units are low and several strong at once.
 *
 * <p>Of 100 series 60 are figures, 20 stages, and 10 units have revenue and spend. Values are multiples of 0.25, so that
 * sums and products of doubles are exact. The same seed makes the same data.
 */
final class InventedData {

    private static final int BLOCK = 100;
    private static final int FIGURES = 60;
    private static final int STAGES = 20;
    private static final int UNITS = 10;
    private static final int UNITS_IN_MARKET = 5;
    private static final double[] IDEALS = {60, 40, 30, 20};
    private static final double[] DANGERS = {45, 30, 20, 12};
    private static final double[] FLOORS = {90, 92, 92.5, 95};
    private static final double[] RETURNS = {1.1, 1.3, 2.1, 3.1, 3.6};

    private final SplittableRandom random;
    private final SeriesTable table;
    private final long[][] hundredths;

    private InventedData(int series, int weeks, long seed) {
        random = new SplittableRandom(seed);
        table = new SeriesTable(series);
        hundredths = new long[weeks][series];
        Arrays.fill(table.unit, SeriesTable.NO_UNIT);
        Arrays.fill(table.market, SeriesTable.NO_UNIT);
    }

    /**
     * Makes data.
     *
     * @param series a multiple of 100
     * @param weeks at most {@value RetailWeeks#COUNT}
     */
    static ContestData of(int series, int weeks, long seed) {
        if (series < BLOCK || series % BLOCK != 0) {
            throw new IllegalArgumentException(series + " series\n  give a multiple of " + BLOCK);
        }
        InventedData data = new InventedData(series, weeks, seed);
        for (int i = 0; i < series; i++) {
            int inBlock = i % BLOCK;
            if (inBlock < FIGURES) {
                data.figure(i);
            } else if (inBlock < FIGURES + STAGES) {
                data.stage(i);
            } else if (inBlock < BLOCK - UNITS) {
                data.money(i, i + UNITS, i / BLOCK * UNITS + inBlock - FIGURES - STAGES);
            }
        }
        return ContestData.of(data.table, data.hundredths);
    }

    /** Writes data as the two files of a folder. */
    static void write(ContestData data, Path folder) throws IOException {
        SeriesTable table = data.table();
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(ContestData.SERIES))) {
            out.write(SeriesTable.header() + "\n");
            for (int i = 0; i < table.size; i++) {
                out.write(table.line(i) + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(ContestData.OBSERVATIONS))) {
            out.write("week,series,value\n");
            for (int week = 0; week < data.weeks(); week++) {
                for (int i = 0; i < table.size; i++) {
                    out.write(week + "," + i + "," + data.values()[week][i] + "\n");
                }
            }
        }
    }

    private void figure(int i) {
        double baseline = quarters(50 + random.nextDouble() * 5000) / 4.0;
        table.kind[i] = SeriesTable.FIGURE;
        table.baseline[i] = baseline;
        table.target[i] = RetailWeeks.IN_QUARTER * baseline;
        table.floor[i] = FLOORS[random.nextInt(FLOORS.length)];
        double level = 1;
        int slump = 0;
        double depth = 1;
        for (int week = 0; week < hundredths.length; week++) {
            if (week % RetailWeeks.IN_QUARTER == 0 && random.nextInt(3) == 0) {
                level = level < 1 || random.nextBoolean() ? 1 : 0.88;
            }
            if (slump > 0) {
                slump--;
            } else if (random.nextInt(20) == 0) {
                slump = random.nextInt(8);
                depth = 0.5 + random.nextDouble() * 0.4;
            }
            double noise = 0.96 + random.nextDouble() * 0.08;
            set(i, week, baseline * noise * (slump > 0 ? depth : level));
        }
    }

    private void stage(int i) {
        int stage = i % IDEALS.length;
        table.kind[i] = SeriesTable.STAGE;
        table.ideal[i] = IDEALS[stage];
        table.danger[i] = DANGERS[stage];
        double value = IDEALS[stage];
        for (int week = 0; week < hundredths.length; week++) {
            if (random.nextInt(4) == 0) {
                value = switch (random.nextInt(6)) {
                    case 0 -> DANGERS[stage] * (0.6 + random.nextDouble() * 0.5);
                    case 1, 2 -> DANGERS[stage] + (IDEALS[stage] - DANGERS[stage]) * random.nextDouble();
                    default -> IDEALS[stage] * (1 + random.nextDouble() * 0.2);
                };
            }
            set(i, week, value);
        }
    }

    private void money(int revenue, int spend, int unit) {
        table.kind[revenue] = SeriesTable.REVENUE;
        table.kind[spend] = SeriesTable.SPEND;
        for (int i : new int[] {revenue, spend}) {
            table.unit[i] = unit;
            table.market[i] = unit / UNITS_IN_MARKET;
        }
        double usual = 500 + random.nextDouble() * 5000;
        double returned = RETURNS[random.nextInt(RETURNS.length)];
        for (int week = 0; week < hundredths.length; week++) {
            if (week % RetailWeeks.IN_MONTH == 0 && random.nextInt(3) == 0) {
                returned = RETURNS[random.nextInt(RETURNS.length)];
            }
            double spent = quarters(usual * (0.9 + random.nextDouble() * 0.2)) / 4.0;
            set(spend, week, spent);
            set(revenue, week, spent * returned * (0.95 + random.nextDouble() * 0.1));
        }
    }

    private void set(int i, int week, double value) {
        hundredths[week][i] = quarters(value) * 25;
    }

    private static long quarters(double value) {
        return Math.round(value * 4);
    }
}
