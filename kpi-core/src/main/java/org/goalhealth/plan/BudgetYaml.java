package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a budget as the section {@code budgets} of a plan's file.
 *
 * <p>Of its lines segment, amount, limits and lock are written; a plan with the same dimensions and the KPI of its
 * return reads it back.
 */
public final class BudgetYaml {

    private BudgetYaml() {}

    public static String of(Budget budget) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!budget.name().equals(LocalText.of(budget.id().value()))) {
            fields.put("name", YamlText.name(budget.name()));
        }
        fields.put("return", budget.returnKpi().value());
        fields.put("currency", budget.currency().getCurrencyCode());
        fields.put("every", Words.word(budget.every()));
        budget.maxMove().ifPresent(most -> fields.put("max-move", YamlText.number(most.amount())));
        fields.put("lines", budget.lines().stream().map(BudgetYaml::line).toList());
        return YamlText.of(Map.of("budgets", Map.of(budget.id().value(), fields)));
    }

    private static Map<String, Object> line(Budget.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!line.segment().isTotal()) {
            fields.put("segment", YamlText.segment(line.segment()));
        }
        fields.put("amount", YamlText.number(line.amount().amount()));
        if (line.min().minor() > 0) {
            fields.put("min", YamlText.number(line.min().amount()));
        }
        line.max().ifPresent(max -> fields.put("max", YamlText.number(max.amount())));
        if (line.locked()) {
            fields.put("locked", true);
        }
        return fields;
    }
}
