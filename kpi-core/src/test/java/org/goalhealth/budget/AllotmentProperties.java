package org.goalhealth.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.budget.Allotment.Part;
import org.goalhealth.plan.Allocation;
import org.goalhealth.plan.AllocationLimit;
import org.goalhealth.plan.AllocationLine;
import org.goalhealth.plan.AllocationLine.Room;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.InfeasibleAllocationException;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

class AllotmentProperties {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneId.of("UTC"));

    /** A line to be made; its id is the way to its place, so that no two have the same. */
    private record Spec(int weight, OptionalInt min, OptionalInt max, List<Spec> below) {

        AllocationLine line(String id, long scale) {
            return new AllocationLine(
                    id,
                    LocalText.of(id),
                    Segment.TOTAL,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(BigDecimal.valueOf(weight)),
                    new Room.Between(money(min, scale), money(max, scale)),
                    List.of(),
                    lines(id, below, scale));
        }

        /** With a lower min and a higher max. */
        Spec eased(int by) {
            return new Spec(weight, changed(min, -by), changed(max, by), below);
        }

        Spec unlimited() {
            return new Spec(weight, OptionalInt.empty(), OptionalInt.empty(), below);
        }

        Spec lowestOnly() {
            return new Spec(
                    weight,
                    below.isEmpty() ? min : OptionalInt.empty(),
                    below.isEmpty() ? max : OptionalInt.empty(),
                    below.stream().map(Spec::lowestOnly).toList());
        }

        private static OptionalInt changed(OptionalInt limit, int by) {
            return limit.isPresent() ? OptionalInt.of(limit.getAsInt() + by) : limit;
        }

        /** With another line at the end of a path. */
        static List<Spec> changed(List<Spec> all, List<String> path, UnaryOperator<Spec> change) {
            int place = Integer.parseInt(path.get(0).substring(path.get(0).lastIndexOf('l') + 1));
            Spec one = all.get(place);
            List<Spec> others = new ArrayList<>(all);
            others.set(
                    place,
                    path.size() == 1
                            ? change.apply(one)
                            : new Spec(
                                    one.weight,
                                    one.min,
                                    one.max,
                                    changed(one.below, path.subList(1, path.size()), change)));
            return others;
        }
    }

    @Provide
    Arbitrary<List<Spec>> lines() {
        return level(2);
    }

    private static Arbitrary<List<Spec>> level(int deeper) {
        Arbitrary<OptionalInt> limit = Arbitraries.integers()
                .between(1, 300)
                .optional(0.4)
                .map(it -> it.isPresent() ? OptionalInt.of(it.get()) : OptionalInt.empty());
        Arbitrary<List<Spec>> below = deeper == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(List.<Spec>of())), Tuple.of(1, level(deeper - 1)));
        return Combinators.combine(Arbitraries.integers().between(1, 20), limit, limit, below)
                .as((weight, min, max, its) -> new Spec(
                        weight,
                        min,
                        max.isPresent() && min.isPresent()
                                ? OptionalInt.of(Math.max(max.getAsInt(), min.getAsInt()))
                                : max,
                        its))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void partsAddUpAtEveryLevelAndInEveryPeriod(
            @ForAll("lines") List<Spec> all, @ForAll @IntRange(min = 1, max = 3000) int total) {
        Allotment allotment = Allotment.of(feasible(all, total, 1));

        assertThat(sum(allotment.parts())).isEqualTo(allotment.allocation().total());
        assertThat(allotment.periods().stream().reduce(Money::plus)).contains(yuan(total, 1));
        allotment.parts().forEach(AllotmentProperties::addsUp);
    }

    private static void addsUp(Part part) {
        assertThat(part.periods().stream().reduce(Money::plus)).contains(part.amount());
        if (!part.parts().isEmpty()) {
            assertThat(sum(part.parts())).isEqualTo(part.amount());
            for (int i = 0; i < part.periods().size(); i++) {
                int period = i;
                assertThat(part.parts().stream()
                                .map(below -> below.periods().get(period))
                                .reduce(Money::plus))
                        .contains(part.periods().get(period));
            }
            part.parts().forEach(AllotmentProperties::addsUp);
        }
    }

    @Property
    void noLineIsOutsideItsLimits(@ForAll("lines") List<Spec> all, @ForAll @IntRange(min = 1, max = 3000) int total) {
        Allotment.of(feasible(all, total, 1)).parts().forEach(AllotmentProperties::isWithin);
    }

    private static void isWithin(Part part) {
        Room.Between room = (Room.Between) part.line().room();
        room.min().ifPresent(min -> assertThat(part.amount()).isGreaterThanOrEqualTo(min));
        room.max().ifPresent(max -> assertThat(part.amount()).isLessThanOrEqualTo(max));
        part.parts().forEach(AllotmentProperties::isWithin);
    }

    @Property
    void aThousandTimesAllAmountsGivesAThousandTimesTheParts(
            @ForAll("lines") List<Spec> all, @ForAll @IntRange(min = 1, max = 3000) int total) {
        List<Long> once = leaves(Allotment.of(feasible(all, total, 1)).parts());
        List<Long> often = leaves(Allotment.of(feasible(all, total, 1000)).parts());
        assertThat(often).isEqualTo(once.stream().map(amount -> amount * 1000).toList());
    }

    @Property
    void moreRoomNeverTakesFromALine(
            @ForAll("lines") List<Spec> all,
            @ForAll @IntRange(min = 1, max = 3000) int total,
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        Allotment before = Allotment.of(feasible(all, total, 1));
        int place = which % all.size();
        Spec wider = all.get(place);
        Assume.that(wider.max().isPresent());
        List<Spec> others = new ArrayList<>(all);
        others.set(
                place,
                new Spec(wider.weight(), wider.min(), OptionalInt.of(wider.max().getAsInt() + more), wider.below()));
        Allotment after = Allotment.of(feasible(others, total, 1));
        assertThat(after.parts().get(place).amount())
                .isGreaterThanOrEqualTo(before.parts().get(place).amount());
    }

    @Property
    void whereThereIsNoWayEveryLimitThatIsNamedBinds(
            @ForAll("lines") List<Spec> all, @ForAll @IntRange(min = 1, max = 1000) int total) {
        // Limits of one branch that are equal bind together: here only lowest lines have any.
        List<Spec> plain = all.stream().map(Spec::lowestOnly).toList();
        Optional<InfeasibleAllocationException> refused = refused(plain, total);
        Assume.that(refused.isPresent());
        for (AllocationLimit limit : named(refused.get())) {
            if (limit.kind() != AllocationLimit.Kind.TOTAL) {
                assertThat(gap(refused(Spec.changed(plain, limit.path(), one -> one.eased(1)), total)))
                        .as(limit + " of " + refused.get().getMessage())
                        .isEqualTo(gap(refused) - 1);
            }
        }
        assertThat(gap(refused(
                        plain, total + (refused.get().floors().get(0).path().isEmpty() ? -1 : 1))))
                .isEqualTo(gap(refused) - 1);
    }

    @Property
    void whereThereIsNoWayNoLimitMattersThatIsNotNamed(
            @ForAll("lines") List<Spec> all, @ForAll @IntRange(min = 1, max = 1000) int total) {
        Optional<InfeasibleAllocationException> refused = refused(all, total);
        Assume.that(refused.isPresent());
        List<AllocationLimit> named = named(refused.get());
        for (List<String> path : paths(all, List.of())) {
            if (named.stream().noneMatch(limit -> endsWith(path, limit.path()))) {
                assertThat(refused(Spec.changed(all, path, Spec::unlimited), total)
                                .map(Exception::getMessage))
                        .isEqualTo(refused.map(Exception::getMessage));
            }
        }
    }

    private static List<AllocationLimit> named(InfeasibleAllocationException no) {
        return Stream.concat(no.floors().stream(), no.ceilings().stream()).toList();
    }

    private static long gap(Optional<InfeasibleAllocationException> refused) {
        return refused.map(no -> no.gap().amount().longValueExact()).orElse(0L);
    }

    private static List<List<String>> paths(List<Spec> all, List<String> above) {
        List<List<String>> paths = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<String> path = new ArrayList<>(above);
            path.add((above.isEmpty() ? "" : above.get(above.size() - 1)) + "l" + i);
            paths.add(path);
            paths.addAll(paths(all.get(i).below(), path));
        }
        return paths;
    }

    /** A conflict within a line tells the paths from that line on. */
    private static boolean endsWith(List<String> path, List<String> end) {
        return !end.isEmpty()
                && path.size() >= end.size()
                && path.subList(path.size() - end.size(), path.size()).equals(end);
    }

    private static Optional<InfeasibleAllocationException> refused(List<Spec> all, int total) {
        try {
            allocation(all, total, 1);
            return Optional.empty();
        } catch (InfeasibleAllocationException e) {
            return Optional.of(e);
        }
    }

    private static Allocation feasible(List<Spec> all, int total, long scale) {
        Assume.that(refused(all, total).isEmpty());
        return allocation(all, total, scale);
    }

    private static Allocation allocation(List<Spec> all, int total, long scale) {
        return new Allocation(
                new BudgetId("media"),
                LocalText.of("media"),
                yuan(total, scale),
                yuan(1, scale),
                Optional.of(new Allocation.Schedule(
                        CALENDAR,
                        CALENDAR.parse("2027"),
                        Cadence.QUARTER,
                        IntStream.of(3, 0, 5, 2).mapToObj(BigDecimal::valueOf).toList())),
                List.of(),
                Optional.empty(),
                lines("", all, scale));
    }

    private static List<AllocationLine> lines(String above, List<Spec> all, long scale) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).line(above + "l" + i, scale))
                .toList();
    }

    private static List<Long> leaves(List<Part> parts) {
        return parts.stream()
                .flatMap(part ->
                        part.parts().isEmpty() ? Stream.of(part.amount().minor()) : leaves(part.parts()).stream())
                .toList();
    }

    private static Money sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
    }

    private static Optional<Money> money(OptionalInt amount, long scale) {
        return amount.isPresent() ? Optional.of(yuan(amount.getAsInt(), scale)) : Optional.empty();
    }

    private static Money yuan(long amount, long scale) {
        return Money.of(amount * scale, CNY);
    }
}
