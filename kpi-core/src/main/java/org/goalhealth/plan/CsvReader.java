package org.goalhealth.plan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads how a source's delimited file is written. */
final class CsvReader {

    private CsvReader() {}

    static Optional<Source> read(Fields fields, Optional<SourceId> id, Map<String, String> columns, DateColumn dates) {
        Optional<String> path = fields.optional("csv").text();
        Charset encoding = fields.optional("encoding").read(StandardCharsets.UTF_8, CsvReader::charset);
        Field delimiter = fields.optional("delimiter");
        Field decimal = fields.optional("decimal");
        Field grouping = fields.optional("grouping");
        Optional<Character> between = delimiter.isPresent() ? delimiter.read(CsvReader::delimiter) : Optional.of(',');
        Optional<Character> point = decimal.isPresent() ? decimal.read(CsvReader::decimal) : Optional.of('.');
        Optional<Character> thousands = grouping.read(CsvReader::sign);
        if (id.isEmpty() || path.isEmpty() || between.isEmpty() || point.isEmpty()) {
            return Optional.empty();
        }
        Optional<Source> ungrouped = (delimiter.isPresent() ? delimiter : decimal)
                .make(() -> new Source.Csv(
                        id.get(), path.get(), encoding, between.get(), point.get(), Optional.empty(), columns, dates));
        return ungrouped.isEmpty() || thousands.isEmpty()
                ? ungrouped
                : grouping.make(() -> new Source.Csv(
                        id.get(), path.get(), encoding, between.get(), point.get(), thousands, columns, dates));
    }

    static Charset charset(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no encoding\n  "
                            + (Nearest.to(text, Charset.availableCharsets().keySet())
                                            .isEmpty()
                                    ? "write its name, as UTF-8 or GB18030"
                                    : Nearest.hint(
                                            text, Charset.availableCharsets().keySet())),
                    e);
        }
    }

    private static char delimiter(String text) {
        char sign = sign(text);
        if (sign == '"' || sign == '\n' || sign == '\r') {
            throw new IllegalArgumentException(
                    "a quote or a line break cannot be the delimiter\n  write another sign, or the word tab");
        }
        return sign;
    }

    private static char decimal(String text) {
        if (!text.equals(".") && !text.equals(",")) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no decimal sign\n  write \".\" or \",\"");
        }
        return text.charAt(0);
    }

    private static char sign(String text) {
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.equals("space")) {
            return ' ';
        }
        if (text.length() != 1) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is not one sign\n  write one in quotes, or the word tab or space");
        }
        return text.charAt(0);
    }
}
