package org.goalhealth.rules.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.goalhealth.finding.Template;
import org.goalhealth.plan.Language;

/** The words of one language for how scenarios went. */
record Words(Properties byKey) {

    static Words in(Language language) {
        // Beside the rules' folders, whose message files are those of rules.
        String file = "/org/goalhealth/scenario/words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path\n  use kpi-rules as it was packaged");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }

    String say(String key, Map<String, String> values) {
        String text = byKey.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("there are no words '" + key + "'");
        }
        return new Template(text).fill(name -> values.getOrDefault(name, ""));
    }

    String say(String key) {
        return say(key, Map.of());
    }
}
