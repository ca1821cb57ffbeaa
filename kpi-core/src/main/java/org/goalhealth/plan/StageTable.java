package org.goalhealth.plan;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Spreadsheet.Cell;

/**
 * Reads the stages of a funnel, with their zones, from a table: one row a stage, and one for each segment or season that
 * has zones of its own.
 */
final class StageTable {

    private static final List<String> REQUIRED = List.of("stage", "kpi", "ideal", "danger");
    private static final String NAME = "name";
    private static final String MONTHS = "months";
    /** What a column of such a name means, were there a dimension of that name. */
    private static final List<String> FIXED = List.of("stage", "kpi", "ideal", "danger", NAME, MONTHS);

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，；]+");

    /**
     * One stage as it is written.
     *
     * @param path by which other parts of the plan know it
     */
    private record Row(List<Cell> cells, Map<String, Integer> columns, String path) {

        Place place() {
            return cells.get(columns.getOrDefault("stage", 0)).place();
        }

        boolean has(String column) {
            return cell(column).isPresent();
        }

        Optional<Cell> cell(String column) {
            return Optional.ofNullable(columns.get(column)).map(cells::get).filter(cell -> !cell.isEmpty());
        }
    }

    private final Declared declared;
    private final List<Dimension> dimensions;
    private final Problems problems;
    private final Optional<Path> plan;
    private final Headers words = Headers.known();

    StageTable(Declared declared, List<Dimension> dimensions, Problems problems, Optional<Path> plan) {
        this.declared = declared;
        this.dimensions = dimensions.stream()
                .filter(dimension -> !FIXED.contains(dimension.name()))
                .toList();
        this.problems = problems;
        this.plan = plan;
    }

    /**
     * The stages that can be read, in the order of the rows.
     *
     * @param list names the file
     */
    List<Funnel.Stage> read(Field funnel, Field list) {
        Fields fields = Fields.of(list, "table", "encoding");
        Charset encoding = fields.optional("encoding").read(StandardCharsets.UTF_8, CsvReader::charset);
        Field table = fields.required("table", "zones.csv");
        return table.text()
                .flatMap(path -> new PlanFolder(plan).file(path, table))
                .flatMap(file -> Spreadsheet.read(file, encoding, problems::add))
                .map(sheet -> stages(funnel, sheet))
                .orElse(List.of());
    }

    private List<Funnel.Stage> stages(Field funnel, Spreadsheet sheet) {
        Map<String, Integer> columns = columns(sheet);
        if (!columns.keySet().containsAll(REQUIRED)) {
            return List.of();
        }
        Map<String, Row> first = new LinkedHashMap<>();
        Map<String, List<Row>> zones = new LinkedHashMap<>();
        List<Funnel.Stage> stages = new ArrayList<>();
        for (List<Cell> cells : sheet.rows()) {
            String id = cells.get(columns.getOrDefault("stage", 0)).text();
            if (isOfZones(new Row(cells, columns, ""))) {
                List<Row> its = zones.computeIfAbsent(id, k -> new ArrayList<>());
                its.add(new Row(cells, columns, funnel.path() + "." + id + ".zones." + its.size()));
                continue;
            }
            // A stage is known by its id wherever the plan speaks of it; the second of one id by its row.
            String name =
                    first.containsKey(id) ? String.valueOf(cells.get(0).place().line()) : id;
            Row row = new Row(cells, columns, funnel.path() + "." + name);
            Row before = first.putIfAbsent(id, row);
            Optional<Funnel.Stage> stage = stage(row);
            if (before == null) {
                stage.ifPresent(stages::add);
            } else if (!id.isEmpty()) {
                text(row, "stage")
                        .refuse(
                                Code.DUPLICATE,
                                id,
                                funnel.label() + " has two stages '" + Problem.shown(id) + "', here and at "
                                        + before.place(),
                                "give each its own id");
            }
        }
        return with(zones, stages, first.keySet());
    }

    private boolean isOfZones(Row row) {
        return row.has(MONTHS) || dimensions.stream().anyMatch(dimension -> row.has(dimension.name()));
    }

    private List<Funnel.Stage> with(Map<String, List<Row>> zones, List<Funnel.Stage> stages, Set<String> known) {
        Map<String, List<Funnel.Zones>> read = new LinkedHashMap<>();
        zones.forEach((id, rows) -> {
            read.put(id, rows.stream().flatMap(row -> zones(row).stream()).toList());
            if (!known.contains(id)) {
                text(rows.get(0), "stage")
                        .refuse(
                                Code.MISSING_FIELD,
                                id,
                                "stage '" + Problem.shown(id) + "' has zones here and no row of its own",
                                "add a row for it that names no segment and no months");
            }
        });
        return stages.stream()
                .map(stage -> new Funnel.Stage(
                        stage.id(),
                        stage.name(),
                        stage.kpi(),
                        stage.ideal(),
                        stage.danger(),
                        read.getOrDefault(stage.id().value(), List.of())))
                .toList();
    }

    private Optional<Funnel.Zones> zones(Row row) {
        Segment segment = segment(row);
        Set<Month> months = months(row);
        Optional<BigDecimal> ideal = read(row, "ideal", "30 %", StageTable::figure);
        Optional<BigDecimal> danger = read(row, "danger", "20 %", StageTable::figure);
        for (String column : List.of("kpi", NAME)) {
            if (row.has(column)) {
                text(row, column)
                        .refuse(
                                Code.CONFLICT,
                                "",
                                "a row of zones has a " + column,
                                "write it in the row of the stage, and leave it empty here");
            }
        }
        return ideal.flatMap(good -> danger.map(bad -> new Funnel.Zones(segment, months, good, bad)));
    }

    private Segment segment(Row row) {
        List<Segment.Part> parts = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            row.cell(dimension.name()).ifPresent(cell -> {
                problems.locate(row.path() + ".segment", cell.place());
                parts.add(new Segment.Part(
                        dimension.name(), LimitRow.value(dimension, cell.text()).orElse(cell.text())));
            });
        }
        return new Segment(parts);
    }

    private Set<Month> months(Row row) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        row.cell(MONTHS)
                .ifPresent(cell -> BETWEEN.splitAsStream(cell.text())
                        .forEach(one -> guarded(text(row, MONTHS), one, "11 12", ZonesReader::month)
                                .ifPresent(months::add)));
        return months;
    }

    private Optional<Funnel.Stage> stage(Row row) {
        Optional<StageId> id = read(row, "stage", "visit-to-member", StageId::new);
        Optional<KpiId> kpi = required(row, "kpi", "member-rate").flatMap(declared::kpi);
        Optional<BigDecimal> ideal = read(row, "ideal", "30 %", StageTable::figure);
        Optional<BigDecimal> danger = read(row, "danger", "20 %", StageTable::figure);
        LocalText name = text(row, NAME)
                .text()
                .or(() -> id.map(StageId::value))
                .map(LocalText::of)
                .orElse(LocalText.of("-"));
        return id.flatMap(it -> kpi.flatMap(
                measured -> ideal.flatMap(good -> danger.map(bad -> new Funnel.Stage(it, name, measured, good, bad)))));
    }

    private static BigDecimal figure(String text) {
        return Numerals.parse(text).asDecimal();
    }

    private <T> Optional<T> read(Row row, String column, String example, Function<String, T> make) {
        return required(row, column, example)
                .flatMap(cell -> guarded(cell, cell.text().orElseThrow(), example, make));
    }

    private static <T> Optional<T> guarded(CellText cell, String written, String example, Function<String, T> make) {
        try {
            return Optional.of(make.apply(written));
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            cell.refuse(Code.BAD_VALUE, written, lines[0], lines.length > 1 ? lines[1] : "write it as " + example);
            return Optional.empty();
        }
    }

    private Optional<CellText> required(Row row, String column, String example) {
        CellText cell = text(row, column);
        if (cell.text().isEmpty()) {
            cell.refuse(Code.MISSING_FIELD, "", "the row has no " + column, "give one, as " + example);
            return Optional.empty();
        }
        return Optional.of(cell);
    }

    private CellText text(Row row, String column) {
        Optional<Cell> cell = row.cell(column);
        String path = row.path() + "." + column;
        problems.locate(row.path(), row.place());
        problems.locate(path, cell.map(Cell::place).orElse(row.place()));
        return new CellText(cell, row.place(), path, problems);
    }

    private Map<String, Integer> columns(Spreadsheet sheet) {
        List<String> known = new ArrayList<>(FIXED);
        dimensions.forEach(dimension -> known.add(dimension.name()));
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            Cell header = sheet.header().get(i);
            Optional<String> meant = known.stream()
                    .filter(name -> Headers.isCalled(header.text(), words.words(name)))
                    .findFirst();
            if (meant.isEmpty()) {
                refuse(
                        Code.UNKNOWN_FIELD,
                        header,
                        "a table of stages has no column '" + Problem.shown(header.text()) + "'",
                        Nearest.hint(
                                header.text(),
                                known.stream()
                                        .flatMap(name -> words.words(name).stream())
                                        .toList()));
            } else if (columns.putIfAbsent(meant.get(), i) != null) {
                refuse(Code.DUPLICATE, header, "there are two columns for " + meant.get(), "keep one of them");
            }
        }
        REQUIRED.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> refuse(
                        Code.MISSING_FIELD,
                        sheet.header().get(0),
                        "the table has no column for " + name,
                        "add one; its header may be " + words.of(name)));
        return columns;
    }

    private void refuse(Code code, Cell header, String message, String fix) {
        problems.add(code, header.place(), "stages.table", header.text(), message, fix);
    }
}
