package org.goalhealth.plan;

import java.util.List;

/**
 * A way to cut KPIs into segments, with its values in the order in which they are shown everywhere.
 *
 * @param name lower-case words joined by hyphens
 * @param values any text, unique, in any script; a value that is not listed is refused in data
 */
public record Dimension(String name, List<String> values) {

    public Dimension {
        Ids.checked("dimension", name);
        values = List.copyOf(values);
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
}
