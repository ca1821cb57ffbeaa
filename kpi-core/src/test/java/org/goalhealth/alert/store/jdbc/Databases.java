package org.goalhealth.alert.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases for tests. */
public final class Databases {

    private Databases() {}

    /** One server for all tests of a run; it ends with the JVM. Empty where it does not start, with the reason. */
    private static final class Server {

        private static final Server ONE = new Server();

        private final Optional<EmbeddedPostgres> postgres;
        private final String reason;

        private Server() {
            Optional<EmbeddedPostgres> started = Optional.empty();
            String why = "";
            try {
                // Nothing here outlives the server: what is not on disk yet is not missed.
                started = Optional.of(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start());
            } catch (IOException | RuntimeException e) {
                why = e.toString();
            }
            postgres = started;
            reason = why;
        }
    }

    /** In memory, gone with the JVM. */
    public static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    /** The test is skipped where no server can be had. */
    public static DataSource postgres() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(newPostgres());
        return source;
    }

    /** As {@link #postgres}, for tests that call so often that opening connections takes most of their time. */
    static DataSource pooledPostgres() {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(newPostgres());
        return JdbcConnectionPool.create(source);
    }

    private static String newPostgres() {
        Assumptions.assumeTrue(Server.ONE.postgres.isPresent(), "no PostgreSQL here: " + Server.ONE.reason);
        EmbeddedPostgres server = Server.ONE.postgres.get();
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }
}
