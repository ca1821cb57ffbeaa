package org.goalhealth.plan;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes KPIs of the {@link KpiCatalogue} as the section {@code kpis} of a plan's file, each under its formula. */
public final class CatalogueYaml {

    private static final String INDENT = "  ";

    private CatalogueYaml() {}

    /**
     * The section; a plan reads it as what {@link CatalogueKpi#builder} makes.
     *
     * @param currency of money
     * @param language of the formulas, which are comments
     */
    public static String of(List<CatalogueKpi> kpis, Currency currency, Language language) {
        return kpis.stream()
                .map(kpi -> INDENT + "# " + kpi.formula().in(language) + "\n"
                        + YamlText.of(Map.of(kpi.id().value(), fields(kpi, currency)))
                                .lines()
                                .map(line -> INDENT + line + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", "kpis:\n", ""));
    }

    private static Map<String, Object> fields(CatalogueKpi kpi, Currency currency) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", YamlText.name(kpi.name()));
        if (kpi.better() == Direction.LOWER) {
            fields.put("better", Words.word(kpi.better()));
        }
        fields.put("every", Words.word(kpi.every()));
        if (kpi.isRatio()) {
            fields.put("from", Map.of("given", "ratio"));
        }
        Unit unit = kpi.unitIn(currency);
        if (unit != Unit.Plain.PLAIN) {
            fields.put("unit", unit(unit));
        }
        fields.put("decimals", kpi.decimals());
        return fields;
    }

    private static Object unit(Unit unit) {
        if (unit instanceof Unit.Things things) {
            return YamlText.name(things.name());
        }
        return unit instanceof Unit.Amount amount ? amount.currency().getCurrencyCode() : "percent";
    }
}
