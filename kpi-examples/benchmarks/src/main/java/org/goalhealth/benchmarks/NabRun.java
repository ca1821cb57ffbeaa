package org.goalhealth.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goalhealth.quantity.Fraction;

/** The command {@code contest nab DIR OUT}: says for each row of hourly series whether it would have been told of. */
final class NabRun {

    static final String HEADER = "timestamp,value";
    static final String SAID = "timestamp,anomaly_score,alert";

    private NabRun() {}

    /**
     * Writes a file of detections for each series.
     *
     * @param folder with {@code *.csv}, each with the columns {@code timestamp,value} and rows in their order
     * @param out where the detections go, under the same names
     * @throws BadInputException where there is no series, or a row is none
     */
    static void run(Path folder, Path out) throws IOException {
        HourlyOutliers outliers = HourlyOutliers.standard();
        Files.createDirectories(out);
        for (Path file : series(folder)) {
            List<String> rows = rows(file);
            List<HourlyOutliers.Said> said = outliers.over(hours(file, rows));
            List<String> lines = new ArrayList<>(List.of(SAID));
            for (int i = 0; i < said.size(); i++) {
                String time = rows.get(i).substring(0, rows.get(i).indexOf(','));
                lines.add(time + "," + (said.get(i).outlier() ? 1 : 0) + ","
                        + (said.get(i).told() ? 1 : 0));
            }
            Files.write(out.resolve(file.getFileName()), lines);
        }
    }

    private static List<Path> series(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is no folder", "name one with series, as NAME.csv");
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadInputException("there is no series in " + folder, "name a folder with NAME.csv");
            }
            return files;
        }
    }

    /** The lines after the header. */
    private static List<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new BadInputException(file + ":1: the header is not " + HEADER, "give it these two columns");
        }
        return lines.subList(1, lines.size());
    }

    private static List<HourlyOutliers.Hour> hours(Path file, List<String> rows) {
        List<HourlyOutliers.Hour> hours = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            try {
                hours.add(new HourlyOutliers.Hour(
                        LocalDateTime.parse(cells[0].replace(' ', 'T')), Fraction.of(new BigDecimal(cells[1]))));
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new BadInputException(
                        file + ":" + (i + 2) + ": '" + rows.get(i) + "' is no time and figure",
                        "write 2011-07-01 00:00:01,0.0819");
            }
        }
        return hours;
    }
}
