package org.goalhealth.rules.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goalhealth.rules.RuleInfo;

/**
 * A shipped rule as its file shows it.
 *
 * @param header what the comments above the rule say, by the word before the colon
 * @param conditions the comments between {@code when} and {@code then}, in order
 * @param folder the family's folder, from the root of resources
 */
record ShippedRule(RuleInfo info, Map<String, String> header, List<String> conditions, Path folder) {

    static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern RULE = Pattern.compile(
            "((?:^//[^\\n]*\\n)+)^rule \"([^\"]+)\"(.*?)^when\\n(.*?)^then\\n", Pattern.MULTILINE | Pattern.DOTALL);

    /** Of all rules, by id and name. */
    static List<ShippedRule> all(List<RuleInfo> loaded) {
        Map<String, RuleInfo> infos = new TreeMap<>();
        loaded.forEach(info -> infos.put(info.name(), info));
        List<ShippedRule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                Matcher rule = RULE.matcher(Files.readString(file));
                while (rule.find()) {
                    RuleInfo info = Objects.requireNonNull(infos.remove(rule.group(2)), rule.group(2));
                    rules.add(new ShippedRule(
                            info, header(rule.group(1)), comments(rule.group(4)), file.resolveSibling("")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!infos.isEmpty()) {
            throw new IllegalStateException("rules without a comment above them, or not in a file: " + infos.keySet());
        }
        rules.sort(Comparator.<ShippedRule>comparingInt(rule -> letter(rule.info()))
                .thenComparingInt(rule -> number(rule.info()))
                .thenComparing(rule -> rule.info().name()));
        return rules;
    }

    private static int letter(RuleInfo info) {
        return info.ref().id().charAt(0);
    }

    private static int number(RuleInfo info) {
        return Integer.parseInt(info.ref().id().substring(1).split("-", 2)[0]);
    }

    private static Map<String, String> header(String comments) {
        Map<String, String> header = new TreeMap<>();
        for (String line : comments.split("\n", 0)) {
            String[] parts = line.substring(2).split(":", 2);
            if (parts.length < 2) {
                throw new IllegalStateException("comment '" + line + "' names nothing, as Question : ... does");
            }
            header.put(parts[0].strip(), parts[1].strip());
        }
        return header;
    }

    private static List<String> comments(String conditions) {
        return conditions
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .toList();
    }
}
