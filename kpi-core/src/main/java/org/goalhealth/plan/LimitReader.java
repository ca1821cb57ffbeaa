package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code limits}. */
final class LimitReader {

    private final LimitLineReader reader;
    private final LimitTable table;

    LimitReader(Declared declared, LimitTable table) {
        this.reader = new LimitLineReader(declared);
        this.table = table;
    }

    /**
     * One line for each that is written, also where part of it is unreadable: lines are known by their number.
     *
     * <p>The rows of a table stand where the table is named.
     */
    List<LimitLine> read(Field section) {
        List<LimitLine> lines = new ArrayList<>();
        for (Field element : section.elements()) {
            if (element.quietText("table").isPresent()) {
                lines.addAll(table.read(element, lines.size()));
            } else {
                lines.add(reader.read(element.as(section.path() + "." + lines.size())));
            }
        }
        return lines;
    }
}
