package org.goalhealth.alert.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The forms of a type that has several kinds: an object says its own in the field {@code kind}. */
final class Kinds {

    private Kinds() {}

    /** One kind: what it is called, and the fields it has. */
    record Kind<T>(String name, Class<T> type, BiConsumer<Fields, T> write, Function<Fields, T> read) {
        Object written(Object value) {
            Fields fields = Fields.none().put("kind", Form.TEXT, name);
            write.accept(fields, type.cast(value));
            return fields.json();
        }
    }

    static <T> Kind<T> kind(String name, Class<T> type, BiConsumer<Fields, T> write, Function<Fields, T> read) {
        return new Kind<>(name, type, write, read);
    }

    /** A kind that has one field. */
    static <T, A> Kind<T> kind(
            String name, Class<T> type, String field, Form<A> form, Function<T, A> part, Function<A, T> made) {
        return kind(
                name, type, (f, value) -> f.put(field, form, part.apply(value)), f -> made.apply(f.get(field, form)));
    }

    /** A kind that has no fields. */
    static <T> Kind<T> kind(String name, Class<T> type, T only) {
        return kind(name, type, (f, value) -> {}, f -> only);
    }

    @SafeVarargs
    static <T> Form<T> of(Kind<? extends T>... kinds) {
        Map<String, Kind<? extends T>> byName = new LinkedHashMap<>();
        for (Kind<? extends T> kind : kinds) {
            byName.put(kind.name(), kind);
        }
        return new Form<>(value -> ofType(value, byName.values()).written(value), json -> {
            Fields fields = Fields.of(json);
            String name = fields.get("kind", Form.TEXT);
            Kind<? extends T> kind = byName.get(name);
            if (kind == null) {
                throw new IllegalArgumentException("is of the kind '" + name + "', which is not known");
            }
            return kind.read().apply(fields);
        });
    }

    private static <T> Kind<? extends T> ofType(T value, Collection<Kind<? extends T>> kinds) {
        for (Kind<? extends T> kind : kinds) {
            if (kind.type().isInstance(value)) {
                return kind;
            }
        }
        throw new IllegalStateException("no form for " + value);
    }
}
