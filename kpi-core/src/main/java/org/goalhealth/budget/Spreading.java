package org.goalhealth.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goalhealth.budget.Allotment.Hold;
import org.goalhealth.budget.Allotment.Part;
import org.goalhealth.plan.Allocation;
import org.goalhealth.plan.AllocationLine;
import org.goalhealth.quantity.Apportionment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

/** Works out the lines of an allocation, from the top down, in its steps; once. */
final class Spreading {

    private final Allocation allocation;
    private final Currency currency;
    private final long step;
    /** By period, how much less than their quotas the lines so far have got by rounding, in steps. */
    private final Fraction[] owed;

    Spreading(Allocation allocation) {
        this.allocation = allocation;
        this.currency = allocation.currency();
        this.step = allocation.step().minor();
        this.owed = new Fraction
                [allocation
                        .schedule()
                        .map(schedule -> schedule.periods().size())
                        .orElse(0)];
        Arrays.fill(owed, Fraction.ZERO);
    }

    /**
     * What lines get that share an amount.
     *
     * @param season of the line above
     * @param expected return of the line above
     */
    List<Part> parts(List<AllocationLine> lines, Money amount, List<BigDecimal> season, Optional<BigDecimal> expected) {
        long total = amount.minor() / step;
        Shares shares = new Shares(
                total,
                lines.stream()
                        .map(line -> line.weighed(allocation.priorities()))
                        .toList(),
                lines.stream().mapToLong(line -> line.least() / step).toArray(),
                lines.stream()
                        .mapToLong(line -> line.most().orElse(amount.minor()) / step)
                        .toArray());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> part(lines.get(i), money(shares.parts()[i]), shares.hold(i), season, expected))
                .toList();
    }

    private Part part(
            AllocationLine line,
            Money amount,
            Shares.Hold hold,
            List<BigDecimal> seasonAbove,
            Optional<BigDecimal> expectedAbove) {
        List<BigDecimal> season = line.season().isEmpty() ? seasonAbove : line.season();
        Optional<BigDecimal> returns = line.expectedReturn().or(() -> expectedAbove);
        if (line.lines().isEmpty()) {
            return new Part(
                    line,
                    amount,
                    held(line, hold),
                    periods(amount, season),
                    returns.map(amount.amount()::multiply),
                    List.of());
        }
        List<Part> below = parts(line.lines(), amount, season, returns);
        return new Part(line, amount, held(line, hold), sums(below, currency), expected(below), below);
    }

    private List<Money> periods(Money amount, List<BigDecimal> season) {
        if (owed.length == 0) {
            return List.of();
        }
        List<Fraction> weights = season.isEmpty()
                ? Collections.nCopies(owed.length, Fraction.ONE)
                : season.stream().map(Fraction::of).toList();
        Fraction all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction total = Fraction.of(amount.minor() / step);
        List<Fraction> quotas = weights.stream()
                .map(weight -> total.times(weight).dividedBy(all))
                .toList();
        long[] parts = Apportionment.rounded(quotas, List.of(owed));
        for (int i = 0; i < parts.length; i++) {
            owed[i] = owed[i].plus(quotas.get(i)).minus(Fraction.of(parts[i]));
        }
        return LongStream.of(parts).mapToObj(this::money).toList();
    }

    private Money money(long steps) {
        return new Money(Math.multiplyExact(steps, step), currency);
    }

    private static Optional<Hold> held(AllocationLine line, Shares.Hold hold) {
        if (line.room().isFixed() || line.most().equals(OptionalLong.of(line.least()))) {
            return Optional.of(Hold.FIXED);
        }
        return switch (hold) {
            case NONE -> Optional.empty();
            case LEAST -> Optional.of(Hold.LEAST);
            case MOST -> Optional.of(Hold.MOST);
        };
    }

    /** By period, what parts come to together. */
    static List<Money> sums(List<Part> parts, Currency currency) {
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < parts.get(0).periods().size(); i++) {
            int period = i;
            sums.add(parts.stream().map(part -> part.periods().get(period)).reduce(Money.zero(currency), Money::plus));
        }
        return sums;
    }

    /** What parts are expected to bring together, where that is known of all. */
    static Optional<BigDecimal> expected(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.expected().isEmpty())
                ? Optional.empty()
                : parts.stream().map(part -> part.expected().orElseThrow()).reduce(BigDecimal::add);
    }
}
