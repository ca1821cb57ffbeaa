package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem.Code;

/**
 * A map whose field names are known.
 *
 * <p>A name that is not known is reported with the nearest ones, and those are not missed as well: one slip of the pen
 * is one problem. Not thread-safe.
 */
public final class Fields {

    private final Field whole;
    private final List<String> known;
    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();

    private Fields(Field whole, String... known) {
        this.whole = whole;
        this.known = List.of(known);
        whole.entries().forEach(field -> byName.put(field.key(), field));
    }

    /** A map that has no other fields than {@code known}. */
    public static Fields of(Field whole, String... known) {
        Fields fields = new Fields(whole, known);
        fields.others().forEach(fields::unknown);
        return fields;
    }

    /** A map that may have other fields; {@link #others} has them. */
    public static Fields open(Field whole, String... known) {
        return new Fields(whole, known);
    }

    /** The fields whose names are not among the known ones. */
    public List<Field> others() {
        return byName.values().stream()
                .filter(field -> !known.contains(field.key()))
                .toList();
    }

    /** Whether a field of that name is written. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** What the fields are of. */
    public Field whole() {
        return whole;
    }

    /** Known names that are missing because they were misspelt. */
    Set<String> misspelt() {
        return misspelt;
    }

    /** The field of that name, or its absence. */
    public Field optional(String name) {
        Field field = byName.get(name);
        return field == null ? whole.absent(name) : field;
    }

    /** The field of that name; where it is missing that is a problem, and the fix shows {@code example}. */
    public Field required(String name, String example) {
        if (mayBeMissed(name)) {
            whole.absent(name)
                    .refuse(
                            Code.MISSING_FIELD,
                            "",
                            whole.label() + " has no '" + name + "'",
                            "add it, as " + name + ": " + example);
        }
        return optional(name);
    }

    /** The one field there is of {@code names}; none or several are a problem. */
    public Optional<Field> oneOf(String... names) {
        List<Field> given =
                Arrays.stream(names).filter(this::has).map(this::optional).toList();
        if (given.isEmpty() && Arrays.stream(names).allMatch(this::mayBeMissed)) {
            whole.refuse(
                    Code.MISSING_FIELD,
                    "",
                    whole.label() + " has none of " + quoted(List.of(names)),
                    "give one of them");
        }
        atMostOneOf(names);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
    }

    /** Reports where none of those fields is written. */
    void oneOrMoreOf(String... names) {
        if (Arrays.stream(names).allMatch(this::mayBeMissed)) {
            whole.refuse(
                    Code.MISSING_FIELD,
                    "",
                    whole.label() + " has none of " + quoted(List.of(names)),
                    "give at least one of them");
        }
    }

    /** Reports all but the first of those fields that are written. */
    public void atMostOneOf(String... names) {
        List<String> given = Arrays.stream(names).filter(this::has).toList();
        for (String more : given.subList(Math.min(1, given.size()), given.size())) {
            optional(more)
                    .refuse(
                            Code.CONFLICT,
                            "",
                            whole.label() + " has both '" + given.get(0) + "' and '" + more + "'",
                            "keep one of them");
        }
    }

    /** Reports fields that have a meaning only beside another one. */
    void refuseBeside(String present, String... names) {
        for (String name : names) {
            if (has(name)) {
                optional(name)
                        .refuse(
                                Code.CONFLICT,
                                "",
                                "'" + name + "' has no meaning beside '" + present + "'",
                                "take it out");
            }
        }
    }

    /** Whether a field is not there and nothing that is looks like it. */
    boolean mayBeMissed(String name) {
        return !has(name) && !misspelt.contains(name) && whole.isMap();
    }

    /** Reports a field as unknown, with the nearest names of those that are not given. */
    void unknown(Field field) {
        List<String> free = new ArrayList<>(known);
        free.removeAll(byName.keySet());
        List<String> near = Nearest.to(field.key(), free);
        misspelt.addAll(near);
        Optional<String> advice =
                field.isWritten() ? Optional.empty() : field.name().advice();
        field.refuseName(
                Code.UNKNOWN_FIELD,
                whole.label() + " has no field " + field.label(),
                advice.orElseGet(() -> hint(field.key(), near)));
    }

    private String hint(String key, Collection<String> near) {
        return near.isEmpty() ? "known: " + String.join(", ", known) : Nearest.hint(key, near);
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
