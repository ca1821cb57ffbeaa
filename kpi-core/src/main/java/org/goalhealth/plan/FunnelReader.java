package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;

/** Reads one of {@code funnels}. */
final class FunnelReader {

    private final Declared declared;

    private final StageTable table;

    private final ZonesReader zones;

    FunnelReader(Declared declared, StageTable table) {
        this.declared = declared;
        this.table = table;
        this.zones = new ZonesReader(declared);
    }

    Optional<Funnel> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "every", "stages", "confidence", "value", "currency");
        Optional<FunnelId> id = entry.id(FunnelId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Cadence every = fields.required("every", "month").read(Cadence.MONTH, Words.CADENCE);
        Optional<Confidence> confidence = fields.optional("confidence").read(Confidence::parse);
        Optional<Money> value = value(fields);
        Field list = fields.required("stages", "[{id: ..., kpi: ..., ideal: 30 %, danger: 20 %}]");
        boolean isTable = list.isMap();
        List<Funnel.Stage> stages = isTable ? table.read(entry, list) : stages(entry, list);
        boolean unreadable = stages.isEmpty() && (isTable || !list.elements().isEmpty());
        return !(isTable || list.isList()) || unreadable
                ? Optional.empty()
                : id.flatMap(it -> list.make(() -> new Funnel(it, name, every, stages, confidence, value)));
    }

    /** What one outcome is worth, in a currency that stands beside it. */
    private static Optional<Money> value(Fields fields) {
        if (!fields.has("value")) {
            if (fields.has("currency")) {
                fields.required("value", "320");
            }
            return Optional.empty();
        }
        return fields.required("currency", "CNY")
                .read(UnitReader::currency)
                .flatMap(currency -> fields.optional("value").read(text -> worth(text, currency)));
    }

    private static Money worth(String text, Currency currency) {
        Money value = BudgetReader.money(text, currency);
        if (value.minor() == 0) {
            throw new IllegalArgumentException("an outcome is worth nothing\n  write an amount above 0, as 320");
        }
        return value;
    }

    private List<Funnel.Stage> stages(Field funnel, Field list) {
        List<Funnel.Stage> stages = new ArrayList<>();
        Map<StageId, Place> seen = new HashMap<>();
        for (Field element : list.elements()) {
            String id = element.quietText("id").map(Problem::shown).orElse("");
            // A stage is known by its id wherever the plan speaks of it, not by its number in the list.
            Field named = id.isEmpty() ? element : element.as(funnel.path() + "." + id);
            Fields fields = Fields.of(named, "id", "name", "kpi", "ideal", "danger", "zones");
            stage(fields).ifPresent(stage -> {
                Field at = fields.optional("id");
                Place first = seen.putIfAbsent(stage.id(), at.place());
                if (first == null) {
                    stages.add(stage);
                } else {
                    at.refuse(
                            Code.DUPLICATE,
                            stage.id().value(),
                            funnel.label() + " has two stages '" + stage.id() + "', here and at " + first,
                            "give each its own id");
                }
            });
        }
        return stages;
    }

    private Optional<Funnel.Stage> stage(Fields fields) {
        Optional<StageId> id = fields.required("id", "visit-to-member").read(StageId::new);
        LocalText name =
                Texts.name(fields.optional("name"), id.map(StageId::value).orElse("-"));
        Optional<KpiId> kpi = declared.kpi(fields.required("kpi", "member-rate"));
        BigDecimal ideal = fields.required("ideal", "30 %").figure(BigDecimal.ZERO);
        BigDecimal danger = fields.required("danger", "20 %").figure(BigDecimal.ZERO);
        List<Funnel.Zones> others = zones.read(fields.optional("zones"));
        return id.flatMap(it -> kpi.map(measured -> new Funnel.Stage(it, name, measured, ideal, danger, others)));
    }
}
