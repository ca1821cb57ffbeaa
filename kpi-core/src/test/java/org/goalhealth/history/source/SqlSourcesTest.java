package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goalhealth.history.source.Data.EAST;
import static org.goalhealth.history.source.Data.ORDERS;
import static org.goalhealth.history.source.Data.WEST;
import static org.goalhealth.history.source.Data.at;
import static org.goalhealth.history.source.Data.figure;
import static org.goalhealth.history.source.Data.intake;
import static org.goalhealth.history.source.Data.series;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Source;
import org.goalhealth.quantity.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlSourcesTest {

    private static final String URL = "jdbc:h2:mem:sources";

    private Connection keptOpen = connection();

    private static Connection connection() {
        try {
            return DriverManager.getConnection(URL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void aTableOfOrders() throws SQLException {
        if (keptOpen.isClosed()) {
            keptOpen = connection();
        }
        execute("drop all objects");
        execute("create table sales (sold date, region varchar, orders decimal(20, 4), share double precision)");
        execute(
                "insert into sales values (date '2026-01-04', 'east', 5.5000, 0.25), (date '2026-01-04', 'west', 7, 0.5),"
                        + " (date '2026-01-11', 'east', null, null)");
    }

    @AfterEach
    void close() throws SQLException {
        keptOpen.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = keptOpen.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Plan plan(String query, Optional<String> url) {
        return Data.plan(new Source.Sql(ORDERS, query, url, Map.of(), Data.dates(Names.END, 0)), Data.orders());
    }

    private static Sources sources() {
        return Sources.in(Path.of(".")).allowingUrls(url -> true);
    }

    private static History read(String query) {
        return sources().read(plan(query, Optional.of(URL)));
    }

    private static Problem problem(Sources sources, Plan plan) {
        return catchThrowableOfType(UnreadableSourceException.class, () -> sources.read(plan))
                .problems()
                .get(0);
    }

    @Test
    void readsAQueryWhateverTheCaseOfItsColumnsAndANullIsMissing() {
        History history = read("select sold as date, region, orders from sales");
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("5.5"));
        assertThat(at(series(history, WEST), "2026-W01")).isEqualTo(figure("7"));
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(intake(history).accepted()).isEqualTo(3);
        assertThat(series(history, EAST).label(Data.ordinal("2026-W01"))).isEqualTo("2026-01-04");
    }

    @Test
    void readsTimestampsAndTextsAsDates() {
        History history = read("select cast('2026-01-04 10:00:00' as timestamp) as date, 'east' as region, 5 as orders"
                + " union all select cast('2026-01-11 10:00:00' as timestamp), 'east', 6");
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(figure("6"));
        assertThat(at(series(read("select '2026-01-04' as date, 'east' as region, '5' as orders"), EAST), "2026-W01"))
                .isEqualTo(figure("5"));
        assertThat(at(
                        series(
                                read("select timestamp with time zone '2026-01-05 01:00:00+08:00' as date, 'east' as"
                                        + " region, 5 as orders"),
                                EAST),
                        "2026-W01"))
                .isEqualTo(figure("5"));
    }

    @Test
    void binaryFractionsAreTakenAsTheyAreWrittenOrRefusedWithTheCast() {
        History history = read("select sold as date, region, share as orders from sales");
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("0.25"));
        History finer = read("select sold as date, region, share / 3 as orders from sales");
        assertThat(intake(finer).rejected()).isEqualTo(2);
        assertThat(intake(finer).problems().get(0).fix()).endsWith("or cast it to decimal in the query");
        assertThat(intake(finer).problems().get(0).place()).hasToString("source orders:1:3");
    }

    @Test
    void aBadQueryIsNamedByTheFirstLineOfTheDatabasesMessage() {
        Problem problem = problem(sources(), plan("select sold from sale", Optional.of(URL)));
        assertThat(problem.message()).contains("the query of source orders fails: Table \"SALE\" not found");
        assertThat(problem.message()).doesNotContain("\n");
    }

    @Test
    void aQueryWithoutANeededColumnNamesTheNearest() {
        Problem problem =
                problem(sources(), plan("select sold as date, region, share as orderz from sales", Optional.of(URL)));
        assertThat(problem.message()).contains("there is no column 'orders'");
    }

    @Test
    void withoutAUrlTheConnectionIsTheOneHandedOver() {
        Plan plan = plan("select sold as date, region, orders from sales", Optional.empty());
        History history = sources().connectingWith(SqlSourcesTest::connection).read(plan);
        assertThat(at(series(history, WEST), "2026-W01")).isEqualTo(figure("7"));
        assertThat(problem(sources(), plan).message()).contains("has no url, and no connection was handed over");
        assertThat(problem(
                                sources().connectingWith(() -> {
                                    throw new SQLException("gone away\nmore");
                                }),
                                plan)
                        .message())
                .isEqualTo("source orders cannot be connected: gone away");
    }

    @Test
    void aUrlThatFailsIsNotRepeatedAsItMayHoldAPassword() {
        Problem problem = problem(sources(), plan("select 1", Optional.of("jdbc:none://host?password=secret")));
        assertThat(problem.toString()).contains("cannot be connected").doesNotContain("secret");
    }

    @Test
    void aUrlOfThePlanIsNotOpenedUnlessItIsAllowed() throws SQLException {
        String url = URL + ";PASSWORD=secret;INIT=create table planted(x int)";
        Plan plan = plan("select sold as date, region, orders from sales", Optional.of(url));
        Sources unasked = Sources.in(Path.of("."));
        for (Sources sources : List.of(
                unasked,
                unasked.allowingUrls(URL::equals),
                unasked.connectingWith(SqlSourcesTest::connection).progress((source, rows) -> {}))) {
            Problem problem = problem(sources, plan);
            assertThat(problem.code()).isEqualTo(Problem.Code.UNREADABLE);
            assertThat(problem)
                    .hasToString("source orders: sources.orders: source orders names a JDBC url, which is not allowed"
                            + " here\n  allow it where the plan is read: Sources.allowingUrls(...), or hand over a"
                            + " connection and leave the url out");
            assertThat(problem.value()).isEmpty();
        }
        execute("create table planted(x int)");
    }

    @Test
    void anAllowedUrlIsOpenedWhateverIsSetAfterIt() {
        Plan plan = plan("select sold as date, region, orders from sales", Optional.of(URL));
        History history = Sources.in(Path.of("."))
                .allowingUrls(URL::equals)
                .connectingWith(() -> {
                    throw new SQLException("not asked for");
                })
                .progress((source, rows) -> {})
                .read(plan);
        assertThat(intake(history).accepted()).isEqualTo(3);
    }

    @Test
    void aStatementThatIsNoQueryFailsAndChangesNothing() {
        Problem problem = problem(sources(), plan("delete from sales", Optional.of(URL)));
        assertThat(problem.message()).contains("the query of source orders fails");
        assertThat(intake(read("select sold as date, region, orders from sales"))
                        .read())
                .isEqualTo(3);
    }
}
