package org.goalhealth.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goalhealth.budget.response.BudgetWhatIf;
import org.goalhealth.budget.response.Doubt;
import org.goalhealth.budget.response.LineResponse;
import org.goalhealth.budget.response.Range;
import org.goalhealth.budget.response.Sureness;
import org.goalhealth.budget.response.WhatIfRow;
import org.goalhealth.budget.response.WhatIfRow.LineAt;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;

/** A what-if as tables for people: the rows as wholes, then line by line, then what speaks against the curves. */
record WhatIfText(Plan plan, BudgetWhatIf whatIf, Labels labels) {

    private static final double LARGE = 1000;
    private static final int DECIMALS = 2;

    void print(PrintWriter out) {
        out.println(labels.get(
                "title",
                whatIf.budget().name().in(labels.language()),
                labels.of(whatIf.budget().every()),
                whatIf.budget().currency(),
                Figures.number(Fraction.of(whatIf.budget().total().amount()))));
        out.println();
        Map<String, WhatIfRow> rows = rows();
        Columns.print(totals(rows), out);
        out.println();
        Columns.print(lines(rows), out);
        out.println(labels.get("next", whatIf.budget().currency()));
        if (whatIf.suggested().isEmpty()) {
            out.println(labels.get("nothing-suggested"));
        }
        if (whatIf.best().isEmpty()) {
            out.println(labels.get("no-best"));
        } else {
            out.println(labels.get("widened", whatIf.limits().wider()));
        }
        out.println();
        whatIf.budget().lines().forEach(line -> said(line.segment()).forEach(out::println));
    }

    private Map<String, WhatIfRow> rows() {
        Map<String, WhatIfRow> rows = new LinkedHashMap<>();
        rows.put("present", whatIf.present());
        whatIf.suggested().ifPresent(row -> rows.put("suggested", row));
        whatIf.best().ifPresent(row -> rows.put("best", row));
        whatIf.widened().ifPresent(row -> rows.put("widened", row));
        return rows;
    }

    private List<List<String>> totals(Map<String, WhatIfRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(Columns.of(labels, "column", "row", "brings", "change", "return", "sure"));
        rows.forEach((name, row) -> table.add(List.of(
                labels.get("row." + name),
                row.sure() == Sureness.NO && row.perSpend().isEmpty()
                        ? none()
                        : number(row.response()) + range(row.range()),
                name.equals("present")
                        ? ""
                        : row.change()
                                .map(it -> signed(it) + range(row.changeRange()))
                                .orElse(none()),
                row.perSpend().map(WhatIfText::number).orElse(none()),
                labels.of(row.sure()))));
        return table;
    }

    private List<List<String>> lines(Map<String, WhatIfRow> rows) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(labels.get("column.line"), labels.get("column.sure")));
        rows.keySet().forEach(name -> {
            head.add(labels.get("row." + name));
            head.add(labels.get("column.next"));
        });
        table.add(head);
        for (int i = 0; i < whatIf.budget().lines().size(); i++) {
            Segment line = whatIf.budget().lines().get(i).segment();
            List<String> cells = new ArrayList<>(List.of(
                    name(line),
                    whatIf.response(line).map(it -> labels.of(it.sure())).orElse(none())));
            for (Map.Entry<String, WhatIfRow> row : rows.entrySet()) {
                LineAt at = row.getValue().lines().get(i);
                cells.add(Figures.number(Fraction.of(at.spend().amount())));
                boolean ranged = row.getKey().equals("present");
                cells.add(at.marginal()
                        .map(it -> number(it) + (ranged ? range(at.marginalRange()) : ""))
                        .orElse(none()));
            }
            table.add(cells);
        }
        return table;
    }

    private List<String> said(Segment line) {
        Optional<LineResponse> response = whatIf.response(line);
        if (response.isEmpty()) {
            return List.of(labels.get("no-curve", name(line)));
        }
        List<String> lines = new ArrayList<>();
        if (!whatIf.counts(response.get())) {
            lines.add(labels.get("no-curve", name(line)));
        }
        response.get().doubts().forEach(doubt -> lines.add(doubt(line, doubt)));
        return lines;
    }

    private String doubt(Segment line, Doubt doubt) {
        String with = doubt.with().isEmpty()
                ? labels.get("season")
                : doubt.with().stream().map(this::name).collect(Collectors.joining(labels.get("list-separator")));
        return labels.get(
                "doubt",
                name(line),
                labels.of(doubt.sure()),
                labels.get(
                        "kind." + doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        number(doubt.measure()),
                        number(doubt.limit()),
                        with));
    }

    private String name(Segment line) {
        return Names.of(plan, line).in(labels.language());
    }

    private String none() {
        return labels.get("none");
    }

    private String range(Optional<Range> range) {
        return range.map(it -> " (" + number(it.low()) + " " + labels.get("to") + " " + number(it.high()) + ")")
                .orElse("");
    }

    private static String signed(double value) {
        return (value >= 0 ? "+" : "") + number(value);
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        // Of a forecast of thousands, nobody needs the cents.
        int decimals = Math.abs(value) >= LARGE ? 0 : DECIMALS;
        return Figures.number(Fraction.of(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP)));
    }
}
