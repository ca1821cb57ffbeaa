package org.goalhealth.rules.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.Language;

/** The sentences of a pack's message files, as written. Filled while the pack is read; not thread-safe till then. */
final class Messages {

    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

    /** The name of the file that holds a language's sentences, beside the rule files. */
    static String fileName(Language language) {
        return "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }

    void add(Language language, String content) {
        add(language, new StringReader(content));
    }

    void add(Language language, Reader content) {
        Properties properties = new Properties();
        try {
            properties.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byRule = sentences.computeIfAbsent(language, l -> new HashMap<>());
        properties.stringPropertyNames().forEach(rule -> byRule.put(rule, properties.getProperty(rule)));
    }

    /**
     * The sentences of all, a later one over an earlier one of the same rule.
     *
     * @throws IllegalArgumentException where a sentence names something that no evidence has
     */
    static Texts texts(List<Messages> all) {
        Map<Language, Map<String, String>> merged = new EnumMap<>(Language.class);
        for (Messages messages : all) {
            messages.sentences.forEach((language, byRule) ->
                    merged.computeIfAbsent(language, l -> new HashMap<>()).putAll(byRule));
        }
        return new Texts(merged);
    }
}
