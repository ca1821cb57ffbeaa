package org.goalhealth.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goalhealth.plan.Problem.Code;

/** Reads what a KPI says of how it is meant and kept, beside its other fields. */
final class KpiProfileReader {

    static final List<String> FIELDS = List.of("measures", "kind", "definition", "tool", "data-owner", "paid");

    private static final Function<String, KpiKind> KIND = Words.of(KpiKind.class);

    private KpiProfileReader() {}

    static KpiProfile read(Fields fields) {
        Optional<TopicId> measures = fields.optional("measures").read(TopicId::new);
        Set<KpiKind> kinds = kinds(fields.optional("kind"));
        Field definition = fields.optional("definition");
        Optional<LocalText> text = definition.map(it -> Texts.name(it, it.key()));
        Optional<String> tool = fields.optional("tool").text();
        Optional<String> dataOwner = fields.optional("data-owner").text();
        Optional<PaidPart> paid =
                fields.optional("paid").map(KpiProfileReader::paid).flatMap(it -> it);
        return fields.optional("kind")
                .make(() -> new KpiProfile(measures, kinds, text, tool, dataOwner, paid))
                .orElse(KpiProfile.NONE);
    }

    private static Set<KpiKind> kinds(Field field) {
        Set<KpiKind> kinds = EnumSet.noneOf(KpiKind.class);
        if (field.isList()) {
            field.elements().forEach(element -> element.read(KIND).ifPresent(kinds::add));
        } else {
            field.read(KIND).ifPresent(kinds::add);
        }
        return kinds;
    }

    /** One dimension with the values that are paid for: {@code {channel: [ads]}}. */
    private static Optional<PaidPart> paid(Field field) {
        List<Field> entries = field.entries();
        if (entries.size() != 1) {
            field.refuse(
                    Code.DOES_NOT_FIT,
                    "",
                    "'paid' names " + entries.size() + " dimensions",
                    "name one, with the values that are paid for, as {channel: [ads, search-ads]}");
            return Optional.empty();
        }
        Field dimension = entries.get(0);
        return dimension.make(() -> new PaidPart(dimension.key(), Texts.oneOrMore(dimension)));
    }
}
