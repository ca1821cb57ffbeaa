package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a goal is given and what stands ready for it, beside its other fields. */
final class GoalBackingReader {

    static final List<String> FIELDS = List.of("resources", "contingencies");

    private final LimitLineReader lines;

    GoalBackingReader(Declared declared) {
        this.lines = new LimitLineReader(declared);
    }

    GoalBacking read(Fields fields) {
        List<ResourceItem> resources = new ArrayList<>();
        fields.optional("resources")
                .elements()
                .forEach(element -> resource(element).ifPresent(resources::add));
        List<LimitLine> contingencies = fields.optional("contingencies").elements().stream()
                .map(lines::read)
                .toList();
        return new GoalBacking(resources, contingencies);
    }

    private static Optional<ResourceItem> resource(Field element) {
        Fields fields = Fields.of(element, "name", "amount", "unit");
        LocalText name = Texts.name(fields.required("name", "CRM system"), "resource");
        Optional<BigDecimal> amount = fields.required("amount", "150000")
                .read(text -> Numerals.parse(text).asDecimal());
        Unit unit = UnitReader.read(fields.optional("unit"));
        return amount.flatMap(it -> element.make(() -> new ResourceItem(name, it, unit)));
    }
}
