package org.goalhealth.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.goalhealth.history.source.Connections;

/** Opens DuckDB in memory, so that a plan's SQL can read CSV, Parquet and JSON files of the data folder by name. */
final class DuckDb implements Connections {

    private final Path folder;

    DuckDb(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        // Nothing is fetched from anywhere while a plan is read.
        properties.setProperty("autoinstall_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set file_search_path = '" + folder.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
