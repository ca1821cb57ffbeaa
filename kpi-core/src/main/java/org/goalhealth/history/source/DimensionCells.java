package org.goalhealth.history.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one dimension: without surrounding white space and in one Unicode form, as two forms of a letter
 * look the same; never by lower case, as letters differ in it by language.
 */
final class DimensionCells {

    private static final int MOST_REMEMBERED = 10_000;

    private final Dimension dimension;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int values;

    DimensionCells(Dimension dimension) {
        this.dimension = dimension;
        for (int i = 0; i < dimension.values().size(); i++) {
            positions.putIfAbsent(normal(dimension.values().get(i)), i);
        }
        this.values = positions.size();
    }

    /**
     * The position of a cell's value among the dimension's.
     *
     * @throws BadCell where the dimension has no such value
     */
    int read(@Nullable Object cell) throws BadCell {
        String text = cell == null ? "" : cell.toString();
        Integer known = positions.get(text);
        if (known != null) {
            return known;
        }
        String normal = normal(text);
        Integer position = positions.get(normal);
        if (position == null) {
            throw normal.isEmpty()
                    ? new BadCell("is empty", "name one of the dimension's values: " + dimension.values())
                    : new BadCell(
                            "is no value of dimension " + dimension.name(), Nearest.hint(normal, dimension.values()));
        }
        if (positions.size() < values + MOST_REMEMBERED) {
            positions.put(text, position);
        }
        return position;
    }

    String value(int position) {
        return dimension.values().get(position);
    }

    String name() {
        return dimension.name();
    }

    static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
