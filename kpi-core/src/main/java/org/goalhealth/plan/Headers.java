package org.goalhealth.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The headers of tables in English and Chinese. Immutable and thread-safe. */
public final class Headers {

    private static final Pattern BETWEEN = Pattern.compile("[\\s/()（）、|]+");

    private final Properties words;

    private Headers(Properties words) {
        this.words = words;
    }

    /** Those of the message file beside this class. */
    public static Headers known() {
        Properties words = new Properties();
        try (InputStream in = Headers.class.getResourceAsStream("headers.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "headers.properties is not on the class path\n  use kpi-core as it was packaged");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Headers(words);
    }

    /** What a column is headed with in both languages, as {@code kpi 指标}; its name where no more is known of it. */
    public String of(String name) {
        return words.getProperty(name, name);
    }

    /** Each word that names a column. */
    public List<String> words(String name) {
        return List.of(BETWEEN.split(of(name)));
    }

    /** The names that a header stands for, in alphabetical order. */
    List<String> names(String header) {
        return words.stringPropertyNames().stream()
                .filter(name -> isCalled(header, words(name)))
                .sorted()
                .toList();
    }

    /** The parts of a header between spaces, brackets and strokes. */
    static List<String> parts(String header) {
        return BETWEEN.splitAsStream(header).filter(part -> !part.isEmpty()).toList();
    }

    static boolean isCalled(String header, Collection<String> words) {
        return words.stream().anyMatch(header::equalsIgnoreCase)
                || BETWEEN.splitAsStream(header).anyMatch(part -> words.stream().anyMatch(part::equalsIgnoreCase));
    }
}
