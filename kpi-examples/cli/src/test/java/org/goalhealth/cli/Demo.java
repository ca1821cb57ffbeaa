package org.goalhealth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One run of the demo, which takes seconds, for many tests that only read what it wrote. */
record Demo(Path folder, Shell shell) {

    /** @param language the words after the folder, as {@code --lang en} */
    static Demo in(Path folder, Object... language) {
        Object[] words = Stream.concat(Stream.of("demo", "--out", folder), Stream.of(language))
                .toArray();
        return new Demo(folder, Shell.kpi(words));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The plan with the figures beside it, in a folder of their own, to be changed there. */
    Path copyOfPlan(Path to) throws IOException {
        Path input = folder.resolve("input");
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(input.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to.resolve("plan.yaml");
    }
}
