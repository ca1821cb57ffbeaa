package org.goalhealth.plan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Spreadsheet.Cell;

/** Reads lines of limits from a table: one row a line, one column a limit. */
final class LimitTable {

    private final Declared declared;
    private final List<Dimension> dimensions;
    private final Problems problems;
    private final Optional<Path> plan;

    LimitTable(Declared declared, List<Dimension> dimensions, Problems problems, Optional<Path> plan) {
        this.declared = declared;
        this.dimensions = List.copyOf(dimensions);
        this.problems = problems;
        this.plan = plan;
    }

    /**
     * The lines of a table, one for each row, also where part of it is unreadable.
     *
     * @param element names the file
     * @param first the number of its first line among all
     */
    List<LimitLine> read(Field element, int first) {
        Fields fields = Fields.of(element, "table", "encoding");
        Charset encoding = fields.optional("encoding").read(StandardCharsets.UTF_8, CsvReader::charset);
        Field table = fields.optional("table");
        return table.text()
                .flatMap(path -> new PlanFolder(plan).file(path, table))
                .flatMap(file -> Spreadsheet.read(file, encoding, problems::add))
                .map(sheet ->
                        lines(sheet, element.path().substring(0, element.path().lastIndexOf('.')), first))
                .orElse(List.of());
    }

    private List<LimitLine> lines(Spreadsheet sheet, String section, int first) {
        LimitColumns columns = LimitColumns.of(sheet, declared.names("dimensions"), problems);
        List<LimitLine> lines = new ArrayList<>();
        for (List<Cell> row : sheet.rows()) {
            lines.add(line(new LimitRow(row, columns, section + "." + (first + lines.size()), problems)));
        }
        return lines;
    }

    private LimitLine line(LimitRow row) {
        Map<String, LimitValue> values = new LinkedHashMap<>();
        for (String limit : row.columns().limits().keySet()) {
            row.value(limit).ifPresent(value -> values.put(limit, value));
        }
        CellText rule = row.text("rule");
        if (rule.text().isEmpty() && row.columns().has("rule")) {
            rule.refuse(Code.MISSING_FIELD, "", "the row names no rule", "give one, as baseline-shortfall");
        }
        return new LimitLine(rule.text().orElse(""), scope(row), values, row.place());
    }

    private LimitScope scope(LimitRow row) {
        Optional<KpiId> kpi = declared.kpi(row.text("kpi"));
        Optional<GoalId> goal = declared.goal(row.text("goal"));
        Optional<FunnelId> funnel = declared.funnel(row.text("funnel"));
        Optional<BudgetId> budget = declared.budget(row.text("budget"));
        Segment segment = row.segment(dimensions, declared.dimensionOrder());
        return row.namesSeveralSubjects()
                ? new LimitScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), segment)
                : new LimitScope(kpi, goal, funnel, budget, segment);
    }
}
