package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one of {@code sources}: a delimited file or a query. */
final class SourceReader {

    private static final String[] KNOWN = {
        "csv", "encoding", "delimiter", "decimal", "grouping", "sql", "jdbc", "columns", "dates"
    };
    private static final String[] CSV_ONLY = {"encoding", "delimiter", "decimal", "grouping"};

    private SourceReader() {}

    /** @param more names of fields that are not read here */
    static Optional<Source> read(Field entry, String... more) {
        Fields fields = Fields.of(
                entry, Stream.concat(Stream.of(KNOWN), Stream.of(more)).toArray(String[]::new));
        Optional<SourceId> id = entry.id(SourceId::new);
        Map<String, String> columns = columns(fields.optional("columns"));
        DateColumn dates = DateColumnReader.read(fields.optional("dates"));
        Optional<Field> kind = fields.oneOf("csv", "sql");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get().key().equals("csv")) {
            fields.refuseBeside("csv", "jdbc");
            return CsvReader.read(fields, id, columns, dates);
        }
        fields.refuseBeside("sql", CSV_ONLY);
        Optional<String> query = kind.get().text();
        Optional<String> url = fields.optional("jdbc").text();
        return id.flatMap(it -> query.map(select -> new Source.Sql(it, select, url, columns, dates)));
    }

    private static Map<String, String> columns(Field field) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field column : field.entries()) {
            column.text().ifPresent(header -> columns.put(column.key(), header));
        }
        return columns;
    }
}
