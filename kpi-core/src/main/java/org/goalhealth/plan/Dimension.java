package org.goalhealth.plan;

import java.util.List;
import java.util.Map;

/**
 * A way to cut KPIs into segments, with its values in the order in which they are shown everywhere.
 *
 * @param name lower-case words joined by hyphens
 * @param values any text, unique, in any script; a value that is not listed is refused in data
 * @param names what values are called, where that differs from the value itself
 */
public record Dimension(String name, List<String> values, Map<String, LocalText> names) {

    public Dimension(String name, List<String> values) {
        this(name, values, Map.of());
    }

    public Dimension {
        Ids.checked("dimension", name);
        values = List.copyOf(values);
        names = Map.copyOf(names);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "dimension " + name + " has no values\n  list them, as " + name + ": [east, west]");
        }
        for (String value : values) {
            if (value.isBlank() || value.indexOf(';') >= 0 || value.indexOf('=') >= 0) {
                throw new IllegalArgumentException("dimension " + name + " has the value '" + Problem.shown(value)
                        + "'\n  a value is not blank and holds no ';' or '='");
            }
        }
        if (values.stream().distinct().count() != values.size()) {
            throw new IllegalArgumentException(
                    "dimension " + name + " lists a value twice: " + values + "\n  name each once");
        }
    }

    /** What a value is called; the value itself where nothing says otherwise. */
    public LocalText nameOf(String value) {
        return names.getOrDefault(value, LocalText.of(value));
    }
}
