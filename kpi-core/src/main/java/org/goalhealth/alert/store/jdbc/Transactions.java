package org.goalhealth.alert.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.goalhealth.alert.store.StoreException;

/**
 * Runs work in transactions, each on a connection of its own: committed where the work ends, rolled back where it
 * throws, and closed in any case. Connections are given back as they were. Thread-safe.
 */
final class Transactions {

    private final DataSource source;

    Transactions(DataSource source) {
        this.source = source;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    /** Work that sees what others commit meanwhile. */
    <T> T write(String what, Work<T> work) {
        return run(what, Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** Work that sees everything as it was at its beginning. */
    <T> T read(String what, Work<T> work) {
        return run(what, Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    private <T> T run(String what, int isolation, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            // Isolation can be asked for and set only between transactions.
            connection.setAutoCommit(true);
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.in(new Sql(connection));
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e, usual, autoCommit);
                throw e;
            }
            restore(connection, usual, autoCommit);
            return result;
        } catch (SQLException e) {
            throw new StoreException(
                    "the alert store cannot " + what + ": " + firstLine(e) + "\n  look at its database", e);
        } catch (IllegalArgumentException e) {
            throw new StoreException("the alert store cannot " + what + ": " + e.getMessage(), e);
        }
    }

    /** Where not even this works, the connection is closed as it is: to change its mode would commit what is half done. */
    private static void rollBack(Connection connection, Throwable why, int isolation, boolean autoCommit) {
        try {
            connection.rollback();
            restore(connection, isolation, autoCommit);
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static void restore(Connection connection, int isolation, boolean autoCommit) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
