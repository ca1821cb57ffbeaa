package org.goalhealth.rules.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts this test's processes with their classes from an archive: most of a short life goes into loading them.
 *
 * <p>An archive knows the class path that it was made with, and no folders; those are packed first.
 */
final class QuickStart {

    private static final Pattern BY_SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    private final List<String> java;
    private final Path archive;

    private QuickStart(List<String> java, Path archive) {
        this.java = java;
        this.archive = archive;
    }

    /** Packs the class path of this process, and lets one process live a whole life to see what is loaded. */
    static QuickStart in(Path folder) throws IOException, InterruptedException {
        List<String> path = new ArrayList<>();
        for (String entry : BY_SEPARATOR.split(System.getProperty("java.class.path"), -1)) {
            Path classes = Path.of(entry);
            if (Files.isDirectory(classes)) {
                Path jar = folder.resolve("classes-" + path.size() + ".jar");
                pack(classes, jar);
                path.add(jar.toString());
            } else if (Files.exists(classes)) {
                path.add(entry);
            }
        }
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(File.pathSeparator, path));
        Path archive = folder.resolve("classes.jsa");
        QuickStart start = new QuickStart(java, archive);
        List<String> first = new ArrayList<>(java);
        first.add(1, "-XX:ArchiveClassesAtExit=" + archive);
        first.add(Ingest.class.getName());
        first.addAll(List.of(
                "jdbc:h2:file:" + folder.resolve("first"),
                folder.resolve("first.jsonl").toString(),
                "1",
                "0",
                Death.NEVER,
                "1"));
        Process process = new ProcessBuilder(first)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.log").toFile())
                .start();
        if (process.waitFor() != 0 || !Files.exists(archive)) {
            throw new IllegalStateException(Files.readString(folder.resolve("first.log")));
        }
        return start;
    }

    Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.add(1, "-XX:SharedArchiveFile=" + archive);
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            files.filter(each -> !each.equals(classes)).forEach(each -> {
                try {
                    String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                    boolean folder = Files.isDirectory(each);
                    // Migrations are looked for by their folder's name.
                    out.putNextEntry(new JarEntry(folder ? name + "/" : name));
                    if (!folder) {
                        Files.copy(each, out);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
