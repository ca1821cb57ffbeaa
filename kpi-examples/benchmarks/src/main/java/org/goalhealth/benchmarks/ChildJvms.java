package org.goalhealth.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What can only be measured in a process of its own, started from the same class path. */
final class ChildJvms {

    private static final int STARTS = 5;
    private static final Pattern FIGURE = Pattern.compile("\\d{1,18}");

    private final PrintStream out;

    ChildJvms(PrintStream out) {
        this.out = out;
    }

    /** Milliseconds from the start of the JVM to its first alert: the median of five. */
    OptionalLong firstAlert(Path folder) throws IOException {
        return firstAlert(folder, List.of());
    }

    /** As {@link #firstAlert(Path)}, with an archive of the classes made by a run before. */
    OptionalLong firstAlertFromArchive(Path folder) throws IOException {
        if (!onlyJars()) {
            out.println("first_cds_ms: only jars can be archived; run the benchmarks' jar");
            return OptionalLong.empty();
        }
        Path archives = Files.createTempDirectory("contest");
        Path archive = archives.resolve("contest.jsa");
        try {
            start(FirstAlert.class, List.of("-XX:ArchiveClassesAtExit=" + archive), folder);
            if (!Files.exists(archive)) {
                out.println("first_cds_ms: the JVM has made no archive of classes");
                return OptionalLong.empty();
            }
            return firstAlert(folder, List.of("-XX:SharedArchiveFile=" + archive));
        } finally {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(archives);
        }
    }

    /** The most memory that a whole run has held, with a heap of at most 128 MB. */
    OptionalLong residentMegabytes(Path folder) throws IOException {
        return start(ResidentSize.class, List.of("-Xmx128m"), folder);
    }

    private OptionalLong firstAlert(Path folder, List<String> options) throws IOException {
        long[] millis = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            OptionalLong one = start(FirstAlert.class, options, folder);
            if (one.isEmpty()) {
                return one;
            }
            millis[i] = one.getAsLong();
        }
        Arrays.sort(millis);
        return OptionalLong.of(Duel.median(millis));
    }

    private static boolean onlyJars() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .noneMatch(entry -> Files.isDirectory(Path.of(entry)));
    }

    private static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    /** Runs a class; its one figure is a line of digits, beside which the JVM may have things to say. */
    private OptionalLong start(Class<?> main, List<String> options, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(options);
        command.add("-D" + FirstAlert.BEGUN + "=" + System.currentTimeMillis());
        command.addAll(List.of("-cp", classPath(), main.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        OptionalLong figure = said.lines()
                .filter(line -> FIGURE.matcher(line).matches())
                .mapToLong(Long::parseLong)
                .findFirst();
        if (!endedWell(process) || figure.isEmpty()) {
            out.println(main.getSimpleName() + " gave no figure: " + said.strip());
            return OptionalLong.empty();
        }
        return figure;
    }

    private static boolean endedWell(Process process) {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
