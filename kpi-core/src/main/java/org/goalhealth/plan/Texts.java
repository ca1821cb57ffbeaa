package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** Reads texts for people. */
final class Texts {

    private Texts() {}

    /** A name in one language or both; {@code id} where there is none. */
    static LocalText name(Field field, String id) {
        return field.isMap() ? name(Fields.of(field, "en", "zh"), id) : plain(field, id);
    }

    /** A name whose languages stand beside other fields. */
    static LocalText name(Fields fields, String id) {
        Optional<String> en = fields.optional("en").text();
        Optional<String> zh = fields.optional("zh").text();
        if (fields.mayBeMissed("en") && fields.mayBeMissed("zh")) {
            fields.whole()
                    .refuse(
                            Code.MISSING_FIELD,
                            "",
                            fields.whole().label() + " has neither 'en' nor 'zh'",
                            "give at least one language, as {en: orders, zh: 订单}");
        }
        String fallback = fallback(id);
        return new LocalText(en.or(() -> zh).orElse(fallback), zh.or(() -> en).orElse(fallback));
    }

    /** One text or a list of them. */
    static List<String> oneOrMore(Field field) {
        return field.isList() ? all(field) : field.text().stream().toList();
    }

    static List<String> all(Field field) {
        return field.elements().stream()
                .flatMap(element -> element.text().stream())
                .toList();
    }

    private static LocalText plain(Field field, String id) {
        return LocalText.of(field.text().orElse(fallback(id)));
    }

    /** An id that is blank is refused as an id, not as a name. */
    private static String fallback(String id) {
        return id.isBlank() ? "-" : id;
    }
}
