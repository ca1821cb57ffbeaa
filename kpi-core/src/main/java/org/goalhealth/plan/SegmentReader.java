package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code segments} of a file of customers. */
final class SegmentReader {

    private static final String RULE = "rule";

    private SegmentReader() {}

    static Optional<SegmentSettings> read(Field section) {
        if (!section.isPresent()) {
            return Optional.of(SegmentSettings.NONE);
        }
        Fields fields = Fields.of(section, "limits", "off", "care");
        List<LimitLine> limits = fields.optional("limits").elements().stream()
                .map(SegmentReader::line)
                .toList();
        List<String> off = Texts.all(fields.optional("off"));
        List<CareList> care = new ArrayList<>();
        fields.optional("care").entries().forEach(entry -> care(entry).ifPresent(care::add));
        return section.make(() -> new SegmentSettings(limits, new LinkedHashSet<>(off), care));
    }

    /** As a line of a plan's limits, but for subject and segment: a rule judges all customers alike. */
    private static LimitLine line(Field element) {
        Fields fields = Fields.open(element, RULE);
        Map<String, LimitValue> values = LimitLineReader.values(fields, RULE);
        String rule = fields.required(RULE, "to-be-woken").text().orElse("");
        return new LimitLine(rule, LimitScope.EVERYWHERE, values, element.place());
    }

    private static Optional<CareList> care(Field entry) {
        List<LocalText> steps = entry.elements().stream()
                .map(step -> Texts.name(step, entry.key()))
                .toList();
        return entry.isList() ? entry.make(() -> new CareList(entry.key(), steps, entry.place())) : Optional.empty();
    }
}
