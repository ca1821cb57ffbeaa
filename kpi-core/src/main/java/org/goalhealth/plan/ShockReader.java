package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code shocks}. */
final class ShockReader {

    private ShockReader() {}

    static List<Shock> read(Field section) {
        List<Shock> all = new ArrayList<>();
        for (Field element : section.elements()) {
            one(element.as(section.path() + "." + all.size())).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Shock> one(Field element) {
        Fields fields = Fields.of(element, "name", "from", "until");
        LocalText name = Texts.name(fields.required("name", "{en: new platform fee}"), "shock");
        Optional<LocalDate> from = fields.required("from", "2026-05-04").read(Dates::parse);
        Field last = fields.optional("until");
        Optional<LocalDate> until = last.read(Dates::parse);
        return from.flatMap(first -> last.make(() -> new Shock(name, first, until)));
    }
}
