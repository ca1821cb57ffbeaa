package org.goalhealth.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;

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
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(RulePack::belongs).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                try {
                    files.put(path, Files.readString(file));
                } catch (MalformedInputException e) {
                    problems.add(unreadable(path, "the file is not UTF-8", "save it as UTF-8"));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(unreadable(folder.toString(), "the folder cannot be read", "give a folder with .drl files"));
        }
        if (problems.isEmpty() && files.keySet().stream().noneMatch(RulePack::isRuleFile)) {
            problems.add(
                    unreadable(folder.toString(), "the folder holds no .drl file", "give a folder with .drl files"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return new RulePack(last == null ? "rules" : last.toString(), files);
    }

    /**
     * A pack from texts.
     *
     * @param files a file's name, ending in {@code .drl} or {@code .properties}, to its content
     * @throws InvalidRulesException where there is no rule file
     */
    public static RulePack of(String name, Map<String, String> files) {
        if (files.keySet().stream().noneMatch(RulePack::isRuleFile)) {
            throw new InvalidRulesException(
                    List.of(unreadable(name, "the pack holds no .drl file", "give at least one")));
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

    private static boolean belongs(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file)
                && (isRuleFile(name) || name.equals("messages_en.properties") || name.equals("messages_zh.properties"));
    }

    private static boolean isRuleFile(String name) {
        return name.endsWith(".drl");
    }

    private static Problem unreadable(String path, String message, String fix) {
        return new Problem(Problem.Code.UNREADABLE, new Place(path, 0, 0), "rules", path, message, fix);
    }
}
