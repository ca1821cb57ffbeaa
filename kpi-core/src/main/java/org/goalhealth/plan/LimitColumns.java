package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Spreadsheet.Cell;

/**
 * Which column of a table of limits says what.
 *
 * @param named what a line is about, and its dimensions, to their columns
 * @param limits every other column by its limit's name: which limits a rule has is known to the rule
 */
record LimitColumns(Map<String, Integer> named, List<String> dimensions, Map<String, Integer> limits) {

    private static final List<String> FIXED = List.of("rule", "kpi", "goal", "funnel", "budget");

    /** Reads the headers; what cannot be one is a problem. */
    static LimitColumns of(Spreadsheet sheet, List<String> dimensions, Problems problems) {
        return new Reading(sheet, dimensions, problems).read();
    }

    boolean has(String column) {
        return named.containsKey(column);
    }

    /** What a row says there; empty where it says nothing. */
    Optional<Cell> cell(List<Cell> row, String column) {
        return Optional.ofNullable(named.get(column)).map(row::get).filter(cell -> !cell.isEmpty());
    }

    private static final class Reading {

        private final Spreadsheet sheet;
        private final List<String> dimensions;
        private final List<String> known = new ArrayList<>(FIXED);
        private final Problems problems;
        private final Headers words = Headers.known();
        private final Map<String, Integer> named = new LinkedHashMap<>();
        private final Map<String, Integer> limits = new LinkedHashMap<>();
        private boolean isMisspelt;

        Reading(Spreadsheet sheet, List<String> dimensions, Problems problems) {
            this.sheet = sheet;
            this.dimensions =
                    dimensions.stream().filter(name -> !FIXED.contains(name)).toList();
            this.known.addAll(this.dimensions);
            this.problems = problems;
        }

        LimitColumns read() {
            for (int i = 0; i < sheet.header().size(); i++) {
                column(i, sheet.header().get(i));
            }
            if (!named.containsKey("rule") && !isMisspelt) {
                refuse(
                        Code.MISSING_FIELD,
                        sheet.header().get(0),
                        "the table has no column for rules",
                        "add one; its header may be " + words.of("rule"));
            }
            return new LimitColumns(named, dimensions, limits);
        }

        private void column(int at, Cell header) {
            List<String> meant = known.stream()
                    .filter(name -> Headers.isCalled(header.text(), words.words(name)))
                    .toList();
            if (meant.size() > 1) {
                refuse(
                        Code.CONFLICT,
                        header,
                        "the header " + header(header) + " names several things: " + String.join(", ", meant),
                        "give each its own column");
            } else if (meant.size() == 1) {
                put(named, meant.get(0), at, header);
            } else if (header.isEmpty()) {
                sheet.rows().stream()
                        .map(row -> row.get(at))
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .ifPresent(cell -> refuse(
                                Code.MISSING_FIELD,
                                header,
                                "column " + (at + 1) + " has no header and holds '" + Problem.shown(cell.text()) + "'",
                                "give it a header, or empty it"));
            } else {
                limit(at, header);
            }
        }

        private void limit(int at, Cell header) {
            List<String> ids =
                    Headers.parts(header.text()).stream().filter(Ids::isId).toList();
            List<String> ours = words.names(header.text());
            if (holdsNoFigure(at) && !nearest(header).isEmpty()) {
                unknown(header);
                isMisspelt = true;
            } else if (ours.size() == 1) {
                put(limits, ours.get(0), at, header);
            } else if (ids.size() == 1) {
                put(limits, ids.get(0), at, header);
            } else {
                unknown(header);
            }
        }

        private boolean holdsNoFigure(int at) {
            return sheet.rows().stream()
                    .map(row -> row.get(at))
                    .noneMatch(cell -> LimitLineReader.isFigure(cell.text()));
        }

        private void unknown(Cell header) {
            List<String> near = nearest(header);
            refuse(
                    Code.UNKNOWN_FIELD,
                    header,
                    "a table of limits has no column " + header(header),
                    near.isEmpty()
                            ? "head it with one of " + String.join(", ", known) + ", or with a limit's name, as by"
                            : Nearest.hint(header.text(), near));
        }

        /** Of the words that head columns which are not there yet, those that are spelt alike. */
        private List<String> nearest(Cell header) {
            List<String> free = known.stream()
                    .filter(name -> !named.containsKey(name))
                    .flatMap(name -> words.words(name).stream())
                    .toList();
            return Headers.parts(header.text()).stream()
                    .flatMap(part -> Nearest.to(part, free).stream())
                    .distinct()
                    .toList();
        }

        private void put(Map<String, Integer> columns, String name, int at, Cell header) {
            if (columns.putIfAbsent(name, at) != null) {
                refuse(Code.DUPLICATE, header, "there are two columns for " + name, "keep one of them");
            }
        }

        private void refuse(Code code, Cell header, String message, String fix) {
            problems.add(code, header.place(), "limits.table", header.text(), message, fix);
        }

        private static String header(Cell header) {
            return "'" + Problem.shown(header.text()) + "'";
        }
    }
}
