package org.goalhealth.report;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Headers;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.JudgedRule;

/**
 * Writes the limits in force as a table that a plan can read back: first what the rules give themselves, then the lines
 * of the plan in their order.
 *
 * <p>A plan whose {@code limits} are this table alone decides as before. Rules that the plan switches off are left out
 * of the first part.
 */
public final class CsvLimits {

    private static final List<String> SUBJECTS = List.of("kpi", "goal", "funnel", "budget");

    private CsvLimits() {}

    /**
     * Writes the table and leaves {@code out} open.
     *
     * @param rules those that are loaded, as they are judged
     */
    public static void write(Plan plan, Collection<JudgedRule> rules, Writer out) {
        List<Row> rows = new ArrayList<>();
        rules.stream()
                .filter(rule ->
                        !plan.off().contains(rule.name()) && !rule.defaults().isEmpty())
                .forEach(rule -> rows.add(new Row(rule.name(), LimitScope.EVERYWHERE, rule.defaults())));
        plan.limits().forEach(line -> rows.add(Row.of(line)));
        Set<String> limits = new LinkedHashSet<>();
        rows.forEach(row -> limits.addAll(row.values().keySet()));

        Headers headers = Headers.known();
        CsvOut csv = new CsvOut(out);
        csv.text(headers.of("rule"));
        SUBJECTS.forEach(subject -> csv.text(headers.of(subject)));
        plan.dimensions().forEach(dimension -> csv.text(dimension.name()));
        limits.forEach(limit -> csv.text(headers.of(limit)));
        csv.end();
        for (Row row : rows) {
            csv.text(row.rule());
            row.subjects().forEach(id -> csv.text(id.map(Object::toString).orElse("")));
            for (Dimension dimension : plan.dimensions()) {
                csv.text(row.scope().segment().value(dimension.name()).orElse(""));
            }
            limits.forEach(limit -> csv.limit(Optional.ofNullable(row.values().get(limit))));
            csv.end();
        }
        csv.finish();
    }

    private record Row(String rule, LimitScope scope, Map<String, LimitValue> values) {

        static Row of(LimitLine line) {
            return new Row(line.rule(), line.scope(), line.values());
        }

        /** In the order of the columns. */
        List<Optional<?>> subjects() {
            return List.of(scope.kpi(), scope.goal(), scope.funnel(), scope.budget());
        }
    }
}
