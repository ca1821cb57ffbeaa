package org.goalhealth.alert.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How values of one type are written as JSON and read back; both stand side by side, so that neither is changed alone.
 *
 * <p>JSON is made of {@link String}, {@link Long}, {@link Boolean}, {@link List} and {@link Map}. Immutable.
 */
record Form<T>(Function<T, Object> out, Function<Object, T> in) {

    static final Form<String> TEXT = text(text -> text, text -> text);

    static final Form<Boolean> FLAG = new Form<>(flag -> flag, json -> checked(json, Boolean.class, "true or false"));

    static final Form<Long> NUMBER = new Form<>(number -> number, json -> checked(json, Long.class, "a number"));

    static final Form<Integer> COUNT =
            new Form<>(Integer::longValue, json -> Math.toIntExact(checked(json, Long.class, "a number")));

    /** Written as a text. */
    static <T> Form<T> text(Function<T, String> write, Function<String, T> read) {
        return new Form<>(write::apply, json -> read.apply(checked(json, String.class, "a text")));
    }

    /** Written as its name in lower case, with hyphens. */
    static <E extends Enum<E>> Form<E> word(Class<E> type) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byWord.put(word(constant), constant);
        }
        return text(Form::word, word -> {
            E constant = byWord.get(word);
            if (constant == null) {
                throw new IllegalArgumentException("is '" + word + "', which is none of " + byWord.keySet());
            }
            return constant;
        });
    }

    /** Written as an object. */
    static <T> Form<T> object(BiConsumer<Fields, T> write, Function<Fields, T> read) {
        return new Form<>(
                value -> {
                    Fields fields = Fields.none();
                    write.accept(fields, value);
                    return fields.json();
                },
                json -> read.apply(Fields.of(json)));
    }

    /** Written as an array. */
    Form<List<T>> list() {
        return new Form<>(list -> list.stream().map(out).toList(), json -> {
            List<?> elements = checked(json, List.class, "a list");
            List<T> read = new ArrayList<>(elements.size());
            elements.forEach(element -> read.add(in.apply(element)));
            return List.copyOf(read);
        });
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <J> J checked(Object json, Class<J> type, String named) {
        if (!type.isInstance(json)) {
            throw new IllegalArgumentException("is not " + named);
        }
        return type.cast(json);
    }
}
