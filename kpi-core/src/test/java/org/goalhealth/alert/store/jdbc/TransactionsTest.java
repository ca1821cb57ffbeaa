package org.goalhealth.alert.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.goalhealth.alert.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final DataSource real = Databases.h2();
    private Connection connection;
    /** Gives the same connection each time, and leaves it open, as a careless pool would. */
    private Transactions transactions;

    @BeforeEach
    void connect() throws SQLException {
        connection = real.getConnection();
        connection.createStatement().execute("create table t (n int)");
        Connection lasting = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        transactions = new Transactions((DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> lasting));
    }

    @Test
    void whatIsDoneIsCommitted() throws SQLException {
        assertThat(transactions.<Integer>write("count", sql -> sql.update("insert into t values (1)")))
                .isEqualTo(1);
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void whatFailsIsRolledBack() throws SQLException {
        assertThatThrownBy(() -> transactions.write("do it", sql -> {
                    sql.update("insert into t values (1)");
                    throw new SQLException("broken\nand more");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage("the alert store cannot do it: broken\n  look at its database");
        assertThatThrownBy(() -> transactions.write("do it", sql -> {
                    sql.update("insert into t values (1)");
                    throw new AssertionError("a bug");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(committed()).isZero();
    }

    @Test
    void aConnectionIsGivenBackAsItWas() throws SQLException {
        for (boolean autoCommit : List.of(true, false)) {
            for (int isolation : List.of(Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_SERIALIZABLE)) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(autoCommit);

                transactions.read("look", sql -> sql.rows("select n from t", row -> row.getInt(1)));
                assertThatThrownBy(() -> transactions.write("break", sql -> {
                            throw new SQLException("broken");
                        }))
                        .isInstanceOf(StoreException.class);

                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            }
        }
    }

    private int committed() throws SQLException {
        try (Connection other = real.getConnection();
                var rows = other.createStatement().executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
