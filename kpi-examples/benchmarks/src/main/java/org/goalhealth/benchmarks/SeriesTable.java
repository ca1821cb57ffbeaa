package org.goalhealth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What each series of a contest is: the columns of {@code series.csv}, by the series' number.
 *
 * <p>Plain arrays, for the loop reads them at every observation.
 */
final class SeriesTable {

    /** A figure with a baseline and a quarterly target: triggers 1 and 4. */
    static final byte FIGURE = 'K';

    /** A funnel stage with its zones: trigger 3. */
    static final byte STAGE = 'F';

    /** The revenue of a unit: trigger 2. */
    static final byte REVENUE = 'V';

    /** The spend of a unit: trigger 2. */
    static final byte SPEND = 'P';

    static final int NO_UNIT = -1;

    private static final String HEADER = "series,kind,unit,market,baseline,warn,ideal,target,floor";
    private static final int COLUMNS = 9;

    final int size;
    final byte[] kind;
    final int[] unit;
    final int[] market;
    final double[] baseline;
    final double[] danger;
    final double[] ideal;
    final double[] target;
    /** As a percentage of the target. */
    final double[] floor;

    SeriesTable(int size) {
        this.size = size;
        kind = new byte[size];
        unit = new int[size];
        market = new int[size];
        baseline = new double[size];
        danger = new double[size];
        ideal = new double[size];
        target = new double[size];
        floor = new double[size];
    }

    /**
     * Reads {@code series.csv}.
     *
     * @throws BadInputException with the line, where it is not what it should be
     */
    static SeriesTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new BadInputException(
                    file + " has " + (lines.isEmpty() ? "no line" : "the header '" + lines.get(0) + "'"),
                    "its header is " + HEADER);
        }
        SeriesTable table = new SeriesTable(lines.size() - 1);
        for (int i = 0; i < table.size; i++) {
            try {
                table.set(i, lines.get(i + 1).split(",", -1));
            } catch (IllegalArgumentException e) {
                throw new BadInputException(
                        file + " line " + (i + 2) + " is '" + lines.get(i + 1) + "': " + e.getMessage(),
                        "mend the line: " + HEADER);
            }
        }
        table.checkUnits(file);
        return table;
    }

    /** How many units there are: they are numbered from 0. */
    int units() {
        int highest = NO_UNIT;
        for (int u : unit) {
            highest = Math.max(highest, u);
        }
        return highest + 1;
    }

    /** The market of each unit. */
    int[] marketOfUnit() {
        int[] markets = new int[units()];
        for (int i = 0; i < size; i++) {
            if (unit[i] != NO_UNIT) {
                markets[unit[i]] = market[i];
            }
        }
        return markets;
    }

    /** The units of each market, in ascending order. */
    static int[][] unitsOfMarket(int[] marketOfUnit) {
        int[] sizes = new int[Arrays.stream(marketOfUnit).max().orElse(-1) + 1];
        for (int market : marketOfUnit) {
            sizes[market]++;
        }
        int[][] units = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int u = marketOfUnit.length - 1; u >= 0; u--) {
            int market = marketOfUnit[u];
            units[market][--sizes[market]] = u;
        }
        return units;
    }

    String line(int i) {
        return i + "," + (char) kind[i] + "," + unit[i] + "," + market[i] + "," + baseline[i] + "," + danger[i] + ","
                + ideal[i] + "," + target[i] + "," + floor[i];
    }

    static String header() {
        return HEADER;
    }

    private void set(int i, String[] fields) {
        if (fields.length != COLUMNS) {
            throw new IllegalArgumentException(fields.length + " fields instead of " + COLUMNS);
        }
        if (Integer.parseInt(fields[0]) != i) {
            throw new IllegalArgumentException("series " + fields[0] + " where " + i + " should stand");
        }
        if (!List.of("K", "F", "V", "P").contains(fields[1])) {
            throw new IllegalArgumentException("kind '" + fields[1] + "' is none of K, F, V, P");
        }
        kind[i] = (byte) fields[1].charAt(0);
        unit[i] = Integer.parseInt(fields[2]);
        market[i] = Integer.parseInt(fields[3]);
        baseline[i] = finite(fields[4]);
        danger[i] = finite(fields[5]);
        ideal[i] = finite(fields[6]);
        target[i] = finite(fields[7]);
        floor[i] = finite(fields[8]);
    }

    private static double finite(String field) {
        double value = Double.parseDouble(field);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("'" + field + "' is no finite number");
        }
        return value;
    }

    /** Every unit has one series of revenue and one of spend, both of one market; nothing else has a unit. */
    private void checkUnits(Path file) {
        int[] revenue = new int[size + 1];
        int[] spend = new int[size + 1];
        int[] markets = new int[size + 1];
        for (int i = 0; i < size; i++) {
            boolean money = kind[i] == REVENUE || kind[i] == SPEND;
            if (money ? unit[i] < 0 || unit[i] >= size || market[i] < 0 : unit[i] != NO_UNIT) {
                throw new BadInputException(
                        file + ": series " + i + " of kind " + (char) kind[i] + " has unit " + unit[i] + " and market "
                                + market[i],
                        "kinds V and P have a unit and a market, counted from 0; the others have unit -1");
            }
            if (money) {
                boolean known = revenue[unit[i]] + spend[unit[i]] > 0;
                if (known && markets[unit[i]] != market[i]) {
                    throw new BadInputException(
                            file + ": unit " + unit[i] + " is in market " + markets[unit[i]] + " and " + market[i],
                            "give its two series one market");
                }
                markets[unit[i]] = market[i];
                if (kind[i] == REVENUE && spend[unit[i]] > 0) {
                    throw new BadInputException(
                            file + ": the revenue of unit " + unit[i] + ", series " + i + ", comes after its spend",
                            "put the series of kind V before that of kind P");
                }
                (kind[i] == REVENUE ? revenue : spend)[unit[i]]++;
            }
        }
        int units = units();
        for (int u = 0; u < units; u++) {
            if (revenue[u] != 1 || spend[u] != 1) {
                throw new BadInputException(
                        file + ": unit " + u + " has " + revenue[u] + " series of kind V and " + spend[u]
                                + " of kind P",
                        "give each unit one of both");
            }
        }
    }
}
