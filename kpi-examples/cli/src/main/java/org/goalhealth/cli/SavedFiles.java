package org.goalhealth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The state of files on disk, by which a save is noticed: their sizes and when they were last written.
 *
 * <p>Immutable; two states are equal where no file has been written, made or removed between them.
 */
record SavedFiles(Map<Path, Stamp> stamps) {

    /** One file. */
    record Stamp(long size, FileTime written) {}

    /** Of files, and of all files in and below folders; what is not there has no stamp. */
    static SavedFiles of(Collection<Path> filesAndFolders) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (Path path : filesAndFolders) {
            try (Stream<Path> below = Files.walk(path)) {
                below.forEach(file -> stamp(file, stamps));
            } catch (IOException | UncheckedIOException e) {
                // It is not there, or went while it was looked at: it has no stamp until the next look.
                stamps.remove(path);
            }
        }
        return new SavedFiles(stamps);
    }

    /** These files and others. */
    SavedFiles and(SavedFiles others) {
        Map<Path, Stamp> all = new TreeMap<>(stamps);
        all.putAll(others.stamps);
        return new SavedFiles(all);
    }

    /** The files that are otherwise in the other state, in order. */
    Set<Path> differentFrom(SavedFiles other) {
        Set<Path> different = new TreeSet<>(stamps.keySet());
        different.addAll(other.stamps.keySet());
        different.removeIf(file -> stamps.containsKey(file) && stamps.get(file).equals(other.stamps.get(file)));
        return different;
    }

    private static void stamp(Path file, Map<Path, Stamp> stamps) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
            }
        } catch (IOException e) {
            stamps.remove(file);
        }
    }
}
