package org.goalhealth.alert.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.alert.store.Saves.firing;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.AlertStoreContract;
import org.goalhealth.alert.store.Saves;
import org.goalhealth.alert.store.StoreException;
import org.goalhealth.alert.store.Stored;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    @Test
    void whatWasSavedIsThereWhenTheStoreIsOpenedAgain(@TempDir Path folder) {
        String file = "jdbc:h2:file:" + folder.resolve("alerts");
        JdbcAlertStore.open(h2(file))
                .save("house", 0, new Saves().begin(firing("east", 1)).save());

        AlertStore again = JdbcAlertStore.open(h2(file));

        assertThat(again.load("house").book().alerts()).containsExactly(firing("east", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";DATABASE_TO_UPPER=FALSE",
                ";DATABASE_TO_LOWER=TRUE",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            })
    void namesAreFoundHoweverH2WritesThem(String settings) {
        AlertStore store = JdbcAlertStore.open(
                h2("jdbc:h2:mem:" + System.identityHashCode(new Object()) + ";DB_CLOSE_DELAY=-1" + settings));

        store.save("house", 0, new Saves().begin(firing("east", 1)).save());

        assertThat(store.load("house").revision()).isEqualTo(1);
    }

    @Test
    void tablesOfTheirOwnDoNotGetIntoTheWayOfOthers() throws SQLException {
        DataSource source = Databases.h2();
        execute(source, "create table alert (id int)", "create table migrations (id int)");

        JdbcAlertStore.open(source);

        execute(
                source,
                "insert into alert values (1)",
                "insert into goalhealth.portfolio values ('h', 1, '2026-01-01', 0)");
    }

    @Test
    void whatAKilledProcessHadMadeOfTheTablesIsNoHindrance() throws SQLException {
        DataSource source = Databases.h2();
        JdbcAlertStore.open(source);
        execute(source, "delete from goalhealth.\"migrations\" where \"version\" = '2'");

        AlertStore store = JdbcAlertStore.open(source);

        store.save("house", 0, new Saves().begin(firing("east", 1)).save());
        assertThat(store.load("house").revision()).isEqualTo(1);
    }

    @Test
    void aMigrationThatHadFailedIsRunAgain() throws SQLException {
        DataSource source = Databases.h2();
        JdbcAlertStore.open(source);
        execute(
                source,
                "drop table goalhealth.decision",
                "update goalhealth.\"migrations\" set \"success\" = false where \"version\" = '2'");

        assertThat(JdbcAlertStore.open(source).load("house").revision()).isZero();
    }

    @Test
    void tablesOfTheFirstVersionInH2GetDecisions() throws SQLException {
        getsDecisions(Databases.h2());
    }

    @Test
    void tablesOfTheFirstVersionInPostgresGetDecisions() throws SQLException {
        getsDecisions(Databases.postgres());
    }

    private static void getsDecisions(DataSource source) throws SQLException {
        JdbcAlertStore.open(source)
                .save("house", 0, new Saves().begin(firing("east", 1)).save());
        execute(
                source,
                "drop table goalhealth.decision",
                "delete from goalhealth.\"migrations\" where \"version\" = '2'");

        AlertStore store = JdbcAlertStore.open(source);
        store.save(
                "house",
                1,
                new Saves().decide(Saves.accepted(firing("east", 1))).save());

        assertThat(store.load("house").book().alerts()).containsExactly(firing("east", 1));
        assertThat(store.load("house").book().decisions()).containsExactly(Saves.accepted(firing("east", 1)));
    }

    @Test
    void severalMayOpenH2AtOnce() throws Exception {
        opensFromManySides(Databases.h2());
    }

    @Test
    void severalMayOpenPostgresAtOnce() throws Exception {
        opensFromManySides(Databases.postgres());
    }

    private static void opensFromManySides(DataSource source) throws Exception {
        List<AlertStore> opened = AlertStoreContract.inThreads(3, i -> JdbcAlertStore.open(source));

        assertThat(opened).hasSize(3);
        assertThat(opened.get(0).load("house")).isEqualTo(Stored.NOTHING);
    }

    @Test
    void tablesOfALaterReleaseAreRefusedByName() throws SQLException {
        DataSource source = Databases.h2();
        JdbcAlertStore.open(source);
        execute(
                source,
                "insert into goalhealth.\"migrations\" select 3, '3', 'later', \"type\", 'V3__later.sql', \"checksum\","
                        + " \"installed_by\", \"installed_on\", \"execution_time\", \"success\" from goalhealth.\"migrations\""
                        + " where \"version\" = '1'");

        assertThatThrownBy(() -> JdbcAlertStore.open(source))
                .isInstanceOf(StoreException.class)
                .hasMessage("the tables of the alert store are of version 3, which this release does not know\n"
                        + "  use the release that made them, or a later one");
    }

    @Test
    void anUnknownDatabaseIsRefusedByName() {
        DatabaseMetaData oracle = answering(DatabaseMetaData.class, "getDatabaseProductName", "Oracle", false);
        Connection connection = answering(Connection.class, "getMetaData", oracle, null);
        DataSource source = answering(DataSource.class, "getConnection", connection, null);

        assertThatThrownBy(() -> JdbcAlertStore.open(source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Oracle")
                .hasMessageContaining("use H2 or PostgreSQL");
    }

    @Test
    void aDatabaseThatIsNotThereIsAStoreThatFails() {
        assertThatThrownBy(() -> JdbcAlertStore.open(h2("jdbc:h2:file:/no/such/folder;IFEXISTS=TRUE")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot make its tables");
    }

    private static <T> T answering(Class<T> type, String method, Object answer, @Nullable Object otherwise) {
        return type.cast(Proxy.newProxyInstance(
                MigrationsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> called.getName().equals(method) ? answer : otherwise));
    }

    private static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
