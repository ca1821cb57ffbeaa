package org.goalhealth.rules.crash;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a URL, as a process of its own reaches it. */
final class Databases {

    private Databases() {}

    static DataSource of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return h2(url);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    /** Connections are kept, as an application keeps them: H2 would open its file again for each. */
    static DataSource pool(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return JdbcConnectionPool.create(h2(url));
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setURL(url);
        return JdbcConnectionPool.create(source);
    }

    private static JdbcDataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }
}
