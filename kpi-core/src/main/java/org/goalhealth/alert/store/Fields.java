package org.goalhealth.alert.store;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, to be written or as they were read. What is absent is left out. Not thread-safe. */
final class Fields {

    private final Map<String, Object> json;

    private Fields(Map<String, Object> json) {
        this.json = json;
    }

    static Fields none() {
        return new Fields(new LinkedHashMap<>());
    }

    /** Those of an object; throws {@link IllegalArgumentException} where it is none. */
    static Fields of(Object json) {
        Map<?, ?> read = Form.checked(json, Map.class, "an object");
        Map<String, Object> fields = new LinkedHashMap<>();
        read.forEach((name, value) -> fields.put((String) name, value));
        return new Fields(fields);
    }

    Map<String, Object> json() {
        return json;
    }

    <T> Fields put(String name, Form<T> form, T value) {
        json.put(name, form.out().apply(value));
        return this;
    }

    <T> Fields put(String name, Form<T> form, Optional<T> value) {
        value.ifPresent(present -> put(name, form, present));
        return this;
    }

    <T> Fields put(String name, Form<T> form, List<T> values) {
        return put(name, form.list(), values);
    }

    Fields nest(String name, Fields inner) {
        json.put(name, inner.json);
        return this;
    }

    Fields nest(String name, List<Fields> inner) {
        json.put(name, inner.stream().map(Fields::json).toList());
        return this;
    }

    <T> T get(String name, Form<T> form) {
        return read(name, form, json.get(name));
    }

    <T> Optional<T> maybe(String name, Form<T> form) {
        return json.containsKey(name) ? Optional.of(get(name, form)) : Optional.empty();
    }

    <T> List<T> list(String name, Form<T> form) {
        return get(name, form.list());
    }

    private static <T> T read(String name, Form<T> form, @Nullable Object value) {
        if (value == null) {
            throw new Damaged(name, "is not there");
        }
        try {
            return form.in().apply(value);
        } catch (Damaged e) {
            throw new Damaged(name + "." + e.field, e.how);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Damaged(
                    name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** A field that is not what it should be; its path is put together on the way out. */
    private static final class Damaged extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String field;
        private final String how;

        Damaged(String field, String how) {
            super("field " + field + ": " + how);
            this.field = field;
            this.how = how;
        }
    }
}
