package org.goalhealth.plan;

import java.util.List;

/** The dimensions by which a KPI is cut, in the plan's order; none is the total. */
public record Level(List<String> dimensions) {

    public static final Level TOTAL = new Level(List.of());

    public Level {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() > 1 && dimensions.stream().distinct().count() != dimensions.size()) {
            throw new IllegalArgumentException("level " + dimensions + " names a dimension twice\n  name each once");
        }
    }

    public static Level by(String... dimensions) {
        return new Level(List.of(dimensions));
    }

    @Override
    public String toString() {
        return dimensions.toString();
    }
}
