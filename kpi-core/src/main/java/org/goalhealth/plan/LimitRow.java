package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Spreadsheet.Cell;

/**
 * One row of a table of limits.
 *
 * @param path by which other parts of the plan know the line
 */
record LimitRow(List<Cell> cells, LimitColumns columns, String path, Problems problems) {

    private static final List<String> SUBJECTS = List.of("kpi", "goal", "funnel", "budget");

    LimitRow {
        problems.locate(path, place(cells, columns));
    }

    /** Where its rule is named, or its first cell. */
    Place place() {
        return place(cells, columns);
    }

    CellText text(String column) {
        Optional<Cell> cell = columns.cell(cells, column);
        cell.ifPresent(c -> problems.locate(path + "." + column, c.place()));
        return new CellText(cell, place(), path + "." + column, problems);
    }

    Optional<LimitValue> value(String limit) {
        Cell cell = cells.get(columns.limits().getOrDefault(limit, 0));
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        problems.locate(path + "." + limit, cell.place());
        try {
            return Optional.of(Numerals.parse(cell.text()));
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            new CellText(Optional.of(cell), place(), path + "." + limit, problems)
                    .refuse(Code.BAD_VALUE, cell.text(), lines[0], lines[1]);
            return Optional.empty();
        }
    }

    /** Whether it names more than one subject, which is a problem of the second. */
    boolean namesSeveralSubjects() {
        List<String> given = SUBJECTS.stream()
                .filter(subject -> columns.cell(cells, subject).isPresent())
                .toList();
        for (String more : given.subList(Math.min(1, given.size()), given.size())) {
            text(more)
                    .refuse(
                            Code.CONFLICT,
                            "",
                            "the row has both '" + given.get(0) + "' and '" + more + "'",
                            "keep one of them, or write a row for each");
        }
        return given.size() > 1;
    }

    /** The segment that the columns of dimensions give, each value by itself or by its name in one of the languages. */
    Segment segment(List<Dimension> dimensions, Comparator<String> order) {
        List<Segment.Part> parts = new ArrayList<>();
        boolean isKnown = true;
        for (String name : columns.dimensions()) {
            Optional<Cell> cell = columns.cell(cells, name);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<String> value = dimensions.stream()
                    .filter(dimension -> dimension.name().equals(name))
                    .flatMap(dimension -> value(dimension, cell.get().text()).stream())
                    .findFirst();
            if (isKnown) {
                // what is said of the segment is said of the cell that is to blame, or else of its first
                isKnown = value.isPresent();
                if (!isKnown || parts.isEmpty()) {
                    problems.locate(path + ".segment", cell.get().place());
                }
            }
            parts.add(new Segment.Part(name, value.orElse(cell.get().text())));
        }
        parts.sort(Comparator.comparing(Segment.Part::dimension, order));
        return new Segment(parts);
    }

    /** The value of a dimension that a cell means: by itself or by its name in one of the languages. */
    static Optional<String> value(Dimension dimension, String text) {
        if (dimension.values().contains(text)) {
            return Optional.of(text);
        }
        List<String> called = dimension.values().stream()
                .filter(value -> dimension.nameOf(value).in(Language.EN).equalsIgnoreCase(text)
                        || dimension.nameOf(value).in(Language.ZH).equals(text))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private static Place place(List<Cell> cells, LimitColumns columns) {
        return columns.cell(cells, "rule").orElse(cells.get(0)).place();
    }
}
