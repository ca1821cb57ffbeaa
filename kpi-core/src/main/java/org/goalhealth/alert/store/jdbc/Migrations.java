package org.goalhealth.alert.store.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.goalhealth.alert.store.StoreException;

/** Makes the tables, and brings those of earlier releases up to date. */
final class Migrations {

    private static final String SCHEMA = "goalhealth";

    private Migrations() {}

    /** What differs in the migrations' SQL from one database to the other. */
    private enum Dialect {
        H2("binary large object"),
        POSTGRESQL("bytea");

        private final String bytes;

        Dialect(String bytes) {
            this.bytes = bytes;
        }

        static Dialect of(String product) {
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                default ->
                    throw new IllegalArgumentException(
                            "the alert store does not know the database " + product + "\n  use H2 or PostgreSQL");
            };
        }
    }

    static void run(DataSource source) {
        try {
            Flyway flyway = flyway(source);
            Arrays.stream(flyway.info().all())
                    .filter(Migrations::isLater)
                    .findFirst()
                    .ifPresent(later -> {
                        throw new StoreException(
                                "the tables of the alert store are of version " + later.getVersion()
                                        + ", which this release does not know\n  use the release that made them, or a later one");
                    });
            // H2 keeps what a script had made when its process was killed: scripts may be run again.
            if (Arrays.stream(flyway.info().all())
                    .anyMatch(one -> one.getState().isFailed())) {
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException | SQLException e) {
            throw new StoreException(
                    "the alert store cannot make its tables: " + reason(e)
                            + "\n  look at its database; the user needs the right to make the schema " + SCHEMA
                            + " and tables in it",
                    e);
        }
    }

    private static Flyway flyway(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            return Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/goalhealth/alert/store/jdbc")
                    .schemas(database.storesUpperCaseIdentifiers() ? "GOALHEALTH" : SCHEMA)
                    .table("migrations")
                    .placeholders(Map.of("bytes", Dialect.of(database.getDatabaseProductName()).bytes))
                    .load();
        }
    }

    private static boolean isLater(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    /** What is at the bottom of it, in one line. */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
