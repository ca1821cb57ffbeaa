package org.goalhealth.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.quantity.Money;

/**
 * One of the limits within which money is to be spread.
 *
 * @param path the ids of the line that has it and of those above it, as far as they are known, the outermost first;
 *     empty for the total
 */
public record AllocationLimit(Kind kind, List<String> path, Money amount) {

    /** Which limit it is, in the words of an allocation's file. */
    public enum Kind {
        TOTAL,
        MIN,
        MAX,
        AMOUNT
    }

    public AllocationLimit {
        path = List.copyOf(path);
    }

    /** The same limit, of a line below another one. */
    AllocationLimit below(String id) {
        return new AllocationLimit(
                kind, Stream.concat(Stream.of(id), path.stream()).toList(), amount);
    }

    /**
     * Checks that what has to be given is no more than what can be taken.
     *
     * @throws InfeasibleAllocationException where it is more
     */
    static void checkReachable(List<AllocationLimit> floors, List<AllocationLimit> ceilings) {
        if (sum(floors).compareTo(sum(ceilings)) > 0) {
            throw new InfeasibleAllocationException(floors, ceilings);
        }
    }

    /** In minor units; a file may name more limits than a long can add up. */
    static BigInteger sum(List<AllocationLimit> limits) {
        return limits.stream()
                .map(limit -> BigInteger.valueOf(limit.amount().minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** {@code max 4000000 CNY of proven/search}. */
    @Override
    public String toString() {
        String its = kind.name().toLowerCase(Locale.ROOT) + " " + amount;
        return path.isEmpty() ? its : its + " of " + String.join("/", path);
    }

    static String text(List<AllocationLimit> limits) {
        return limits.stream().map(AllocationLimit::toString).collect(Collectors.joining(", "));
    }
}
