package org.goalhealth.history.source;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections for SQL sources that name no URL, such as those of an embedder's {@code DataSource}. */
@FunctionalInterface
public interface Connections {

    /**
     * Opens a connection, which is closed after one source has been read.
     *
     * @throws SQLException where there is none; the source is then reported as unreadable
     */
    Connection open() throws SQLException;
}
