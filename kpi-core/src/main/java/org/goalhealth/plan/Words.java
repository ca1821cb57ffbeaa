package org.goalhealth.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.goalhealth.time.Cadence;

/** Reads words of a closed list. */
final class Words {

    static final Function<String, Cadence> CADENCE = of(Cadence.class);

    private Words() {}

    /** The constants of an enum, in lower case with hyphens. */
    static <E extends Enum<E>> Function<String, E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.put(word(constant), constant));
        return of(words);
    }

    /** A constant as it is written. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is neither true nor false\n  write true or false");
        }
        return text.equals("true");
    }

    static <T> Function<String, T> of(Map<String, T> words) {
        return text -> {
            T meaning = words.get(text);
            if (meaning == null) {
                throw new IllegalArgumentException("'" + Problem.shown(text) + "' is none of "
                        + String.join(", ", words.keySet()) + "\n  " + Nearest.hint(text, words.keySet()));
            }
            return meaning;
        };
    }
}
