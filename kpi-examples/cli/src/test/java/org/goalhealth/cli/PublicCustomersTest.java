package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.history.source.OrderBook;
import org.goalhealth.history.source.Sources;
import org.goalhealth.plan.CustomerFile;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.rules.GoalHealth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of public data, beside scores that were published, and others that were computed without this library. */
class PublicCustomersTest {

    private static final Path DATA = Path.of(System.getProperty("shared.data", "../../../shared/data"));
    private static final Path PLANS = Path.of("..", "plans");

    @TempDir
    Path out;

    /** What both sides say of a customer. */
    private record Row(String customer, String days, String orders, BigDecimal amount, String score) {

        static Row of(Map<String, String> row, String days, String amount, String score) {
            return new Row(
                    cell(row, "customer_id", "customer"),
                    cell(row, days),
                    cell(row, "orders"),
                    new BigDecimal(cell(row, amount)).setScale(2),
                    cell(row, score));
        }

        private static String cell(Map<String, String> row, String... names) {
            return Stream.of(names)
                    .filter(row::containsKey)
                    .map(row::get)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyScoreIsTheOneThatTheAuthorOfThePackagePublished() throws IOException {
        List<Row> published = Table.read(data("rfm_orders").resolve("reference_published_rfm.csv")).stream()
                .map(row -> Row.of(row, "recency_days", "amount", "rfm_score_published"))
                .toList();

        assertThat(rows("rfm-orders", "rfm_orders")).hasSize(995).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void soAreTheBordersAndTheChampionsAreTheCustomersOfHighValue() {
        CustomerTable table = table("rfm-orders", "rfm_orders");

        assertThat(table.bins().recency()).isEqualTo(fractions("115", "181", "297.4", "482"));
        assertThat(table.bins().orders()).isEqualTo(fractions("4", "5", "6", "8"));
        assertThat(table.bins().amount()).isEqualTo(fractions("255.8", "382", "506.4", "666"));
        assertThat(table.orders()).isEqualTo(4906);
        assertThat(table.amount()).isEqualTo(Fraction.of(464_158));
        List<CustomerValue> champions = GoalHealth.standard()
                .customers(table, SegmentSettings.NONE, plan("rfm-orders").calendar())
                .in("high-value");
        assertThat(champions).hasSize(158);
        assertThat(champions.stream().mapToLong(CustomerValue::orders).sum()).isEqualTo(1234);
        assertThat(champions.stream()
                        .map(customer -> Fraction.of(customer.amount().amount()))
                        .reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.of(120_178));
    }

    @Test
    void everyCustomerOfTheOnlineShopHasTheScoreComputedWithoutThisLibrary() throws IOException {
        List<Row> facts = Table.read(data("online_retail").resolve("facts_rfm_own.csv")).stream()
                .map(row -> Row.of(row, "recency_days_asof_2011-12-10", "amount_gbp", "rfm_score"))
                .toList();

        assertThat(rows("online-retail-customers", "online_retail"))
                .hasSize(4338)
                .containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void soAreTheBordersOfTheOnlineShopAndNoRowIsLost() {
        CustomerTable table = table("online-retail-customers", "online_retail");

        assertThat(table.bins().recency()).isEqualTo(fractions("14.8", "34", "73", "181"));
        assertThat(table.bins().orders()).isEqualTo(fractions("2", "3", "4", "7"));
        assertThat(table.bins().amount()).isEqualTo(fractions("251.194", "491.096", "943.276", "2059.426"));
        assertThat(table.amount()).isEqualTo(Fraction.of(new BigDecimal("8911407.90")));
        OrderBook book = book("online-retail-customers", "online_retail");
        assertThat(book.intakes().get(0).isClean()).isTrue();
        assertThat(book.orders()).hasSize(18_562);
        assertThat(book.orders().size() + book.leftOut()).isEqualTo(25_943);
    }

    private List<Row> rows(String plan, String data) throws IOException {
        Shell shell = Shell.kpi("customers", PLANS.resolve(plan + ".yaml"), "--data", data(data), "--csv");
        assertThat(shell.exit()).isZero();
        return Table.read(Files.writeString(out.resolve("customers.csv"), shell.out())).stream()
                .map(row -> Row.of(row, "recency_days", "amount", "score"))
                .toList();
    }

    private static CustomerTable table(String name, String data) {
        OrderBook book = book(name, data);
        CustomerPlan plan = plan(name);
        return CustomerTable.of(
                plan.at().orElseThrow(), plan.currency(), plan.scale(), book.orders(), book.prospects());
    }

    private static OrderBook book(String name, String data) {
        return Sources.in(data(data)).orders(plan(name));
    }

    private static CustomerPlan plan(String name) {
        return CustomerFile.read(PLANS.resolve(name + ".yaml"));
    }

    private static Path data(String name) {
        assumeTrue(Files.isDirectory(DATA.resolve(name)), () -> "the data set " + name + " is not beside the checkout");
        return DATA.resolve(name);
    }

    private static List<Fraction> fractions(String... decimals) {
        return Stream.of(decimals)
                .map(decimal -> Fraction.of(new BigDecimal(decimal)))
                .toList();
    }
}
