package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goalhealth.quantity.Money;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

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
            fields.put("name", name(budget.name()));
        }
        fields.put("return", budget.returnKpi().value());
        fields.put("currency", budget.currency().getCurrencyCode());
        fields.put("every", Words.word(budget.every()));
        budget.maxMove().ifPresent(most -> fields.put("max-move", number(most)));
        fields.put("lines", budget.lines().stream().map(BudgetYaml::line).toList());
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings)
                .dumpToString(Map.of("budgets", Map.of(budget.id().value(), fields)));
    }

    private static Object name(LocalText name) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", name.en());
        both.put("zh", name.zh());
        return name.en().equals(name.zh()) ? name.en() : both;
    }

    private static Map<String, Object> line(Budget.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!line.segment().isTotal()) {
            fields.put("segment", segment(line.segment().parts()));
        }
        fields.put("amount", number(line.amount()));
        if (line.min().minor() > 0) {
            fields.put("min", number(line.min()));
        }
        line.max().ifPresent(max -> fields.put("max", number(max)));
        if (line.locked()) {
            fields.put("locked", true);
        }
        return fields;
    }

    private static Map<String, String> segment(List<Segment.Part> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        Segment.Part::dimension, Segment.Part::value, (one, other) -> one, LinkedHashMap::new));
    }

    /** Without decimals where there is nothing behind the point. */
    private static Object number(Money money) {
        BigDecimal plain = money.amount().stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toBigIntegerExact() : plain;
    }
}
