package org.goalhealth.plan;

import java.util.Optional;
import java.util.function.Function;

/** Reads a source's {@code dates}. */
final class DateColumnReader {

    private static final Function<String, DateColumn.Names> NAMES = Words.of(DateColumn.Names.class);

    private DateColumnReader() {}

    static DateColumn read(Field field) {
        Fields fields = Fields.of(field, "column", "format", "name", "tolerance");
        String column = fields.optional("column").text().orElse("date");
        Field pattern = fields.optional("format");
        String format = pattern.read(DateColumn.ISO, DateColumnReader::checked);
        Optional<DateColumn.Names> names = fields.optional("name").read(NAMES);
        Field tolerance = fields.optional("tolerance");
        int days = tolerance.read(0, Numerals.whole(0, DateColumn.WIDEST));
        DateColumn.Names named = names.orElse(DateColumn.Names.ANY);
        DateColumn exact = fields.optional("name")
                .make(() -> new DateColumn(column, format, named, 0))
                .orElseGet(() -> new DateColumn(column, DateColumn.ISO, named, 0));
        // A name that is there and unreadable may have been one that allows a tolerance.
        return names.isEmpty() && fields.has("name")
                ? exact
                : tolerance
                        .make(() -> new DateColumn(column, exact.format(), named, days))
                        .orElse(exact);
    }

    /** A pattern that can be read at all is one that can name a period's start. */
    private static String checked(String pattern) {
        return new DateColumn("date", pattern, DateColumn.Names.START, 0).format();
    }
}
