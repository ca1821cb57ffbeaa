package org.goalhealth.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;
import org.goalhealth.time.Cadence;

class ReallocationProperties {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final long UNIT = 100;

    private enum Role {
        GIVES,
        TAKES,
        NEITHER
    }

    /**
     * One line, its amounts in minor units.
     *
     * @param max below zero for none
     * @param goals what each of its goals may lose, in hundredths
     */
    private record Row(Role role, long amount, long min, long max, boolean locked, int move, List<Integer> goals) {

        Budget.Line line(int i) {
            return new Budget.Line(
                    segment(i),
                    money(amount),
                    money(Math.min(min, amount)),
                    max < 0 ? Optional.empty() : Optional.of(money(Math.max(max, amount))),
                    locked);
        }

        Donor donor(int i) {
            List<Headroom.Room> rooms = new ArrayList<>();
            for (int goal = 0; goal < goals.size(); goal++) {
                rooms.add(new Headroom.Room(goal(i, goal), segment(i), Fraction.of(goals.get(goal), 100)));
            }
            return new Donor(segment(i), Percent.of(move), rooms);
        }

        /** The most that its share of the move, its minimum, its lock and its goals allow, by trying amounts. */
        boolean mayGive(long given) {
            return given == 0
                    || (!locked
                            && given * 100 <= amount * Math.min(move, 100)
                            && amount - given >= Math.min(min, amount)
                            && goals.stream().allMatch(share -> given * 100 <= amount * share));
        }

        boolean mayTake(long taken) {
            return taken == 0 || (!locked && (max < 0 || amount + taken <= Math.max(max, amount)));
        }

        Row unlocked() {
            return new Row(role, amount, min, max, false, move, goals);
        }

        Row withoutMax() {
            return new Row(role, amount, min, -1, locked, move, goals);
        }

        Row withoutMin() {
            return new Row(role, amount, 0, max, locked, move, goals);
        }

        Row withoutGoals(Set<Integer> spared) {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < goals.size(); i++) {
                if (!spared.contains(i)) {
                    left.add(goals.get(i));
                }
            }
            return new Row(role, amount, min, max, locked, move, left);
        }

        Row times(long factor) {
            return new Row(role, amount * factor, min * factor, max < 0 ? max : max * factor, locked, move, goals);
        }
    }

    /** @param most below zero for none */
    private record Case(List<Row> rows, long most) {

        Budget budget() {
            List<Budget.Line> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                lines.add(rows.get(i).line(i));
            }
            Budget budget = new Budget(
                    new BudgetId("media"), LocalText.of("media"), new KpiId("roi"), CNY, Cadence.MONTH, lines);
            return most < 0 ? budget : budget.withMaxMove(money(most));
        }

        List<BudgetShift> shifts() {
            List<Donor> donors = new ArrayList<>();
            Set<Segment> takers = new java.util.HashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).role() == Role.GIVES) {
                    donors.add(rows.get(i).donor(i));
                } else if (rows.get(i).role() == Role.TAKES) {
                    takers.add(segment(i));
                }
            }
            return Reallocation.of(budget(), donors, takers);
        }

        /** By row, what comes to it, in minor units: less than zero where it gives. */
        long[] changes() {
            long[] changes = new long[rows.size()];
            for (BudgetShift shift : shifts()) {
                shift.moves().forEach(move -> {
                    changes[number(shift.from())] -= move.amount().minor();
                    changes[number(move.to())] += move.amount().minor();
                });
            }
            return changes;
        }

        long moved() {
            long moved = 0;
            for (long change : changes()) {
                moved += Math.max(0, change);
            }
            return moved;
        }

        Case with(int row, Row other) {
            List<Row> others = new ArrayList<>(rows);
            others.set(row, other);
            return new Case(others, most);
        }

        /** The first line gives, and no other one. */
        Case withOneDonor() {
            List<Row> others = new ArrayList<>();
            for (Row row : rows) {
                Role role = others.isEmpty() ? Role.GIVES : row.role() == Role.GIVES ? Role.NEITHER : row.role();
                others.add(new Row(role, row.amount(), row.min(), row.max(), row.locked(), row.move(), row.goals()));
            }
            return new Case(others, most);
        }

        Case times(long factor) {
            return new Case(rows.stream().map(row -> row.times(factor)).toList(), most < 0 ? most : most * factor);
        }

        /** Whether one unit more could come from a line while all others give as they do. */
        boolean couldGiveMore(int donor, long[] changes) {
            long moved = UNIT;
            boolean room = false;
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                long more = i == donor ? UNIT : 0;
                if (row.role() == Role.GIVES && !row.mayGive(-changes[i] + more)) {
                    return false;
                }
                if (row.role() == Role.TAKES) {
                    moved += changes[i];
                    room |= row.mayTake(changes[i] + UNIT);
                }
            }
            // What one line takes less another can take more: it is the sum of their rooms that counts.
            return room && (most < 0 || moved <= most);
        }

        /** With some limits out of the way of one line. */
        Case without(Set<Binding> limits, int donor, Set<Integer> spared) {
            Case less = limits.contains(Binding.MAX_MOVE) ? new Case(rows, -1) : this;
            Row giving = rows.get(donor);
            giving = limits.contains(Binding.DONOR_LOCKED) ? giving.unlocked() : giving;
            giving = limits.contains(Binding.DONOR_AT_MINIMUM) ? giving.withoutMin() : giving;
            giving = limits.contains(Binding.GOAL_AT_FLOOR) ? giving.withoutGoals(spared) : giving;
            less = less.with(donor, giving);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.role() == Role.TAKES) {
                    boolean either = limits.contains(Binding.RECEIVERS_LOCKED_OR_FULL);
                    row = limits.contains(Binding.RECEIVERS_LOCKED) || either ? row.unlocked() : row;
                    row = limits.contains(Binding.RECEIVERS_FULL) || either ? row.withoutMax() : row;
                    less = less.with(i, row);
                }
            }
            boolean nobody = rows.stream().noneMatch(row -> row.role() == Role.TAKES);
            if (nobody && limits.contains(Binding.NO_RECEIVER)) {
                List<Row> more = new ArrayList<>(less.rows());
                more.add(new Row(Role.TAKES, 0, 0, -1, false, 0, List.of()));
                less = new Case(more, less.most());
            }
            return less;
        }
    }

    @Property(tries = 1000)
    void theTotalIsKeptAndNoLineIsOutsideItsLimits(@ForAll("cases") Case settled) {
        long sum = 0;
        long[] changes = settled.changes();
        for (int i = 0; i < changes.length; i++) {
            Row row = settled.rows().get(i);
            sum += changes[i];
            assertThat(changes[i] % UNIT).isZero();
            assertThat(row.role() == Role.GIVES ? row.mayGive(-changes[i]) : row.mayTake(changes[i]))
                    .as("line %s changes by %s", row, changes[i])
                    .isTrue();
            assertThat(row.role() == Role.NEITHER && changes[i] != 0).isFalse();
        }
        assertThat(sum).isZero();
        assertThat(settled.most() >= 0 && settled.moved() > settled.most()).isFalse();
    }

    @Property(tries = 1000)
    void theLimitsNamedHaveToGiveWayTogetherAndNoOthersDo(@ForAll("cases") Case settled) {
        long[] changes = settled.changes();
        for (BudgetShift shift : settled.shifts()) {
            int donor = number(shift.from());
            Row row = settled.rows().get(donor);
            boolean whole = row.mayGive(-changes[donor])
                    && (-changes[donor] + UNIT) * 100 > row.amount() * Math.min(row.move(), 100);
            assertThat(shift.bindings().isEmpty())
                    .as("%s gives its whole share, and is bound by %s", row, shift.bindings())
                    .isEqualTo(whole && changes[donor] < 0);
            // No limit can give way that would make a share of less than a unit more.
            if (!shift.bindings().contains(Binding.LESS_THAN_A_UNIT)
                    && !shift.bindings().isEmpty()) {
                boundByAllOf(shift, settled, donor, changes);
            }
        }
    }

    private static void boundByAllOf(BudgetShift shift, Case settled, int donor, long[] changes) {
        Set<Integer> spared = shift.spares().stream()
                .map(goal -> Integer.parseInt(goal.value().replaceFirst(".*-", "")))
                .collect(Collectors.toSet());
        Set<Binding> named = EnumSet.copyOf(shift.bindings());
        assertThat(gives(settled, named, donor, spared, changes))
                .as("without %s", named)
                .isTrue();
        for (Binding one : Binding.values()) {
            Set<Binding> others = EnumSet.copyOf(named);
            if (others.remove(one)) {
                assertThat(gives(settled, others, donor, spared, changes))
                        .as("with %s, of %s", one, named)
                        .isFalse();
            } else if (one != Binding.RECEIVERS_LOCKED_OR_FULL) {
                boolean part = named.contains(Binding.RECEIVERS_LOCKED_OR_FULL)
                        && named.size() == 1
                        && (one == Binding.RECEIVERS_FULL || one == Binding.RECEIVERS_LOCKED);
                assertThat(gives(settled, EnumSet.of(one), donor, Set.of(), changes))
                        .as("without %s alone, bound by %s", one, named)
                        .isEqualTo(part);
            }
        }
        for (int goal : spared) {
            Set<Integer> rest = spared.stream().filter(other -> other != goal).collect(Collectors.toSet());
            assertThat(gives(settled, named, donor, rest, changes)).isFalse();
        }
    }

    private static boolean gives(Case settled, Set<Binding> without, int donor, Set<Integer> spared, long[] changes) {
        Case less = settled.without(without, donor, spared);
        return less.couldGiveMore(
                donor, java.util.Arrays.copyOf(changes, less.rows().size()));
    }

    @Property(tries = 500)
    void oneLineAloneReallyGivesMoreOnceTheLimitsNamedAreGone(@ForAll("cases") Case any) {
        Case settled = any.withOneDonor();
        BudgetShift shift = settled.shifts().get(0);
        Assume.that(!shift.bindings().isEmpty() && !shift.bindings().contains(Binding.LESS_THAN_A_UNIT));
        Set<Integer> spared = shift.spares().stream()
                .map(goal -> Integer.parseInt(goal.value().replaceFirst(".*-", "")))
                .collect(Collectors.toSet());

        Case less = settled.without(EnumSet.copyOf(shift.bindings()), number(shift.from()), spared);

        assertThat(less.moved()).isGreaterThan(settled.moved());
    }

    @Property(tries = 500)
    void moreRoomNeverLowersWhatIsMoved(
            @ForAll("cases") Case settled,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(max = 100_000) int more) {
        int i = which % settled.rows().size();
        Row row = settled.rows().get(i);
        long moved = settled.moved();

        assertThat(settled.with(i, row.unlocked()).moved()).isGreaterThanOrEqualTo(moved);
        assertThat(settled.with(i, row.withoutMax()).moved()).isGreaterThanOrEqualTo(moved);
        assertThat(settled.with(i, row.withoutMin()).moved()).isGreaterThanOrEqualTo(moved);
        assertThat(settled.with(i, row.withoutGoals(Set.of(0))).moved()).isGreaterThanOrEqualTo(moved);
        assertThat(new Case(settled.rows(), settled.most() < 0 ? -1 : settled.most() + more).moved())
                .isGreaterThanOrEqualTo(moved);
        Row higher = row.max() < 0
                ? row
                : new Row(
                        row.role(),
                        row.amount(),
                        row.min(),
                        Math.max(row.max(), row.amount()) + more,
                        row.locked(),
                        row.move(),
                        row.goals());
        assertThat(settled.with(i, higher).moved()).isGreaterThanOrEqualTo(moved);
        Row freer = new Row(
                row.role(), row.amount(), row.min(), row.max(), row.locked(), row.move() + more % 50, row.goals());
        assertThat(settled.with(i, freer).moved()).isGreaterThanOrEqualTo(moved);
    }

    /** Amounts in hundreds of units: every share of a line is then a whole number of units. */
    @Property(tries = 500)
    void allAmountsTimesAsMuchMoveAsManyTimesAsMuch(
            @ForAll("cases") Case any, @ForAll @IntRange(min = 2, max = 1000) int factor) {
        // An empty line weighs one minor unit, whatever the others have: its part does not grow with them.
        Assume.that(any.rows().stream().noneMatch(row -> row.role() == Role.TAKES && row.amount() == 0));
        Case settled = any.times(100 * UNIT);
        Case greater = settled.times(factor);

        assertThat(greater.moved()).isEqualTo(settled.moved() * factor);
        long[] changes = settled.changes();
        long[] others = greater.changes();
        for (int i = 0; i < changes.length; i++) {
            // Of what is apportioned, only the part under a unit is given otherwise.
            assertThat(Math.abs(others[i] - changes[i] * factor)).isLessThan(UNIT * factor * changes.length);
            assertThat(Math.abs(changes[i]) > UNIT * changes.length
                            && Long.signum(others[i]) != Long.signum(changes[i]))
                    .isFalse();
        }
        assertThat(greater.shifts().stream().map(BudgetShift::bindings))
                .containsExactlyElementsOf(
                        settled.shifts().stream().map(BudgetShift::bindings).toList());
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.longs().between(0, 20).map(n -> n * 1000));
        Arbitrary<Row> rows = Combinators.combine(
                        Arbitraries.of(Role.GIVES, Role.TAKES, Role.GIVES, Role.TAKES, Role.NEITHER),
                        amounts,
                        Arbitraries.oneOf(Arbitraries.just(0L), amounts),
                        Arbitraries.oneOf(Arbitraries.just(-1L), amounts),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        Arbitraries.of(0, 10, 40, 40, 40, 100, 130),
                        Arbitraries.of(0, 5, 10, 20, 50, 100).list().ofMaxSize(2))
                .as(Row::new);
        return Combinators.combine(
                        rows.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.oneOf(Arbitraries.just(-1L), Arbitraries.just(-1L), amounts))
                .as(Case::new);
    }

    private static GoalId goal(int row, int goal) {
        return new GoalId("g" + row + "-" + goal);
    }

    private static Segment segment(int row) {
        return Segment.of("place", "p" + row);
    }

    private static int number(Segment segment) {
        return Integer.parseInt(segment.parts().get(0).value().substring(1));
    }

    private static Money money(long minor) {
        return new Money(minor, CNY);
    }
}
