package org.goalhealth.rules.internal.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RemarkKind;

/** Whether the sentences of a pack can be read and name only what there is. */
final class SentenceCheck {

    private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\u(?![0-9a-fA-F]{4})");

    private static final RuleRef NOBODY = new RuleRef("none", "none", "none");

    /** A sentence and where it stands. */
    private record Sentence(Notes notes, int offset, String key) {}

    private final Map<Language, Map<String, Sentence>> sentences = new EnumMap<>(Language.class);

    private SentenceCheck() {}

    /** @param ids what the pack's rules are called in their sentences */
    static void check(RulePack pack, Set<String> ids, List<Remark> all) {
        SentenceCheck check = new SentenceCheck();
        for (Language language : Language.values()) {
            String name = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
            pack.files().forEach((file, text) -> {
                if (file.equals(name) || file.endsWith("/" + name)) {
                    check.file(language, new Notes(all, new SourceText(file, text), Optional.empty()));
                }
            });
        }
        check.noteMissing(ids);
    }

    private void file(Language language, Notes notes) {
        String text = notes.source().text();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            Matcher bad = BAD_ESCAPE.matcher(text);
            if (bad.find()) {
                notes.add(
                        RemarkKind.UNREADABLE,
                        bad.start(),
                        2,
                        "the file cannot be read: \\u is not followed by four hexadecimal digits",
                        "write the letter itself, in UTF-8");
            } else {
                notes.addToFile(RemarkKind.UNREADABLE, "the file cannot be read: " + e.getMessage(), "mend it");
            }
            return;
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            Sentence sentence = new Sentence(notes, offset(text, key), key);
            figures(language, sentence, properties.getProperty(key, ""));
            sentences.computeIfAbsent(language, l -> new TreeMap<>()).put(key, sentence);
        }
    }

    private static void figures(Language language, Sentence sentence, String text) {
        try {
            // It checks what it is made of.
            new Texts(Map.of(language, Map.of(sentence.key(), text))).title(NOBODY);
        } catch (IllegalArgumentException e) {
            Refusal refusal = Refusal.of(e);
            Matcher named = Pattern.compile("\\{\\w*\\}").matcher(refusal.message());
            String figure = named.find() ? named.group() : sentence.key();
            int at = sentence.notes().source().text().indexOf(figure, sentence.offset());
            sentence.notes()
                    .add(
                            RemarkKind.UNKNOWN_FIGURE,
                            at < 0 ? sentence.offset() : at,
                            figure.length(),
                            refusal.message(),
                            refusal.hint());
        }
    }

    private void noteMissing(Set<String> ids) {
        for (Language language : Language.values()) {
            for (Language other : Language.values()) {
                Map<String, Sentence> there = sentences.getOrDefault(other, Map.of());
                sentences.getOrDefault(language, Map.of()).forEach((key, sentence) -> {
                    if (!there.containsKey(key) && isOf(key, ids)) {
                        String name = other.name().toLowerCase(Locale.ROOT);
                        sentence.notes()
                                .add(
                                        RemarkKind.MISSING_SENTENCE,
                                        sentence.offset(),
                                        key.length(),
                                        "messages_" + name + " has no text for " + key,
                                        "write one there; until then the figures stand in its place");
                    }
                });
            }
        }
    }

    /** Whether a key is that of a sentence of one of these ids, of its title, or of one rule of the id. */
    private static boolean isOf(String key, Set<String> ids) {
        String id = key.replace(".title", "").replaceFirst("\\.care\\.\\d+$", "");
        return ids.contains(id) || ids.contains(id.substring(0, Math.max(0, id.lastIndexOf('.'))));
    }

    private static int offset(String text, String key) {
        Matcher found = Pattern.compile("(?m)^[ \\t]*(" + Pattern.quote(key) + ")[ \\t]*[=: \\t]")
                .matcher(text);
        return found.find() ? found.start(1) : 0;
    }
}
