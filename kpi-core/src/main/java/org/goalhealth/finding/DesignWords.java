package org.goalhealth.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Subject;

/** What the quadrants, horizons and levels of goals are called. */
final class DesignWords {

    private static final Properties EN = read("design_en.properties");
    private static final Properties ZH = read("design_zh.properties");

    private DesignWords() {}

    /** Empty where the subject is called otherwise. */
    static Optional<LocalText> of(Subject subject) {
        String key = subject.toString().replace(':', '.');
        return Optional.ofNullable(EN.getProperty(key))
                .map(en -> new LocalText(en, Objects.requireNonNullElse(ZH.getProperty(key), en)));
    }

    private static Properties read(String file) {
        try (InputStream in = Objects.requireNonNull(DesignWords.class.getResourceAsStream(file), file)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
