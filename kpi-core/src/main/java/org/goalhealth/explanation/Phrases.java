package org.goalhealth.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.goalhealth.finding.Template;
import org.goalhealth.plan.Language;

/** The sentences of one language, by key, from the message file beside this package's classes. */
record Phrases(Map<String, Template> byKey) {

    static Phrases in(Language language) {
        String file = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path\n  use kpi-core as it was packaged");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> new Template(properties.getProperty(key)))));
    }

    /** A sentence with what its names stand for. */
    String say(String key, Map<String, String> values) {
        return template(key).fill(name -> {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("message '" + key + "' names {" + name + "}, which it is not given");
            }
            return value;
        });
    }

    String say(String key) {
        return say(key, Map.of());
    }

    private Template template(String key) {
        Template template = byKey.get(key);
        if (template == null) {
            throw new IllegalStateException("there is no message '" + key + "'");
        }
        return template;
    }
}
