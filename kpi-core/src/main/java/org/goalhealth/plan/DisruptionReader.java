package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code disruptions}. */
final class DisruptionReader {

    private static final Function<String, Disruption.Kind> KIND = Words.of(Disruption.Kind.class);

    private final Declared declared;

    DisruptionReader(Declared declared) {
        this.declared = declared;
    }

    /** Those that can be read; by their numbers among them other parts of the plan know them. */
    List<Disruption> read(Field section) {
        List<Disruption> all = new ArrayList<>();
        for (Field element : section.elements()) {
            one(element.as(section.path() + "." + all.size())).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Disruption> one(Field element) {
        Fields fields = Fields.of(element, "channel", "kind", "from", "until");
        Optional<ChannelId> channel = declared.channel(fields.required("channel", "mail"));
        Optional<Disruption.Kind> kind = fields.required("kind", "throttled").read(KIND);
        Optional<LocalDate> from = fields.required("from", "2026-03-02").read(Dates::parse);
        Field last = fields.optional("until");
        Optional<LocalDate> until = last.read(Dates::parse);
        return channel.isEmpty() || kind.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : last.make(() -> new Disruption(channel.get(), kind.get(), from.get(), until));
    }
}
