package org.goalhealth.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line of a contest says. Read by hand: the first alert is timed, and a library for it would be too.
 *
 * @param repeat how often loop and library run in turn; 0 where nothing is timed
 * @param all whether every column is measured
 */
record ContestArguments(Path folder, Path out, int repeat, boolean all) {

    static final String USAGE = """
            contest DIR OUT [--repeat N] [--all]
            contest nab DIR OUT

              DIR         a folder with series.csv and obs.csv
              OUT         where the alerts go, as T<trigger>,series,week,other
              --repeat N  then runs library and hand-written loop N times in turn, from CSV to alerts, and prints both
              nab         goes over each series of DIR, hourly rows of timestamp,value in NAME.csv, by the rule of
                          outliers, and writes timestamp,anomaly_score,alert to OUT/NAME.csv
              --all       measures every column (with --repeat: N runs each), also in processes of their own

            Exit codes: 0 done; 1 library and loop differ; 2 input that cannot be used.
            """;

    private static final int RUNS = 15;
    private static final int MOST_RUNS = 10_000;

    /**
     * Reads the arguments.
     *
     * @throws BadInputException where they cannot be used
     */
    static ContestArguments parse(String... args) {
        List<String> paths = new ArrayList<>();
        int repeat = 0;
        boolean all = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--all")) {
                all = true;
            } else if (args[i].equals("--repeat")) {
                if (++i == args.length) {
                    throw new BadInputException("--repeat has no number", "say how often, as --repeat " + RUNS);
                }
                repeat = runs(args[i]);
            } else if (args[i].startsWith("-")) {
                throw new BadInputException(
                        "there is no option " + args[i], "the options are --repeat N, --all and --help");
            } else {
                paths.add(args[i]);
            }
        }
        if (paths.size() != 2) {
            throw new BadInputException(
                    paths.isEmpty() ? "DIR and OUT are missing" : "DIR and OUT are two paths, not " + paths,
                    "write contest DIR OUT; --help says more");
        }
        Path folder = Path.of(paths.get(0));
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(
                    folder + " is no folder",
                    "name one with " + ContestData.SERIES + " and " + ContestData.OBSERVATIONS);
        }
        return new ContestArguments(folder, Path.of(paths.get(1)), all && repeat == 0 ? RUNS : repeat, all);
    }

    private static int runs(String text) {
        try {
            int runs = Integer.parseInt(text);
            if (runs >= 1 && runs <= MOST_RUNS) {
                return runs;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message.
        }
        throw new BadInputException("--repeat " + text, "give a number from 1 to " + MOST_RUNS);
    }
}
