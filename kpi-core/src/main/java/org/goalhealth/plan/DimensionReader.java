package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;

/** Reads one of {@code dimensions}. */
final class DimensionReader {

    private DimensionReader() {}

    static Optional<Dimension> read(Field entry) {
        Optional<String> name = entry.id(text -> Ids.checked("dimension", text));
        List<Field> elements = entry.elements();
        elements.forEach(DimensionReader::refuseInvisible);
        List<String> values = Texts.all(entry);
        // Where a value is unreadable the list is short, and may be empty, for a reason that has been reported.
        return name.isEmpty() || !entry.isList() || values.size() < elements.size()
                ? Optional.empty()
                : entry.make(() -> new Dimension(name.get(), values));
    }

    /** Two values that look alike and differ in a character nobody sees would never match the data. */
    private static void refuseInvisible(Field value) {
        value.quietText()
                .filter(text -> text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .ifPresent(text -> value.refuse(
                        Code.BAD_VALUE,
                        text,
                        "'" + Problem.shown(text) + "' holds a character that cannot be seen",
                        "take it out"));
    }
}
