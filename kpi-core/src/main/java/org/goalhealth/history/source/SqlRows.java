package org.goalhealth.history.source;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Source;
import org.jspecify.annotations.Nullable;

/** The rows of a query's result. */
final class SqlRows implements Rows {

    private static final int FETCH = 10_000;

    private final Source.Sql source;
    private final @Nullable Connections connections;
    private final Predicate<String> urls;

    SqlRows(Source.Sql source, @Nullable Connections connections, Predicate<String> urls) {
        this.source = source;
        this.connections = connections;
        this.urls = urls;
    }

    @SuppressWarnings("ArrayRecordComponent") // made for every row, never compared
    private record SqlRow(String from, int line, @Nullable Object[] cells) implements Row {
        @Override
        public @Nullable Object cell(int column) {
            return cells[column];
        }

        @Override
        public Place place(int column) {
            return new Place(from, line, column + 1);
        }
    }

    @Override
    public <T extends Taker> T read(Opening<T> opening) throws Unusable {
        try (Connection connection = connect()) {
            return query(connection, opening);
        } catch (SQLException e) {
            throw new Unusable(
                    source,
                    source.query(),
                    "the query of source " + source.id() + " fails: " + firstLine(e),
                    "run it by hand and mend it");
        }
    }

    private <T extends Taker> T query(Connection connection, Opening<T> opening) throws SQLException, Unusable {
        try (PreparedStatement statement = connection.prepareStatement(source.query())) {
            statement.setFetchSize(FETCH);
            try (ResultSet result = statement.executeQuery()) {
                ResultSetMetaData meta = result.getMetaData();
                List<String> header = new ArrayList<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    header.add(meta.getColumnLabel(i));
                }
                T taker = opening.open(header);
                BitSet needed = taker.needed();
                String from = Unusable.name(source);
                for (int line = 1; result.next(); line++) {
                    @Nullable Object[] cells = new Object[needed.length()];
                    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
                        cells[i] = cell(result, i + 1);
                    }
                    taker.row(new SqlRow(from, line, cells));
                }
                return taker;
            }
        }
    }

    private static @Nullable Object cell(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return value instanceof Clob ? result.getString(column) : value;
    }

    private Connection connect() throws Unusable {
        try {
            if (source.url().isPresent()) {
                if (!urls.test(source.url().get())) {
                    // the URL itself is not shown: it may hold a password
                    throw new Unusable(
                            source,
                            "",
                            "source " + source.id() + " names a JDBC url, which is not allowed here",
                            "allow it where the plan is read: Sources.allowingUrls(...), or hand over a connection and"
                                    + " leave the url out");
                }
                return DriverManager.getConnection(source.url().get());
            }
            if (connections == null) {
                throw new Unusable(
                        source,
                        "",
                        "source " + source.id() + " has no url, and no connection was handed over",
                        "give the source a url, or call connectingWith");
            }
            return connections.open();
        } catch (SQLException e) {
            // drivers repeat the URL, which may hold a password
            String said = source.url()
                    .map(url -> firstLine(e).replace(url, "its url"))
                    .orElseGet(() -> firstLine(e));
            throw new Unusable(
                    source,
                    "",
                    "source " + source.id() + " cannot be connected: " + said,
                    "look at the database, its driver on the class path, and the source's url");
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
