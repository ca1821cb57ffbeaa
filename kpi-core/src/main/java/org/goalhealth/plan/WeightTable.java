package org.goalhealth.plan;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Spreadsheet.Cell;
import org.goalhealth.time.Period;

/** Reads the weights of periods from a table: one row a period, in any order. */
final class WeightTable {

    private static final String PERIOD = "period";
    private static final String WEIGHT = "weight";

    private final Field table;
    private final Problems problems;
    private final List<String> periods;

    private WeightTable(Field table, List<Period> periods) {
        this.table = table;
        this.problems = table.problems();
        this.periods = periods.stream().map(Period::label).toList();
    }

    /**
     * One weight for each period, in their order; empty where any is wrong.
     *
     * @param list names the file
     * @param beside the file that names it, if it stands in one
     */
    static Optional<List<BigDecimal>> read(Field list, Optional<Path> beside, List<Period> periods) {
        Fields fields = Fields.of(list, "table", "encoding");
        Charset encoding = fields.optional("encoding").read(StandardCharsets.UTF_8, CsvReader::charset);
        Field table = fields.required("table", "season.csv");
        int faults = list.problems().faults();
        return table.text()
                .flatMap(path -> new PlanFolder(beside).file(path, table))
                .flatMap(file -> Spreadsheet.read(file, encoding, list.problems()::add))
                .flatMap(sheet -> new WeightTable(table, periods).weights(sheet))
                .filter(weights -> list.problems().faults() == faults);
    }

    private Optional<List<BigDecimal>> weights(Spreadsheet sheet) {
        Optional<Integer> period = column(sheet, PERIOD);
        Optional<Integer> weight = column(sheet, WEIGHT);
        if (period.isEmpty() || weight.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (List<Cell> row : sheet.rows()) {
            add(weights, row.get(period.get()), row.get(weight.get()));
        }
        List<String> without =
                periods.stream().filter(label -> !weights.containsKey(label)).toList();
        if (!without.isEmpty()) {
            table.refuse(
                    Code.MISSING_FIELD,
                    "",
                    "the table says nothing of " + String.join(", ", without),
                    "add a row for each, with weight 0 where nothing is planned");
            return Optional.empty();
        }
        return Optional.of(periods.stream().map(weights::get).toList());
    }

    private void add(Map<String, BigDecimal> weights, Cell period, Cell weight) {
        if (!periods.contains(period.text())) {
            refuse(
                    period,
                    Code.UNKNOWN_NAME,
                    "'" + Problem.shown(period.text()) + "' is none of the periods that are weighed",
                    Nearest.hint(period.text(), periods));
        } else if (weights.containsKey(period.text())) {
            refuse(period, Code.DUPLICATE, "there are two rows for " + period.text(), "keep one of them");
        }
        try {
            weights.putIfAbsent(period.text(), Numerals.parse(weight.text()).number());
        } catch (IllegalArgumentException e) {
            String[] lines = Field.lines(e);
            refuse(weight, Code.BAD_VALUE, lines[0], lines[1]);
            weights.putIfAbsent(period.text(), BigDecimal.ZERO);
        }
    }

    private Optional<Integer> column(Spreadsheet sheet, String name) {
        Headers headers = Headers.known();
        List<Integer> columns = sheet.columns(headers.words(name));
        if (columns.size() != 1) {
            refuse(
                    sheet.header().get(0),
                    columns.isEmpty() ? Code.MISSING_FIELD : Code.DUPLICATE,
                    "the table has " + columns.size() + " columns for " + name,
                    "have one; its header may be " + headers.of(name));
            return Optional.empty();
        }
        return Optional.of(columns.get(0));
    }

    private void refuse(Cell cell, Code code, String message, String fix) {
        problems.add(code, cell.place(), table.path(), cell.text(), message, fix);
    }
}
