package org.goalhealth.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.plan.RfmScale;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

class CustomerTableProperties {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(-20, 800),
                        Arbitraries.longs().between(0, 90_000))
                .as((customer, daysAgo, minor) ->
                        new Order(new CustomerId("c" + customer), DAY.minusDays(daysAgo), new Money(minor, CNY)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .filter(orders -> orders.stream().anyMatch(order -> order.day().isBefore(DAY)));
    }

    @Provide
    Arbitrary<List<BigDecimal>> limits() {
        return Arbitraries.integers()
                .between(1, 900)
                .set()
                .ofSize(RfmScale.BORDERS)
                .map(set -> set.stream().sorted().map(BigDecimal::valueOf).toList());
    }

    @Property
    void theOrderOfOrdersDoesNotMatter(@ForAll("orders") List<Order> orders, @ForAll Random random) {
        List<Order> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, random);

        assertThat(table(RfmScale.Quintiles.PUBLISHED, shuffled))
                .isEqualTo(table(RfmScale.Quintiles.PUBLISHED, orders));
    }

    @Property
    void anotherUnitOfAmountsAndOfTheirMarginChangesNoScore(
            @ForAll("orders") List<Order> orders,
            @ForAll @IntRange(max = 3) int margin,
            @ForAll @IntRange(min = 1, max = 1000) int unit) {
        List<Order> scaled = orders.stream()
                .map(order -> new Order(
                        order.customer(), order.day(), new Money(order.amount().minor() * unit, CNY)))
                .toList();

        assertThat(scores(table(quintiles(margin * unit), scaled))).isEqualTo(scores(table(quintiles(margin), orders)));
    }

    @Property
    void withGivenLimitsALaterOrderNeverLowersAScore(
            @ForAll("orders") List<Order> orders,
            @ForAll("limits") List<BigDecimal> recency,
            @ForAll("limits") List<BigDecimal> counts,
            @ForAll("limits") List<BigDecimal> amounts,
            @ForAll @IntRange(min = 1, max = 900) int daysAgo) {
        RfmScale limits = new RfmScale.Limits(recency, counts, amounts);
        CustomerId customer = orders.get(0).customer();
        List<Order> more = new ArrayList<>(orders);
        more.add(new Order(customer, DAY.minusDays(daysAgo), new Money(1, CNY)));

        RfmScore after = score(table(limits, more), customer);
        assertThat(table(limits, orders).customers())
                .filteredOn(one -> one.customer().equals(customer))
                .extracting(CustomerValue::score)
                .allSatisfy(before -> {
                    assertThat(after.recency()).isGreaterThanOrEqualTo(before.recency());
                    assertThat(after.frequency()).isGreaterThanOrEqualTo(before.frequency());
                    assertThat(after.monetary()).isGreaterThanOrEqualTo(before.monetary());
                });
    }

    @Property
    void noOrderIsLostAndNoneCountsTwice(@ForAll("orders") List<Order> orders) {
        CustomerTable table = table(RfmScale.Quintiles.PUBLISHED, orders);
        List<Order> before =
                orders.stream().filter(order -> order.day().isBefore(DAY)).toList();

        assertThat(table.orders()).isEqualTo(before.size());
        assertThat(table.orders() + table.later()).isEqualTo(orders.size());
        assertThat(table.amount())
                .isEqualTo(Fraction.of(
                        before.stream()
                                .mapToLong(order -> order.amount().minor())
                                .sum(),
                        100));
    }

    @Property
    void whatComesOnTheDayOrLaterChangesNobody(@ForAll("orders") List<Order> orders) {
        List<Order> before =
                orders.stream().filter(order -> order.day().isBefore(DAY)).toList();

        assertThat(table(RfmScale.Quintiles.PUBLISHED, before).customers())
                .isEqualTo(table(RfmScale.Quintiles.PUBLISHED, orders).customers());
    }

    @Property
    void whoIsNoWorseOnAnAxisHasNoLowerScoreThere(@ForAll("orders") List<Order> orders) {
        List<CustomerValue> all = table(RfmScale.Quintiles.PUBLISHED, orders).customers();
        for (CustomerValue one : all) {
            for (CustomerValue other : all) {
                if (one.recencyDays() <= other.recencyDays()) {
                    assertThat(one.score().recency())
                            .isGreaterThanOrEqualTo(other.score().recency());
                }
                if (one.orders() >= other.orders()) {
                    assertThat(one.score().frequency())
                            .isGreaterThanOrEqualTo(other.score().frequency());
                }
                if (one.amount().compareTo(other.amount()) >= 0) {
                    assertThat(one.score().monetary())
                            .isGreaterThanOrEqualTo(other.score().monetary());
                }
            }
        }
    }

    private static RfmScale quintiles(int margin) {
        return new RfmScale.Quintiles(BigDecimal.valueOf(margin));
    }

    private static CustomerTable table(RfmScale scale, List<Order> orders) {
        return CustomerTable.of(DAY, CNY, scale, orders, List.of());
    }

    private static List<RfmScore> scores(CustomerTable table) {
        return table.customers().stream().map(CustomerValue::score).toList();
    }

    private static RfmScore score(CustomerTable table, CustomerId customer) {
        return table.customers().stream()
                .filter(one -> one.customer().equals(customer))
                .findFirst()
                .orElseThrow()
                .score();
    }
}
