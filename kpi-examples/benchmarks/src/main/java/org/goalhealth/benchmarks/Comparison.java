package org.goalhealth.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.rules.GoalHealth;

/** Library and loop side by side: first whether they say the same, then how long they take. */
final class Comparison {

    private static final double NANOS_IN_MILLI = 1e6;
    private static final double NANOS_IN_MICRO = 1e3;
    private static final int SINGLE_PASSES = 3;

    /** Library and loop do not say the same. */
    static final class DifferentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DifferentException(String message) {
            super(message);
        }
    }

    /** Does the whole work into a sink and says how many nanoseconds what is measured of it took. */
    private interface Mode {
        long into(AlertSink alerts);
    }

    private final Path folder;
    private final GoalHealth health;
    private final int runs;
    private final PrintStream out;

    Comparison(Path folder, GoalHealth health, int runs, PrintStream out) {
        this.folder = folder;
        this.health = health;
        this.runs = runs;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @param all every column; else from CSV to alerts alone
     */
    void run(boolean all) throws IOException {
        out.printf("%-8s %11s %11s %11s %11s %7s%n", "ms", "loop best", "median", "ours best", "median", "times");
        if (!all) {
            csv();
            return;
        }
        ContestData data = ContestData.read(folder);
        if (data.weeks() <= Modes.STREAM_FROM) {
            throw new BadInputException(
                    folder + " has " + data.weeks() + " weeks", "--all needs more than " + Modes.STREAM_FROM);
        }
        Modes modes = new Modes(data, health);
        double memory = inMemory("mem", modes::loopInMemory, modes::libraryInMemory);
        double csv = csv();
        double feed = inMemory("feed", modes::loopStream, modes::feedStream);
        double observe = inMemory("observe", modes::loopStream, modes::observationStream);
        double p99 = single(modes);
        ChildJvms children = new ChildJvms(out);
        Path small = folder.resolveSibling("s100");
        Path first = Files.isDirectory(small) ? small : folder;
        String line = String.format(
                Locale.ROOT,
                "contest mem=%.1f csv=%.1f feed=%.1f observe=%.1f p99_us=%.2f first_ms=%s first_cds_ms=%s rss_mb=%s",
                memory,
                csv,
                feed,
                observe,
                p99,
                shown(children.firstAlert(first)),
                shown(children.firstAlertFromArchive(first)),
                shown(children.residentMegabytes(folder)));
        out.println(line);
    }

    /** Whether both say the same, and if not what is missing or too much. */
    static Optional<String> difference(String mode, List<String> loop, List<String> library) {
        if (loop.equals(library)) {
            return Optional.empty();
        }
        Set<String> missing = new TreeSet<>(loop);
        library.forEach(missing::remove);
        Set<String> extra = new TreeSet<>(library);
        loop.forEach(extra::remove);
        return Optional.of(mode + ": the loop has " + loop.size() + " alerts, the library " + library.size()
                + "\n  missing: " + some(missing) + "\n  too much: " + some(extra));
    }

    private static List<String> some(Set<String> lines) {
        return lines.stream().limit(10).toList();
    }

    private double csv() throws IOException {
        Path ofLoop = Files.createTempFile("contest", ".csv");
        Path ofLibrary = Files.createTempFile("contest", ".csv");
        try {
            CsvContest.loop(folder, ofLoop);
            CsvContest.library(folder, ofLibrary, health);
            same("csv", sorted(ofLoop), sorted(ofLibrary));
            Duel duel = Duel.of(
                    runs,
                    () -> {
                        long begun = System.nanoTime();
                        CsvContest.loop(folder, ofLoop);
                        return System.nanoTime() - begun;
                    },
                    () -> {
                        long begun = System.nanoTime();
                        CsvContest.library(folder, ofLibrary, health);
                        return System.nanoTime() - begun;
                    });
            return print("csv", duel);
        } finally {
            Files.deleteIfExists(ofLoop);
            Files.deleteIfExists(ofLibrary);
        }
    }

    private double inMemory(String mode, Mode loop, Mode library) throws IOException {
        AlertList ofLoop = new AlertList();
        AlertList ofLibrary = new AlertList();
        loop.into(ofLoop);
        library.into(ofLibrary);
        same(mode, ofLoop.lines(), ofLibrary.lines());
        return print(mode, Duel.of(runs, () -> loop.into(new AlertList()), () -> library.into(new AlertList())));
    }

    private double single(Modes modes) {
        long[] loop = new long[SINGLE_PASSES];
        long[] library = new long[SINGLE_PASSES];
        for (int i = 0; i < SINGLE_PASSES; i++) {
            AlertList ofLoop = new AlertList();
            AlertList ofLibrary = new AlertList();
            loop[i] = p99(modes.loopSingle(ofLoop, Modes.SINGLE_FROM));
            library[i] = p99(modes.librarySingle(ofLibrary, Modes.SINGLE_FROM));
            same("single", ofLoop.lines(), ofLibrary.lines());
        }
        Arrays.sort(loop);
        Arrays.sort(library);
        out.printf(
                Locale.ROOT,
                "%-8s loop %.2f us, ours %.2f us: p99 of single updates, median of %d passes%n",
                "single",
                Duel.median(loop) / NANOS_IN_MICRO,
                Duel.median(library) / NANOS_IN_MICRO,
                SINGLE_PASSES);
        return Duel.median(library) / NANOS_IN_MICRO;
    }

    /** Of the second half of the calls, in which code is warm. */
    private static long p99(long[] nanos) {
        long[] late = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(late);
        return late[(int) (late.length * 0.99)];
    }

    private double print(String mode, Duel duel) {
        out.printf(
                Locale.ROOT,
                "%-8s %11.2f %11.2f %11.2f %11.2f %7.2f%n",
                mode,
                Duel.best(duel.loop()) / NANOS_IN_MILLI,
                Duel.median(duel.loop()) / NANOS_IN_MILLI,
                Duel.best(duel.library()) / NANOS_IN_MILLI,
                Duel.median(duel.library()) / NANOS_IN_MILLI,
                duel.ratio());
        return duel.ratio();
    }

    private static List<String> sorted(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.sort(null);
        return lines;
    }

    private static void same(String mode, List<String> loop, List<String> library) {
        difference(mode, loop, library).ifPresent(text -> {
            throw new DifferentException(text);
        });
    }

    private static String shown(OptionalLong figure) {
        return figure.isPresent() ? String.valueOf(figure.getAsLong()) : "n/a";
    }
}
