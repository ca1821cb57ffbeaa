package org.goalhealth.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goalhealth.plan.RfmScale;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTableTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");
    private static final RfmScale LIMITS =
            new RfmScale.Limits(figures(30, 60, 90, 180), figures(2, 3, 5, 10), figures(100, 500, 1000, 5000));

    @Test
    void aCustomerIsWhatTheOrdersBeforeTheDaySay() {
        CustomerTable table = table(
                LIMITS,
                order("ann", "2025-03-31", "400"),
                order("ann", "2025-04-01", "300.50"),
                order("ann", "2025-10-01", "200"),
                order("ann", "2026-03-31", "100"),
                order("ann", "2026-04-01", "9000"));

        assertThat(table.customers()).singleElement().satisfies(ann -> {
            assertThat(ann.isPaying()).isTrue();
            assertThat(ann.lastDay()).isEqualTo("2026-03-31");
            assertThat(ann.recencyDays()).isEqualTo(1);
            assertThat(ann.orders()).isEqualTo(4);
            assertThat(ann.amount()).isEqualTo(cny("1000.50"));
            assertThat(ann.ordersOfHalfYear()).isEqualTo(2);
            assertThat(ann.ordersOfYear()).isEqualTo(3);
            assertThat(ann.amountOfYear()).isEqualTo(cny("600.50"));
            assertThat(ann.expected()).isEmpty();
            assertThat(ann.score()).hasToString("534");
        });
        assertThat(table.later()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 99.99, 511",
        "2026-03-03, 100, 512",
        "2026-03-02, 499.99, 412",
        "2026-02-01, 500, 413",
        "2026-01-31, 999.99, 313",
        "2026-01-01, 1000, 214",
        "2025-10-04, 4999.99, 214",
        "2025-10-03, 5000, 115"
    })
    void aFigureOnALimitHasTheScoreBeyondIt(String day, String amount, String score) {
        assertThat(table(LIMITS, order("ann", day, amount)).customers())
                .extracting(CustomerValue::score)
                .extracting(RfmScore::toString)
                .containsExactly(score);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "9, 4", "10, 5"})
    void soManyOrdersHaveThatScore(int count, int score) {
        Order[] orders = IntStream.range(0, count)
                .mapToObj(i -> order("ann", "2026-03-01", "1"))
                .toArray(Order[]::new);
        assertThat(table(LIMITS, orders).customers())
                .extracting(customer -> customer.score().frequency())
                .containsExactly(score);
    }

    @Test
    void aReturnTakesFromTheAmountOfItsYearAndIsNoOrder() {
        CustomerTable table = table(
                LIMITS,
                order("ann", "2024-01-01", "500"),
                order("ann", "2026-02-01", "-120"),
                order("ben", "2026-03-01", "-80"));

        assertThat(table.customers()).singleElement().satisfies(ann -> {
            assertThat(ann.orders()).isEqualTo(1);
            assertThat(ann.lastDay()).isEqualTo("2024-01-01");
            assertThat(ann.amount()).isEqualTo(cny("380"));
            assertThat(ann.amountOfYear()).isEqualTo(cny("-120"));
        });
        assertThat(table.returnsOnly()).isEqualTo(1);
    }

    @Test
    void whoHasNotOrderedIsScoredByTheLastContactAndWhatIsExpected() {
        CustomerTable table = CustomerTable.of(
                DAY,
                CNY,
                LIMITS,
                List.of(order("ann", "2025-01-01", "50")),
                List.of(
                        prospect("ben", "2026-01-01", "10"),
                        prospect("ben", "2026-03-20", "6000"),
                        prospect("ben", "2026-04-01", "7"),
                        prospect("ann", "2026-03-30", "8000")));

        assertThat(table.paying()).isEqualTo(1);
        assertThat(table.customers())
                .extracting(
                        customer -> customer.customer().value(),
                        CustomerValue::isPaying,
                        CustomerValue::scoredAmount,
                        customer -> customer.score().toString())
                .containsExactly(tuple("ann", true, cny("50"), "111"), tuple("ben", false, cny("6000"), "515"));
        assertThat(table.customers())
                .extracting(CustomerValue::expected)
                .allSatisfy(expected -> assertThat(expected).isPresent());
        assertThat(table.later()).isEqualTo(1);
    }

    @Test
    void quintilesAreThoseOfWhoHasOrdered() {
        Order[] orders = Stream.of("10", "20", "30", "40", "50")
                .map(amount -> order("c" + amount, "2026-03-01", amount))
                .toArray(Order[]::new);
        CustomerTable alone = table(RfmScale.Quintiles.PUBLISHED, orders);
        CustomerTable beside = CustomerTable.of(
                DAY,
                CNY,
                RfmScale.Quintiles.PUBLISHED,
                List.of(orders),
                List.of(prospect("p", "2026-02-01", "100000")));

        // by hand: the places 0.8, 1.6, 2.4 and 3.2 of five values, plus 1
        assertThat(alone.bins().amount())
                .containsExactly(Fraction.of(19), Fraction.of(27), Fraction.of(35), Fraction.of(43));
        assertThat(beside.bins()).isEqualTo(alone.bins());
    }

    @Test
    void whereAllAreAlikeNobodyStandsOut() {
        CustomerTable table =
                table(RfmScale.Quintiles.PUBLISHED, order("ann", "2026-03-01", "10"), order("ben", "2026-03-01", "10"));

        assertThat(table.customers())
                .extracting(customer -> customer.score().toString())
                .containsOnly("511");
    }

    @Test
    void ofAmountsInTensOfThousandsAMarginOfOneWouldTellNobodyApart() {
        Order[] orders = Stream.of("0.5", "1", "1.5", "2", "2.5")
                .map(amount -> order("c" + amount, "2026-03-01", amount))
                .toArray(Order[]::new);

        assertThat(monetary(table(RfmScale.Quintiles.PUBLISHED, orders))).containsExactly(1, 1, 1, 2, 3);
        assertThat(monetary(table(new RfmScale.Quintiles(BigDecimal.ZERO), orders)))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void beforeTheFirstOrderThereAreLimitsAndNoQuintiles() {
        Order order = order("ann", "2026-04-01", "10");

        assertThat(table(LIMITS, order).customers()).isEmpty();
        assertThatThrownBy(() -> table(RfmScale.Quintiles.PUBLISHED, order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody had ordered before 2026-04-01, so there are no quintiles\n"
                        + "  give a later day, or limits");
    }

    @Test
    void twoCurrenciesAreNotAddedUp() {
        Order dollars = new Order(new CustomerId("ann"), DAY.minusDays(1), Money.of(1, Currency.getInstance("USD")));
        assertThatThrownBy(() -> table(LIMITS, dollars))
                .hasMessageContaining("customer ann has an amount in USD, not in CNY");
    }

    @Test
    void moreThanCanBeCountedIsRefusedAndNotWrappedAround() {
        Order most = new Order(new CustomerId("ann"), DAY.minusDays(1), new Money(Long.MAX_VALUE, CNY));
        assertThatThrownBy(() -> table(LIMITS, most, most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customer ann add up to more than can be counted");
    }

    @Test
    void ofTwoExpectedValuesOfTheLastDayNoneIsChosenAndOlderOnesDoNotMatter() {
        Prospect five = prospect("ben", "2026-03-01", "5");
        Prospect six = prospect("ben", "2026-03-01", "6");
        Prospect newer = prospect("ben", "2026-03-02", "7");

        assertThatThrownBy(() -> CustomerTable.of(DAY, CNY, LIMITS, List.of(), List.of(five, six)))
                .hasMessageContaining("prospect ben has two expected values of 2026-03-01");
        for (List<Prospect> order : List.of(List.of(five, six, newer), List.of(newer, six, five))) {
            assertThat(CustomerTable.of(DAY, CNY, LIMITS, List.of(), order).customers())
                    .extracting(CustomerValue::scoredAmount)
                    .containsExactly(cny("7"));
        }
    }

    @Test
    void anIdIsOneWhateverItsUnicodeFormAndIsNeverBlank() {
        assertThat(new CustomerId(" Zoe\u0308 ")).isEqualTo(new CustomerId("Zo\u00eb"));
        assertThat(new CustomerId("a")).isNotEqualTo(new CustomerId("A"));
        assertThatThrownBy(() -> new CustomerId(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new CustomerId("x".repeat(201))).hasMessageContaining("longer than 200");
    }

    @Test
    void aCustomerIsFoundById() {
        CustomerTable table = table(
                LIMITS,
                order("ben", "2026-03-01", "1"),
                order("ann", "2026-03-01", "2"),
                order("eve", "2026-03-01", "3"),
                order("dan", "2026-04-01", "4"));

        assertThat(Stream.of("ann", "ben", "eve"))
                .allSatisfy(id -> assertThat(table.find(new CustomerId(id)))
                        .map(CustomerValue::customer)
                        .contains(new CustomerId(id)));
        assertThat(table.find(new CustomerId("dan"))).isEmpty();
        assertThat(table.find(new CustomerId("zoe"))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        List<Fraction> borders = Stream.of(1, 2, 3, 4).map(Fraction::of).toList();
        RfmBins bins = new RfmBins(borders, borders, borders);
        CustomerValue ann =
                table(LIMITS, order("ann", "2026-03-01", "1")).customers().get(0);

        assertThatThrownBy(() -> new RfmScore(0, 1, 1)).hasMessage("recency has score 0\n  give one from 1 to 5");
        assertThatThrownBy(() -> new RfmScore(1, 1, 6)).hasMessageContaining("monetary has score 6");
        assertThatThrownBy(() -> new RfmBins(borders, borders.subList(0, 3), borders))
                .hasMessageContaining("orders has the borders [1, 2, 3]");
        assertThatThrownBy(() -> new RfmBins(
                        List.of(borders.get(1), borders.get(0), borders.get(2), borders.get(3)), borders, borders))
                .hasMessageContaining("none below the one before it");
        assertThatThrownBy(() -> new RfmScale.Quintiles(BigDecimal.ONE.negate()))
                .hasMessageContaining("margin of -1");
        assertThatThrownBy(() -> prospect("ben", "2026-03-01", "-1"))
                .hasMessageContaining("prospect ben has an expected value of -1.00 CNY");
        assertThatThrownBy(() -> new CustomerTable(DAY, CNY, LIMITS, bins, List.of(ann, ann), 0, 0))
                .hasMessageContaining("customer ann stands after ann");
        assertThatThrownBy(() -> value(0, 1, 1, 1)).hasMessageContaining("last seen 0 days ago");
        assertThatThrownBy(() -> value(1, 2, 1, 2)).hasMessageContaining("2 orders, 1 of the last year and 2");
        assertThatThrownBy(() -> value(1, 0, 0, 0)).hasMessageContaining("neither an order nor an expected value");
    }

    private static CustomerValue value(long days, long orders, long ofYear, long ofHalfYear) {
        return new CustomerValue(
                new CustomerId("ann"),
                DAY,
                days,
                orders,
                cny("1"),
                ofHalfYear,
                ofYear,
                cny("1"),
                Optional.empty(),
                new RfmScore(1, 1, 1));
    }

    private static List<Integer> monetary(CustomerTable table) {
        return table.customers().stream()
                .map(customer -> customer.score().monetary())
                .toList();
    }

    private static CustomerTable table(RfmScale scale, Order... orders) {
        return CustomerTable.of(DAY, CNY, scale, List.of(orders), List.of());
    }

    private static Order order(String customer, String day, String amount) {
        return new Order(new CustomerId(customer), LocalDate.parse(day), cny(amount));
    }

    private static Prospect prospect(String customer, String day, String expected) {
        return new Prospect(new CustomerId(customer), LocalDate.parse(day), cny(expected));
    }

    private static Money cny(String amount) {
        return Money.of(new BigDecimal(amount), CNY);
    }

    private static List<BigDecimal> figures(long... figures) {
        return Arrays.stream(figures).mapToObj(BigDecimal::valueOf).toList();
    }
}
