package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.time.Cadence;

/** Reads the file of the {@link KpiCatalogue}. */
final class CatalogueReader {

    private static final String MONEY = "money";
    private static final Function<String, KpiArea> AREA = Words.of(KpiArea.class);
    private static final Function<String, Growth> GROWTH = Words.of(Growth.class);
    private static final Function<String, Direction> DIRECTION = Words.of(Direction.class);

    private CatalogueReader() {}

    static KpiCatalogue read(Field whole) {
        Fields root = Fields.of(whole, "catalogue", "kpis");
        root.required("catalogue", "channel-kpis").text();
        List<CatalogueKpi> kpis = root.required("kpis", "{new-followers: {every: week}}").entries().stream()
                .flatMap(entry -> kpi(entry).stream())
                .toList();
        return new KpiCatalogue(kpis);
    }

    private static Optional<CatalogueKpi> kpi(Field entry) {
        Fields fields =
                Fields.of(entry, "name", "area", "growth", "better", "every", "unit", "decimals", "ratio", "formula");
        Optional<KpiId> id = entry.id(KpiId::new);
        LocalText name = Texts.name(fields.required("name", "{en: orders, zh: 订单}"), entry.key());
        Optional<KpiArea> area = fields.required("area", "social").read(AREA);
        Optional<Growth> growth = fields.required("growth", "users").read(GROWTH);
        Direction better = fields.optional("better").read(Direction.HIGHER, DIRECTION);
        Optional<Cadence> every = fields.required("every", "week").read(Words.CADENCE);
        Field unit = fields.optional("unit");
        boolean isMoney = unit.quietText().filter(MONEY::equals).isPresent();
        Optional<Unit> its = isMoney
                ? Optional.empty()
                : Optional.of(unit.map(UnitReader::read).orElse(Unit.Plain.PLAIN));
        int decimals = fields.optional("decimals").read(2, Numerals.whole(0, Kpi.MOST_DECIMALS));
        boolean isRatio = fields.optional("ratio").read(false, Words::flag);
        LocalText formula = Texts.name(fields.required("formula", "{en: part / base, zh: 部分 ÷ 整体}"), entry.key());
        return id.isPresent() && area.isPresent() && growth.isPresent() && every.isPresent()
                ? Optional.of(new CatalogueKpi(
                        id.get(), name, area.get(), growth.get(), better, every.get(), its, decimals, isRatio, formula))
                : Optional.empty();
    }
}
