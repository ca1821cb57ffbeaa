package org.goalhealth.plan;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * Where rows come from. One source can feed several KPIs and segments.
 *
 * <p>A row's column for a dimension of the plan carries the segment. Where dates name a period's start or end, a row is
 * identified by its date and dimensions: the same row again is a duplicate, another figure for it a conflict. Where
 * they are any day, rows are events and add up.
 */
public sealed interface Source {

    SourceId id();

    /** The plan's name of a column to its name in the source; what is not here has the same name in both. */
    Map<String, String> columns();

    DateColumn dates();

    /** The source's name of a column. */
    default String column(String name) {
        return columns().getOrDefault(name, name);
    }

    /**
     * A delimited text file with a header.
     *
     * @param path relative to the data folder, which it may not leave
     * @param decimalSign {@code .} or {@code ,}
     * @param grouping the sign between thousands, if the file has one
     */
    record Csv(
            SourceId id,
            String path,
            Charset encoding,
            char delimiter,
            char decimalSign,
            Optional<Character> grouping,
            Map<String, String> columns,
            DateColumn dates)
            implements Source {
        public Csv {
            columns = Map.copyOf(columns);
            if (decimalSign != '.' && decimalSign != ',') {
                throw new IllegalArgumentException("decimal sign '" + decimalSign + "'\n  use . or ,");
            }
            if (grouping.isPresent() && grouping.get() == decimalSign) {
                throw new IllegalArgumentException(
                        "'" + decimalSign + "' is both decimal sign and grouping\n  give two different signs");
            }
            if (delimiter == decimalSign) {
                throw new IllegalArgumentException(
                        "'" + delimiter + "' is both delimiter and decimal sign\n  give two different signs");
            }
        }
    }

    /**
     * A query over JDBC.
     *
     * @param url a JDBC URL; where absent, the connection is the one handed over by whoever reads the plan's data
     */
    record Sql(SourceId id, String query, Optional<String> url, Map<String, String> columns, DateColumn dates)
            implements Source {
        public Sql {
            columns = Map.copyOf(columns);
            if (query.isBlank()) {
                throw new IllegalArgumentException("source " + id + " has an empty query\n  write a select");
            }
        }
    }
}
