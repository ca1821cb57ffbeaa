package org.goalhealth.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Problem.Code;

/** The folder of a plan, or of a file like one, which the files it names may not leave. */
record PlanFolder(Optional<Path> plan) {

    private static final int MOST_NAMES = 1000;

    /** A file that a field names; where there is none, that is a problem of the field. */
    Optional<Path> file(String path, Field field) {
        if (plan.isEmpty()) {
            field.refuse(
                    Code.UNREADABLE,
                    path,
                    "a " + field.problems().kind() + " that is read from text has no folder that " + Problem.shown(path)
                            + " could stand in",
                    "read the " + field.problems().kind() + " from a file");
            return Optional.empty();
        }
        try {
            Path file = plan.get().resolveSibling(path).normalize();
            if (Path.of(path).isAbsolute() || !isWithin(file)) {
                field.refuse(
                        Code.BAD_VALUE,
                        path,
                        "path " + Problem.shown(path) + " leaves the "
                                + field.problems().kind() + "'s folder",
                        "put the file into the folder and name it from there");
            } else if (!Files.isRegularFile(file)) {
                field.refuse(
                        Code.UNREADABLE,
                        path,
                        "file " + Problem.shown(path) + " is not in the "
                                + field.problems().kind() + "'s folder",
                        Nearest.hint(path, neighbours()));
            } else {
                return Optional.of(file);
            }
        } catch (InvalidPathException e) {
            field.refuse(Code.BAD_VALUE, path, "'" + Problem.shown(path) + "' is no path", "mend the file's name");
        } catch (IOException e) {
            field.refuse(Code.UNREADABLE, path, "file " + Problem.shown(path) + " cannot be opened", "mend its rights");
        }
        return Optional.empty();
    }

    private boolean isWithin(Path file) throws IOException {
        Path folder = folder();
        boolean isBelow = file.toAbsolutePath().normalize().startsWith(folder);
        return isBelow && (!Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath()));
    }

    private Path folder() {
        Path file = plan.orElseThrow().toAbsolutePath().normalize();
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private List<String> neighbours() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.limit(MOST_NAMES)
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
