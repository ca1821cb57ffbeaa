package org.goalhealth.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads a source's {@code dates}. */
final class DateColumnReader {

    private static final Function<String, DateColumn.Names> NAMES = Words.of(DateColumn.Names.class);

    /** Every field has two digits of its own, so that a pattern that mixes two up cannot give the day back. */
    private static final ZonedDateTime SAMPLE =
            LocalDateTime.of(2026, 11, 22, 13, 45, 56).atZone(ZoneOffset.UTC);

    private DateColumnReader() {}

    static DateColumn read(Field field) {
        Fields fields = Fields.of(field, "column", "format", "name", "tolerance");
        String column = fields.optional("column").text().orElse("date");
        String format = fields.optional("format").read(DateColumn.ISO, DateColumnReader::pattern);
        Optional<DateColumn.Names> names = fields.optional("name").read(NAMES);
        Field tolerance = fields.optional("tolerance");
        int days = tolerance.read(0, Numerals.whole(0, DateColumn.WIDEST));
        DateColumn exact = new DateColumn(column, format, names.orElse(DateColumn.Names.ANY), 0);
        // A name that is there and unreadable may have been one that allows a tolerance.
        return names.isEmpty() && fields.has("name")
                ? exact
                : tolerance
                        .make(() -> new DateColumn(column, format, exact.names(), days))
                        .orElse(exact);
    }

    private static String pattern(String text) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(text, Locale.ROOT);
            if (LocalDate.parse(SAMPLE.format(formatter), formatter).equals(SAMPLE.toLocalDate())) {
                return text;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Falls through to the one message.
        }
        throw new IllegalArgumentException(
                "'" + Problem.shown(text)
                        + "' is no pattern of a whole date\n  write year, month and day, as yyyy-MM-dd or d.M.yyyy (M is the month, m the minute)");
    }
}
