package org.goalhealth.history.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Source;

/** The folder that files may not leave. */
final class DataFolder {

    private static final int MOST_NAMES = 1000;

    private final Path folder;

    DataFolder(Path folder) {
        // made absolute first: '.' alone normalizes to the empty path, which no path starts with
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The file of a source, without links.
     *
     * @throws Unusable where there is no such file within the folder
     */
    Path file(Source.Csv csv) throws Unusable {
        Path inside;
        try {
            Path written = Path.of(csv.path());
            inside = folder.resolve(written).normalize();
            if (written.isAbsolute() || !inside.startsWith(folder)) {
                throw leaves(csv);
            }
        } catch (InvalidPathException e) {
            throw new Unusable(
                    csv, csv.path(), "'" + csv.path() + "' is no path: " + e.getReason(), "mend the file's name");
        }
        if (!Files.isRegularFile(inside)) {
            throw new Unusable(
                    csv,
                    csv.path(),
                    "file " + csv.path() + (Files.exists(inside) ? " is no file" : " does not exist") + " in " + folder,
                    Nearest.hint(inside.getFileName().toString(), neighbours(inside)));
        }
        try {
            Path real = inside.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw leaves(csv);
            }
            return real;
        } catch (IOException e) {
            throw new Unusable(
                    csv, csv.path(), "file " + csv.path() + " cannot be opened: " + e.getMessage(), "mend its rights");
        }
    }

    private Unusable leaves(Source.Csv csv) {
        return new Unusable(
                csv,
                csv.path(),
                "path " + csv.path() + " leaves the data folder " + folder,
                "put the file into the folder and name it from there");
    }

    private List<String> neighbours(Path file) {
        Path parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.limit(MOST_NAMES)
                    .filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
