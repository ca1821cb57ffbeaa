package org.goalhealth.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goalhealth.plan.AllocationLimit.Kind;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;

/**
 * One line of an {@link Allocation}: a part of a portfolio, a channel, a project.
 *
 * <p>What stands together is weighed in one way. Either every line without a fixed amount has a {@code share}, and the
 * shares come to 100 %; or a line weighs the priority of its goal times its expected return times its own weight, and
 * each of the three is given by all of them or by none.
 *
 * @param id unique among the lines it stands with
 * @param segment the part of the business that it pays for, beside what the lines above it say
 * @param share of what the lines it stands with get together, fixed amounts left out; above 0
 * @param goal the goal that it serves, by whose priority it is weighed where it has no share
 * @param expectedReturn what a unit of money is expected to bring, as revenue over spend; above 0
 * @param weight above 0
 * @param season one weight for each period; empty where it has that of the line above, or of the allocation
 * @param lines what it is spread over in its turn; may be empty
 */
public record AllocationLine(
        String id,
        LocalText name,
        Segment segment,
        Optional<Percent> share,
        Optional<GoalId> goal,
        Optional<BigDecimal> expectedReturn,
        Optional<BigDecimal> weight,
        Room room,
        List<BigDecimal> season,
        List<AllocationLine> lines) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public AllocationLine {
        Ids.checked("line", id);
        season = season.isEmpty() ? List.of() : SeasonWeights.checked(season);
        lines = List.copyOf(lines);
        if (share.isPresent() && (weight.isPresent() || room.isFixed())) {
            throw new IllegalArgumentException("line " + id + " has a share and "
                    + (weight.isPresent() ? "a weight" : "a fixed amount") + "\n  keep one of them");
        }
        share.ifPresent(percent -> checkAboveZero("the share of line " + id, percent.points()));
        expectedReturn.ifPresent(figure -> checkAboveZero("the expected-return of line " + id, figure));
        weight.ifPresent(figure -> checkAboveZero("the weight of line " + id, figure));
        if (!lines.isEmpty()) {
            checkTogether("line " + id, lines);
            checkSegments(segment, lines);
            checkFits(id, room, lines);
        }
    }

    private static void checkFits(String id, Room room, List<AllocationLine> lines) {
        room.ceiling(id)
                .ifPresent(ceiling -> AllocationLimit.checkReachable(below(id, floors(lines)), List.of(ceiling)));
        room.floor(id)
                .ifPresent(floor -> ceilings(lines)
                        .ifPresent(most -> AllocationLimit.checkReachable(List.of(floor), below(id, most))));
    }

    /**
     * Checks what lines that share one amount say beside each other.
     *
     * @param above what they stand below, for messages
     */
    static void checkTogether(String above, List<AllocationLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(above + " has no lines\n  give at least one");
        }
        Set<String> ids = new HashSet<>();
        for (AllocationLine line : lines) {
            if (!ids.add(line.id)) {
                throw new IllegalArgumentException(above + " has two lines '" + line.id + "'\n  give each its own id");
            }
        }
        List<AllocationLine> weighed =
                lines.stream().filter(line -> !line.room.isFixed()).toList();
        checkAllOrNone(above, "share", weighed, line -> line.share.isPresent());
        if (weighed.stream().anyMatch(line -> line.share.isPresent())) {
            checkShares(above, weighed);
        } else {
            checkAllOrNone(above, "goal", weighed, line -> line.goal.isPresent());
            checkAllOrNone(above, "expected-return", weighed, line -> line.expectedReturn.isPresent());
            checkAllOrNone(above, "weight", weighed, line -> line.weight.isPresent());
        }
    }

    /** A line is about no other part of the business than the lines above it. */
    private static void checkSegments(Segment above, List<AllocationLine> lines) {
        for (AllocationLine line : lines) {
            for (Segment.Part part : line.segment.parts()) {
                Optional<String> value = above.value(part.dimension());
                if (value.isPresent() && !value.get().equals(part.value())) {
                    throw new IllegalArgumentException(
                            "line " + line.id + " pays for " + part + ", and a line above it for "
                                    + part.dimension() + "=" + value.get() + "\n  give it the same " + part.dimension()
                                    + ", or another place");
                }
            }
            checkSegments(line.segmentBelow(above), line.lines);
        }
    }

    private static void checkShares(String above, List<AllocationLine> lines) {
        BigDecimal sum =
                lines.stream().map(line -> line.share.orElseThrow().points()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("the shares of the lines of " + above + " add up to "
                    + sum.toPlainString() + " %\n  give shares that add up to 100 %");
        }
    }

    private static void checkAllOrNone(
            String above, String what, List<AllocationLine> lines, Predicate<AllocationLine> has) {
        List<AllocationLine> without = lines.stream().filter(has.negate()).toList();
        if (!without.isEmpty() && without.size() < lines.size()) {
            throw new IllegalArgumentException("of the lines of " + above + ", " + without.get(0).id + " has no " + what
                    + " and others have one\n  give it to all of them, or to none");
        }
    }

    static void checkAboveZero(String what, BigDecimal figure) {
        if (figure.signum() <= 0) {
            throw new IllegalArgumentException(what + " is " + figure.toPlainString() + "\n  give a figure above 0");
        }
    }

    /** What these lines have to get: the limits that demand it. */
    static List<AllocationLimit> floors(List<AllocationLine> lines) {
        return lines.stream().flatMap(line -> line.floors().stream()).toList();
    }

    /** What these lines can take at most: the limits that allow no more; empty where one of them takes anything. */
    static Optional<List<AllocationLimit>> ceilings(List<AllocationLine> lines) {
        List<AllocationLimit> all = new ArrayList<>();
        for (AllocationLine line : lines) {
            Optional<List<AllocationLimit>> its = line.ceilings();
            if (its.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(its.get());
        }
        return Optional.of(all);
    }

    private List<AllocationLimit> floors() {
        List<AllocationLimit> own = room.floor(id).stream().toList();
        List<AllocationLimit> below = below(id, floors(lines));
        return AllocationLimit.sum(below).compareTo(AllocationLimit.sum(own)) > 0 ? below : own;
    }

    private Optional<List<AllocationLimit>> ceilings() {
        Optional<List<AllocationLimit>> own = room.ceiling(id).map(List::of);
        if (lines.isEmpty()) {
            return own;
        }
        Optional<List<AllocationLimit>> below = ceilings(lines).map(most -> below(id, most));
        if (own.isEmpty() || below.isEmpty()) {
            return own.or(() -> below);
        }
        return AllocationLimit.sum(below.get()).compareTo(AllocationLimit.sum(own.get())) < 0 ? below : own;
    }

    private static List<AllocationLimit> below(String id, List<AllocationLimit> limits) {
        return limits.stream().map(limit -> limit.below(id)).toList();
    }

    /** What it has to get whatever it weighs, by its own limits and those of the lines below it; in minor units. */
    public long least() {
        return AllocationLimit.sum(floors()).longValueExact();
    }

    /** What it can take at most, by its own limits and those of the lines below it; in minor units. */
    public OptionalLong most() {
        return ceilings()
                .map(limits -> OptionalLong.of(AllocationLimit.sum(limits)
                        .min(BigInteger.valueOf(Allocation.MOST))
                        .longValueExact()))
                .orElse(OptionalLong.empty());
    }

    /**
     * How much it weighs beside the lines it stands with.
     *
     * @param priorities of the goals
     */
    public Fraction weighed(List<Allocation.Priority> priorities) {
        if (share.isPresent()) {
            return share.get().share();
        }
        BigDecimal priority = goal.flatMap(its -> priorities.stream()
                        .filter(one -> one.goal().equals(its))
                        .map(Allocation.Priority::weight)
                        .findFirst())
                .orElse(BigDecimal.ONE);
        return Stream.of(priority, expectedReturn.orElse(BigDecimal.ONE), weight.orElse(BigDecimal.ONE))
                .map(Fraction::of)
                .reduce(Fraction.ONE, Fraction::times);
    }

    /** The part of the business that it pays for, with what the lines above it say. */
    public Segment segmentBelow(Segment above) {
        return new Segment(Stream.concat(above.parts().stream(), segment.parts().stream())
                .distinct()
                .toList());
    }

    String label() {
        return "line " + id;
    }

    /** How much a line may get. */
    public sealed interface Room {

        /**
         * What it needs at least and can use at most.
         *
         * @param min 0 or more; nothing where absent
         * @param max no less than {@code min}; without end where absent
         */
        record Between(Optional<Money> min, Optional<Money> max) implements Room {

            /** Anything. */
            public static final Between ANYTHING = new Between(Optional.empty(), Optional.empty());

            public Between {
                Stream.concat(min.stream(), max.stream()).forEach(Room::checkCountable);
                if (min.isPresent() && max.isPresent() && max.get().compareTo(min.get()) < 0) {
                    throw new IllegalArgumentException(
                            "min " + min.get() + " is above max " + max.get() + "\n  turn them round, or mend one");
                }
            }
        }

        /** One amount, whatever the line weighs. */
        record Exactly(Money amount) implements Room {
            public Exactly {
                checkCountable(amount);
            }
        }

        private static void checkCountable(Money amount) {
            if (amount.minor() < 0 || amount.minor() > Allocation.MOST) {
                throw new IllegalArgumentException(
                        "a limit is " + amount + "\n  give 0 or more, at most " + Allocation.MOST + " minor units");
            }
        }

        default boolean isFixed() {
            return this instanceof Exactly;
        }

        /** Every amount that is named. */
        default Stream<Money> amounts() {
            return this instanceof Between between
                    ? Stream.concat(between.min.stream(), between.max.stream())
                    : Stream.of(((Exactly) this).amount);
        }

        /** What it demands of its own. */
        default Optional<AllocationLimit> floor(String id) {
            return this instanceof Between between
                    ? between.min.map(min -> new AllocationLimit(Kind.MIN, List.of(id), min))
                    : fixed(id);
        }

        /** What it allows of its own. */
        default Optional<AllocationLimit> ceiling(String id) {
            return this instanceof Between between
                    ? between.max.map(max -> new AllocationLimit(Kind.MAX, List.of(id), max))
                    : fixed(id);
        }

        private Optional<AllocationLimit> fixed(String id) {
            return Optional.of(new AllocationLimit(Kind.AMOUNT, List.of(id), ((Exactly) this).amount));
        }
    }
}
