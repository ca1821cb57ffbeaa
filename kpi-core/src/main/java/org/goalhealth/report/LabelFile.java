package org.goalhealth.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.history.source.UnreadableSourceException;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Headers;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Spreadsheet;
import org.goalhealth.plan.Spreadsheet.Cell;

/**
 * Reads labelled windows from a CSV file in UTF-8.
 *
 * <p>Its columns are {@code kpi}, {@code from} and {@code to}, dates as {@code 2026-01-31} and both inclusive; {@code
 * segment} as {@code region=east;channel=app}, or a column for each dimension by its name, where a window is not about
 * the total; and {@code name}, if somebody likes to give one. Headers may be Chinese.
 */
public final class LabelFile {

    private static final List<String> REQUIRED = List.of("kpi", "from", "to");
    private static final List<String> OPTIONAL = List.of("segment", "name");

    private final Plan plan;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private LabelFile(Plan plan) {
        this.plan = plan;
    }

    /**
     * The windows of a file, in its order.
     *
     * @throws UnreadableSourceException with every problem and its place
     */
    public static List<LabelledWindow> read(Path file, Plan plan) {
        LabelFile reading = new LabelFile(plan);
        Optional<Spreadsheet> sheet = Spreadsheet.read(file, StandardCharsets.UTF_8, reading.problems::add);
        List<LabelledWindow> windows = sheet.map(reading::windows).orElse(List.of());
        if (!reading.problems.isEmpty()) {
            throw new UnreadableSourceException(reading.problems);
        }
        return windows;
    }

    private List<LabelledWindow> windows(Spreadsheet sheet) {
        headers(sheet);
        return columns.keySet().containsAll(REQUIRED)
                ? sheet.rows().stream().flatMap(row -> window(row).stream()).toList()
                : List.of();
    }

    private void headers(Spreadsheet sheet) {
        Headers words = Headers.known();
        List<String> known = new ArrayList<>(REQUIRED);
        known.addAll(OPTIONAL);
        plan.dimensions().stream()
                .map(Dimension::name)
                .filter(name -> !known.contains(name))
                .forEach(known::add);
        List<Integer> taken = new ArrayList<>();
        for (String name : known) {
            for (int column : sheet.columns(words.words(name))) {
                if (taken.contains(column) || columns.putIfAbsent(name, column) != null) {
                    Cell twice = sheet.header().get(column);
                    refuse(
                            Code.DUPLICATE,
                            twice,
                            "header",
                            "the column '" + twice.text() + "' is there twice, or" + " means two things",
                            "keep one column for each thing");
                }
                taken.add(column);
            }
        }
        for (int i = 0; i < sheet.header().size(); i++) {
            if (!taken.contains(i) && !sheet.header().get(i).isEmpty()) {
                Cell unknown = sheet.header().get(i);
                refuse(
                        Code.UNKNOWN_FIELD,
                        unknown,
                        "header",
                        "a table of labels has no column '" + Problem.shown(unknown.text()) + "'",
                        Nearest.hint(unknown.text(), known));
            }
        }
        for (String name : REQUIRED) {
            if (!columns.containsKey(name)) {
                refuse(
                        Code.MISSING_FIELD,
                        sheet.header().get(0),
                        "header",
                        "there is no column '" + name + "'",
                        "add one; its header may be " + words.of(name));
            }
        }
    }

    private Optional<LabelledWindow> window(List<Cell> row) {
        Optional<KpiId> kpi =
                required(row, "kpi", text -> plan.kpi(new KpiId(text)).id());
        Optional<LocalDate> from = required(row, "from", LabelFile::date);
        Optional<LocalDate> to = required(row, "to", LabelFile::date);
        Optional<Segment> segment = segment(row);
        String name = cell(row, "name").map(Cell::text).orElse("");
        if (kpi.isEmpty() || from.isEmpty() || to.isEmpty() || segment.isEmpty()) {
            return Optional.empty();
        }
        return guarded(
                row.get(columns.getOrDefault("to", 0)),
                "to",
                text -> new LabelledWindow(kpi.get(), segment.get(), from.get(), to.get(), name));
    }

    private Optional<Segment> segment(List<Cell> row) {
        Optional<Cell> whole = cell(row, "segment");
        Segment written = Segment.TOTAL;
        for (Dimension dimension : plan.dimensions()) {
            Optional<Cell> value = cell(row, dimension.name());
            if (value.isPresent()) {
                written = written.and(dimension.name(), value.get().text());
            }
        }
        if (whole.isPresent() && !written.isTotal()) {
            refuse(
                    Code.CONFLICT,
                    whole.get(),
                    "segment",
                    "the row has a segment and columns for dimensions",
                    "keep one of them");
            return Optional.empty();
        }
        Segment parts = written;
        return guarded(
                whole.orElse(row.get(0)),
                "segment",
                text -> plan.segment(whole.isPresent() ? Segment.parse(text) : parts));
    }

    private <T> Optional<T> required(List<Cell> row, String name, Function<String, T> read) {
        Cell cell = row.get(columns.getOrDefault(name, 0));
        if (cell.isEmpty()) {
            refuse(Code.MISSING_FIELD, cell, name, "the row has no " + name, "give one");
            return Optional.empty();
        }
        return guarded(cell, name, read);
    }

    private Optional<Cell> cell(List<Cell> row, String name) {
        return Optional.ofNullable(columns.get(name)).map(row::get).filter(cell -> !cell.isEmpty());
    }

    private <T> Optional<T> guarded(Cell cell, String about, Function<String, T> read) {
        try {
            return Optional.of(read.apply(cell.text()));
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            refuse(Code.BAD_VALUE, cell, about, lines[0], lines.length > 1 ? lines[1] : "write another value");
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no date\n  write year, month and day, as 2026-01-31", e);
        }
    }

    private void refuse(Code code, Cell cell, String about, String message, String fix) {
        Place place = cell.place();
        problems.add(new Problem(code, place, "labels." + about, cell.text(), message, fix));
    }
}
