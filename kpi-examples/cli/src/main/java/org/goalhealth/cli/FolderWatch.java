package org.goalhealth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goalhealth.rules.scenario.ScenarioFile;

/** Notices that rule files, their texts or their scenarios have changed. */
final class FolderWatch {

    private static final String RULES = ".drl";

    /** When a file was last written, and how long it was then. */
    private record Stamp(long written, long size) {}

    private final List<Path> folders;
    private Map<Path, Stamp> seen;

    FolderWatch(List<Path> folders) {
        this.folders = folders;
        this.seen = now();
    }

    /** Whether a folder or one below it has a rule file. */
    static boolean holdsRules(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(path -> path.toString().endsWith(RULES));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Whether anything is other than when this was last asked. */
    boolean changed() {
        Map<Path, Stamp> now = now();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private Map<Path, Stamp> now() {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.filter(FolderWatch::matters).toList()) {
                    stamps.put(path, new Stamp(Files.getLastModifiedTime(path).toMillis(), Files.size(path)));
                }
            } catch (IOException | UncheckedIOException e) {
                // A file that goes while it is looked at is a change the next time.
                stamps.clear();
            }
        }
        return stamps;
    }

    private static boolean matters(Path path) {
        String name = path.toString();
        return name.endsWith(RULES) || name.endsWith(".properties") || name.endsWith(ScenarioFile.ENDING);
    }
}
