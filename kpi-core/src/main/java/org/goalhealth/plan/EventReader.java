package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one of {@code events}. */
final class EventReader {

    private static final String ESTIMATED = "estimated";

    private final Declared declared;

    EventReader(Declared declared) {
        this.declared = declared;
    }

    Optional<Event> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "dates", "effects");
        Optional<EventId> id = entry.id(EventId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        List<Event.Occurrence> dates = new ArrayList<>();
        Field when = fields.required("dates", "[{from: 2026-06-01, until: 2026-06-18}]");
        for (Field element : when.elements()) {
            occurrence(element.as(when.path() + "." + dates.size())).ifPresent(dates::add);
        }
        List<Event.Effect> effects = new ArrayList<>();
        Field what = fields.required("effects", "[{kpi: gmv, effect: 60 %}]");
        for (Field element : what.elements()) {
            effect(element.as(what.path() + "." + effects.size())).ifPresent(effects::add);
        }
        return id.map(it -> new Event(it, name, dates, effects));
    }

    private static Optional<Event.Occurrence> occurrence(Field element) {
        Fields fields = Fields.of(element, "from", "until");
        Optional<LocalDate> from = fields.required("from", "2026-06-01").read(Dates::parse);
        Field last = fields.required("until", "2026-06-18");
        Optional<LocalDate> until = last.read(Dates::parse);
        return from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : last.make(() -> new Event.Occurrence(from.get(), until.get()));
    }

    private Optional<Event.Effect> effect(Field element) {
        Fields fields = Fields.of(element, "kpi", "segment", "effect");
        Optional<KpiId> kpi = declared.kpi(fields.required("kpi", "gmv"));
        Segment segment = declared.segment(fields.optional("segment"));
        Optional<Event.Size> size = fields.required("effect", "60 %").read(EventReader::size);
        return kpi.flatMap(it -> size.map(much -> new Event.Effect(it, segment, much)));
    }

    private static Event.Size size(String text) {
        if (text.strip().equals(ESTIMATED)) {
            return Event.Estimated.ESTIMATED;
        }
        LimitValue value = LimitValue.parse(text);
        if (!value.percent()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no percentage\n  write 60 %, -20 % for a dip, or " + ESTIMATED);
        }
        return new Event.Given(value.number());
    }
}
