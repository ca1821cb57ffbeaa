package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.history.source.Data.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.goalhealth.customer.CustomerId;
import org.goalhealth.customer.Order;
import org.goalhealth.customer.Prospect;
import org.goalhealth.history.Intake;
import org.goalhealth.plan.CustomerFile;
import org.goalhealth.plan.Problem;
import org.goalhealth.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBookTest {

    private static final String HEAD = "customers: shop\ncurrency: CNY\ntime: {zone: Asia/Shanghai}\nsources:\n";

    @TempDir
    private Path folder;

    @Test
    void aRowIsAnOrderAndTheSameRowAgainAnotherOne() {
        write(
                folder,
                "orders.csv",
                "member,paid,date",
                "a1,12.50,2026-01-05",
                "a1,12.50,2026-01-05",
                "b2,0,2026-01-06");

        OrderBook book = read("  orders: {csv: orders.csv, columns: {customer: member, amount: paid}}\n");

        Order order = order("a1", "2026-01-05", "12.5");
        assertThat(book.orders()).containsExactly(order, order, order("b2", "2026-01-06", "0"));
        assertThat(book.intakes()).containsExactly(new Intake("orders", 3, 3, 0, 0, 0, List.of()));
        assertThat(book.leftOut()).isZero();
        assertThat(book.prospects()).isEmpty();
    }

    @Test
    void aBadRowIsRejectedWithItsPlaceAndTheRestGoesOn() {
        write(
                folder,
                "orders.csv",
                "customer,amount,date",
                "a1,10,2026-01-05",
                " ,10,2026-01-05",
                "a1,10,2026-02-30",
                "a1,ten,2026-01-05",
                "a1,,2026-01-05",
                "a1,1.005,2026-01-05",
                "a1,-3,2026-01-05",
                "a1,99999999999999,2026-01-05",
                "a1,10",
                "x".repeat(201) + ",10,2026-01-05",
                "b2,5,2026-01-06");

        OrderBook book = read("  orders: {csv: orders.csv}\n");

        assertThat(book.orders()).containsExactly(order("a1", "2026-01-05", "10"), order("b2", "2026-01-06", "5"));
        Intake intake = book.intakes().get(0);
        assertThat(intake.read()).isEqualTo(11);
        assertThat(intake.accepted()).isEqualTo(2);
        assertThat(intake.rejected()).isEqualTo(9);
        assertThat(intake.problems())
                .extracting(problem -> problem.place() + " " + problem.message())
                .satisfiesExactly(
                        said -> assertThat(said).isEqualTo("orders.csv:3:1 customer is empty"),
                        said -> assertThat(said).startsWith("orders.csv:4:3 date '2026-02-30' is no date"),
                        said -> assertThat(said).startsWith("orders.csv:5:2 amount 'ten' is no number"),
                        said -> assertThat(said).isEqualTo("orders.csv:6:2 amount is empty"),
                        said -> assertThat(said)
                                .isEqualTo("orders.csv:7:2 amount '1.005' has more decimals than the 2 of CNY"),
                        said -> assertThat(said).isEqualTo("orders.csv:8:2 amount '-3' is below zero"),
                        said -> assertThat(said).startsWith("orders.csv:9:2 amount '99999999999999' is more than"),
                        said -> assertThat(said).startsWith("orders.csv:10 the row has 2 columns"),
                        said -> assertThat(said).contains("is longer than 200 characters"));
    }

    @Test
    void whatIsNoOrderIsLeftOutAndCountedAndWhatNobodyCanSayIsNamed() {
        write(
                folder,
                "orders.csv",
                "customer,amount,date,state",
                "a1,10,2026-01-05,done",
                "a1,no amount,no date,open",
                "a1,10,2026-01-05,",
                "a1,x,2026-01-05,done");

        OrderBook book = read("  orders: {csv: orders.csv, when: [{column: state, is: done}]}\n");

        Intake intake = book.intakes().get(0);
        assertThat(book.orders()).hasSize(1);
        assertThat(book.leftOut()).isEqualTo(1);
        assertThat(intake.undecided()).isEqualTo(1);
        assertThat(intake.rejected()).isEqualTo(1);
        assertThat(book.orders().size() + book.leftOut() + intake.undecided()).isEqualTo(intake.accepted());
        assertThat(intake.problems())
                .extracting(Problem::message)
                .anySatisfy(said -> assertThat(said).contains("state is empty", "cannot say whether the row counts"));
    }

    @ParameterizedTest
    @CsvSource({"refused, 1, 0, 1", "left-out, 1, 1, 0", "subtracted, 2, 0, 0"})
    void anAmountBelowZeroIsWhatTheFileSaysItIs(String returns, int orders, long leftOut, long rejected) {
        write(folder, "orders.csv", "customer,amount,date", "a1,10,2026-01-05", "a1,-4,2026-01-06");

        OrderBook book = read("  orders: {csv: orders.csv, returns: " + returns + "}\n");

        assertThat(book.orders()).hasSize(orders);
        assertThat(book.leftOut()).isEqualTo(leftOut);
        assertThat(book.intakes().get(0).rejected()).isEqualTo(rejected);
    }

    @Test
    void ofProspectsADaySaysOneThingOrNothing() {
        write(folder, "orders.csv", "customer,amount,date");
        write(
                folder,
                "leads.csv",
                "customer,expected,date",
                "p1,5000,2026-01-05",
                "p1,5000.00,2026-01-05",
                "p2,100,2026-01-05",
                "p2,200,2026-01-05",
                "p2,300,2026-01-06",
                "p3,-1,2026-01-06");

        OrderBook book = read("  orders: {csv: orders.csv}\n  prospects: {csv: leads.csv}\n");

        assertThat(book.prospects())
                .containsExactly(prospect("p1", "2026-01-05", "5000"), prospect("p2", "2026-01-06", "300"));
        Intake intake = book.intakes().get(1);
        assertThat(List.of(
                        intake.read(), intake.accepted(), intake.duplicate(), intake.conflicting(), intake.rejected()))
                .containsExactly(6L, 2L, 1L, 2L, 1L);
        assertThat(intake.problems())
                .extracting(Problem::toString)
                .first()
                .asString()
                .contains("leads.csv:5", "p2", "200.00 CNY on 2026-01-05, and in line 4 100.00 CNY");
    }

    @Test
    void everyColumnThatIsMissingInEitherFileIsNamedAtOnce() {
        write(folder, "orders.csv", "customer,amout,date", "a1,10,2026-01-05");
        write(folder, "leads.csv", "customer,date", "a1,2026-01-05");

        assertThatThrownBy(() -> read("  orders: {csv: orders.csv}\n  prospects: {csv: leads.csv}\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("sources.orders.columns.amount: there is no column 'amount'")
                .hasMessageContaining("did you mean amout?")
                .hasMessageContaining("sources.prospects.columns.expected: there is no column 'expected'");
    }

    @Test
    void aMomentFallsOnTheDayOfThePlansZone() {
        write(folder, "orders.csv", "customer,amount,date", "a1,10,2026-01-05T20:00:00Z");

        OrderBook book = read("  orders: {csv: orders.csv, dates: {format: \"yyyy-MM-dd'T'HH:mm:ssX\"}}\n");

        assertThat(book.orders()).containsExactly(order("a1", "2026-01-06", "10"));
    }

    @Test
    void aQueryGivesOrdersToo() {
        List<Long> heard = new ArrayList<>();
        OrderBook book = Sources.in(folder)
                .connectingWith(() -> DriverManager.getConnection("jdbc:h2:mem:"))
                .progress((source, rows) -> heard.add(rows))
                .orders(CustomerFile.parse(
                        HEAD + "  orders: {sql: \"select 'a1' as customer, 12.5 as amount, date '2026-01-05' as d\","
                                + " dates: {column: d}}\n",
                        "customers.yaml"));

        assertThat(book.orders()).containsExactly(order("a1", "2026-01-05", "12.5"));
        assertThat(heard).containsExactly(1L);
    }

    private OrderBook read(String sources) {
        return Sources.in(folder).orders(CustomerFile.parse(HEAD + sources, "customers.yaml"));
    }

    private static Order order(String customer, String day, String amount) {
        return new Order(new CustomerId(customer), LocalDate.parse(day), cny(amount));
    }

    private static Prospect prospect(String customer, String day, String expected) {
        return new Prospect(new CustomerId(customer), LocalDate.parse(day), cny(expected));
    }

    private static Money cny(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance("CNY"));
    }
}
