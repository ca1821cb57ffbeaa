package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;

/** Reads one of {@code launches}. */
final class LaunchReader {

    private LaunchReader() {}

    static Optional<Launch> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "on", "input");
        Optional<LaunchId> id = entry.id(LaunchId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<LocalDate> on = fields.required("on", "2026-09-01").read(Dates::parse);
        Optional<LocalDate> input = fields.optional("input").read(Dates::parse);
        return id.isEmpty() || on.isEmpty()
                ? Optional.empty()
                : entry.make(() -> new Launch(id.get(), name, on.get(), input));
    }
}
