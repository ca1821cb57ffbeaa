package org.goalhealth.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.goalhealth.plan.Language;

/** The words of the terminal in one language. */
final class Labels {

    private final Language language;
    private final Properties words = new Properties();

    Labels(Language language) {
        this("board", language);
    }

    /** The words of one part of the command. */
    Labels(String part, Language language) {
        this.language = language;
        String file = part + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Labels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user's own language where it is one of ours. */
    static Language ofUser() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }

    Language language() {
        return language;
    }

    /** A word, its places {@code %s} filled. */
    String get(String key, Object... values) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("there is no label '" + key + "'");
        }
        return String.format(Locale.ROOT, word, values);
    }

    /** The word for a constant, keyed by its type and name. */
    String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + word(constant));
    }

    /** A constant as it is written on the command line. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
