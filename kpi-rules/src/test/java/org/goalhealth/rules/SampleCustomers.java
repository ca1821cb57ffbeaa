package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goalhealth.customer.CustomerId;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.customer.RfmScore;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.RfmScale;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.PlanCalendar;

/** Invented customers, with scores as they are wanted. */
public final class SampleCustomers {

    public static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    /** Names the rules that judge nobody unless they are asked for. */
    public static final SegmentSettings ASKED_FOR =
            new SegmentSettings(List.of(named("key-account"), named("sleeping-account")), Set.of(), List.of());

    public static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneOffset.UTC);

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final RfmScale.Limits SCALE =
            new RfmScale.Limits(decimals(30, 60, 90, 180), decimals(2, 3, 5, 10), decimals(100, 500, 1000, 5000));

    private SampleCustomers() {}

    /** One for each shipped segment. */
    public static CustomerTable table() {
        return table(
                customer("firm-1", 454, "2026-03-10", 4, 120_000, 130_000),
                customer("firm-2", 224, "2025-09-20", 2, 8_000, 8_000),
                prospect("firm-3", 515, "2026-03-25", 6_000),
                customer("ann", 555, "2026-03-28", 14, 5_200, 7_310));
    }

    public static CustomerTable table(CustomerValue... customers) {
        return new CustomerTable(
                DAY,
                CNY,
                SCALE,
                CustomerTable.of(DAY, CNY, SCALE, List.of(), List.of()).bins(),
                Arrays.stream(customers)
                        .sorted(Comparator.comparing(CustomerValue::customer))
                        .toList(),
                0,
                0);
    }

    /** Who has ordered, all within a year. */
    public static CustomerValue customer(
            String id, int score, String last, long orders, long amountOfYear, long amount) {
        LocalDate day = LocalDate.parse(last);
        long ofHalfYear = day.isBefore(DAY.minusMonths(6)) ? 0 : 1;
        return new CustomerValue(
                new CustomerId(id),
                day,
                ChronoUnit.DAYS.between(day, DAY),
                orders,
                Money.of(amount, CNY),
                ofHalfYear,
                orders,
                Money.of(amountOfYear, CNY),
                Optional.empty(),
                score(score));
    }

    /** Who has not. */
    public static CustomerValue prospect(String id, int score, String last, long expected) {
        LocalDate day = LocalDate.parse(last);
        return new CustomerValue(
                new CustomerId(id),
                day,
                ChronoUnit.DAYS.between(day, DAY),
                0,
                Money.zero(CNY),
                0,
                0,
                Money.zero(CNY),
                Optional.of(Money.of(expected, CNY)),
                score(score));
    }

    /** A line of limits that names a rule, with figures in pairs of name and figure. */
    public static LimitLine line(String rule, Map<String, String> figures) {
        Map<String, LimitValue> values = new TreeMap<>();
        figures.forEach((name, figure) -> values.put(name, LimitValue.parse(figure)));
        return new LimitLine(rule, LimitScope.EVERYWHERE, values, Place.JAVA);
    }

    private static LimitLine named(String rule) {
        return line(rule, Map.of());
    }

    private static RfmScore score(int digits) {
        return new RfmScore(digits / 100, digits / 10 % 10, digits % 10);
    }

    private static List<BigDecimal> decimals(long... figures) {
        return Arrays.stream(figures).mapToObj(BigDecimal::valueOf).toList();
    }
}
