package org.goalhealth.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules that belong together, with their texts.
 *
 * <p>A pack is code: its rules run with all rights of the process, like a jar on the class path. Load packs only from
 * people you would take a jar from. Immutable and thread-safe.
 */
public final class RulePack {

    /** The name of the shipped pack. */
    public static final String STANDARD = "standard";

    private final String name;
    private final Map<String, String> files;

    private RulePack(String name, Map<String, String> files) {
        this.name = name;
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The shipped rules, which were compiled when the library was built. */
    public static RulePack standard() {
        return new RulePack(STANDARD, Map.of());
    }

    /**
     * An author's pack: every {@code .drl} file and every {@code messages_en.properties} and {@code
     * messages_zh.properties} in a folder and the folders below it, in UTF-8.
     *
     * @throws InvalidRulesException where the folder cannot be read or holds no rule file
     */
    public static RulePack directory(Path folder) {
        PackFiles files = new PackFiles();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (PackFiles.belongs(path)) {
                    files.add(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            files.refuse(folder.toString(), "the folder cannot be read", "give a folder with .drl files");
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return new RulePack(last == null ? "rules" : last.toString(), files.texts(folder.toString()));
    }

    /**
     * An author's pack on the class path, in a directory or in a jar; of a folder the same belongs to it as with {@link
     * #directory}.
     *
     * <p>A pack is code, on the class path or not: who can write there decides what this process does. Where several
     * places on the class path have the folder, all of them count; of two files of one path, the one that is found
     * first.
     *
     * @param loader whose class path is meant
     * @param folder from the root of the class path, as in {@code com/acme/rules}
     * @throws InvalidRulesException where there is no such folder, or it cannot be read or holds no rule file
     */
    public static RulePack classpath(ClassLoader loader, String folder) {
        ClasspathFolder found = new ClasspathFolder(loader, folder);
        return new RulePack(found.name(), found.files());
    }

    /**
     * A pack from texts.
     *
     * @param files a file's name, ending in {@code .drl} or {@code .properties}, to its content
     * @throws InvalidRulesException where there is no rule file
     */
    public static RulePack of(String name, Map<String, String> files) {
        if (files.keySet().stream().noneMatch(PackFiles::isRuleFile)) {
            throw new InvalidRulesException(
                    List.of(PackFiles.unreadable(name, "the pack holds no .drl file", "give at least one")));
        }
        return new RulePack(name, files);
    }

    public String name() {
        return name;
    }

    /** Each file's name to its content; none for the shipped pack, which was compiled before. */
    public Map<String, String> files() {
        return files;
    }

    /** Whether this is the shipped pack. */
    public boolean isStandard() {
        return name.equals(STANDARD) && files.isEmpty();
    }
}
