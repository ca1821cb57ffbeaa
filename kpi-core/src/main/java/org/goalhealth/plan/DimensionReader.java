package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** Reads one of {@code dimensions}: a list of values, or values with their names. */
final class DimensionReader {

    private DimensionReader() {}

    static Optional<Dimension> read(Field entry) {
        Optional<String> name = entry.id(text -> Ids.checked("dimension", text));
        return entry.isMap() ? named(name, entry) : listed(name, entry);
    }

    private static Optional<Dimension> listed(Optional<String> name, Field entry) {
        List<Field> elements = entry.elements();
        elements.forEach(element -> element.quietText().ifPresent(text -> refuseInvisible(element, text)));
        List<String> values = Texts.all(entry);
        // Where a value is unreadable the list is short, and may be empty, for a reason that has been reported.
        return name.isEmpty() || !entry.isList() || values.size() < elements.size()
                ? Optional.empty()
                : entry.make(() -> new Dimension(name.get(), values));
    }

    private static Optional<Dimension> named(Optional<String> name, Field entry) {
        List<String> values = new ArrayList<>();
        Map<String, LocalText> names = new LinkedHashMap<>();
        for (Field value : entry.entries()) {
            refuseInvisible(value, value.key());
            values.add(value.key());
            names.put(value.key(), Texts.name(value, value.key()));
        }
        return name.isEmpty() ? Optional.empty() : entry.make(() -> new Dimension(name.get(), values, names));
    }

    /** Two values that look alike and differ in a character nobody sees would never match the data. */
    private static void refuseInvisible(Field field, String value) {
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            field.refuse(
                    Code.BAD_VALUE,
                    value,
                    "'" + Problem.shown(value) + "' holds a character that cannot be seen",
                    "take it out");
        }
    }
}
