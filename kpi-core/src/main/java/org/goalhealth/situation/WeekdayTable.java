package org.goalhealth.situation;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.quantity.Fraction;

/**
 * The figures of a daily series over whole weeks, by weekday (W9).
 *
 * @param first the ordinal of the first day of the first week
 */
record WeekdayTable(Series series, int first, int weeks) {

    private static final int DAYS = 7;

    /** How each weekday did against each other one that it is not behind; none of a pair without figures. */
    Stream<WeekdayLead> leads() {
        return IntStream.range(0, DAYS)
                .boxed()
                .flatMap(day -> IntStream.range(0, DAYS)
                        .filter(other -> other != day)
                        .mapToObj(other -> lead(day, other))
                        .flatMap(Optional::stream));
    }

    /** The first of those that are furthest ahead. */
    Optional<WeekdayLead> furthest(Stream<WeekdayLead> leads) {
        Comparator<WeekdayLead> byLead = Comparator.comparing(lead -> lead.ahead(better()));
        return leads.reduce((one, next) -> byLead.compare(next, one) > 0 ? next : one);
    }

    private Optional<WeekdayLead> lead(int day, int other) {
        BigInteger parts = BigInteger.ZERO;
        BigInteger bases = BigInteger.ZERO;
        BigInteger otherParts = BigInteger.ZERO;
        BigInteger otherBases = BigInteger.ZERO;
        int wins = 0;
        int count = 0;
        for (int week = 0; week < weeks; week++) {
            int one = first + week * DAYS + day;
            int two = first + week * DAYS + other;
            if (isThere(one) && isThere(two)) {
                parts = parts.add(BigInteger.valueOf(series.raw(one)));
                bases = bases.add(BigInteger.valueOf(base(one)));
                otherParts = otherParts.add(BigInteger.valueOf(series.raw(two)));
                otherBases = otherBases.add(BigInteger.valueOf(base(two)));
                int compared = compare(one, two);
                wins += better() == Direction.HIGHER ? (compared > 0 ? 1 : 0) : (compared < 0 ? 1 : 0);
                count++;
            }
        }
        return count == 0 || otherParts.signum() <= 0
                ? Optional.empty()
                : Optional.of(new WeekdayLead(
                        weekday(day),
                        weekday(other),
                        Fraction.of(parts, bases),
                        Fraction.of(otherParts, otherBases),
                        wins,
                        count));
    }

    private boolean isThere(int ordinal) {
        return series.has(ordinal) && base(ordinal) > 0;
    }

    /** In the part's smallest unit. */
    private long base(int ordinal) {
        return series.kpi().input().isRatio() ? series.rawBase(ordinal) : series.unit();
    }

    private int compare(int one, int two) {
        return series.kpi().input().isRatio()
                ? Fraction.of(series.raw(one), base(one)).compareTo(Fraction.of(series.raw(two), base(two)))
                : Long.compare(series.raw(one), series.raw(two));
    }

    private DayOfWeek weekday(int day) {
        return LocalDate.ofEpochDay((long) first + day).getDayOfWeek();
    }

    private Direction better() {
        return series.kpi().better();
    }
}
