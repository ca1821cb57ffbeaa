package org.goalhealth.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
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
import org.junit.jupiter.api.Test;

class ReallocationTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void aDonorGivesItsShareDownToItsMinimum() {
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000), line("b", 500)))
                .containsExactly(shift("a", move("b", 400)));
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000, 700, -1, false), line("b", 500)))
                .containsExactly(shift("a", Binding.DONOR_AT_MINIMUM, move("b", 300)));
    }

    @Test
    void aReceiverTakesUpToItsMaximumAndTheRestGoesToTheOthers() {
        assertThat(shifts(
                        List.of("a"), Set.of("b", "c"), line("a", 1000), line("b", 500, 0, 550, false), line("c", 500)))
                .containsExactly(shift("a", move("b", 50), move("c", 350)));
    }

    @Test
    void roomIsNeverUsedTwice() {
        assertThat(shifts(
                        List.of("a", "b"),
                        Set.of("c"),
                        line("a", 1000),
                        line("b", 1000),
                        line("c", 500, 0, 700, false)))
                .containsExactly(
                        shift("a", Binding.RECEIVERS_FULL, move("c", 100)),
                        shift("b", Binding.RECEIVERS_FULL, move("c", 100)));
    }

    @Test
    void aDonorThatIsAlsoStrongTakesNothing() {
        assertThat(shifts(List.of("a"), Set.of("a"), line("a", 1000), line("b", 500)))
                .containsExactly(bound("a", Binding.NO_RECEIVER));
    }

    @Test
    void anEmptyLineWithRoomTakesItsPart() {
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000), line("b", 0)))
                .containsExactly(shift("a", move("b", 400)));
    }

    @Test
    void whatBindsIsSaid() {
        Budget.Line donor = line("a", 1000);
        assertThat(shifts(List.of("a"), Set.of(), donor, line("b", 500)))
                .containsExactly(bound("a", Binding.NO_RECEIVER));
        assertThat(shifts(List.of("a"), Set.of("b"), donor, line("b", 500, 0, 500, false)))
                .containsExactly(bound("a", Binding.RECEIVERS_FULL));
        assertThat(shifts(List.of("a"), Set.of("b"), donor, line("b", 500, 0, -1, true)))
                .containsExactly(bound("a", Binding.RECEIVERS_LOCKED));
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000, 1000, -1, false), line("b", 500)))
                .containsExactly(bound("a", Binding.DONOR_AT_MINIMUM));
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000, 0, -1, true), line("b", 500)))
                .containsExactly(bound("a", Binding.DONOR_LOCKED));
    }

    @Test
    void limitsThatHaveToGiveWayTogetherAreNamedTogether() {
        Budget.Line full = line("b", 500, 0, 500, false);
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000, 1000, -1, true), full))
                .containsExactly(bound("a", Binding.DONOR_LOCKED, Binding.DONOR_AT_MINIMUM, Binding.RECEIVERS_FULL));
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 1000), line("b", 500, 0, 500, true)))
                .containsExactly(bound("a", Binding.RECEIVERS_FULL, Binding.RECEIVERS_LOCKED));
        assertThat(shifts(List.of("a"), Set.of(), line("a", 1000, 0, -1, true), full))
                .containsExactly(bound("a", Binding.DONOR_LOCKED, Binding.NO_RECEIVER));
    }

    @Test
    void whereUnlockingOneLineOrRaisingAnotherWouldDoThatIsOneLimit() {
        assertThat(shifts(
                        List.of("a"),
                        Set.of("b", "c"),
                        line("a", 1000),
                        line("b", 500, 0, 500, false),
                        line("c", 500, 0, -1, true)))
                .containsExactly(bound("a", Binding.RECEIVERS_LOCKED_OR_FULL));
    }

    @Test
    void allMovesTogetherComeToTheMaximumMove() {
        Budget budget = budget(line("a", 1000), line("b", 3000), line("c", 100));

        assertThat(shifts(budget.withMaxMove(yuan(100)), List.of("a", "b"), Set.of("c")))
                .containsExactly(
                        shift("a", Binding.MAX_MOVE, move("c", 25)), shift("b", Binding.MAX_MOVE, move("c", 75)));
        assertThat(shifts(budget.withMaxMove(yuan(1600)), List.of("a", "b"), Set.of("c")))
                .containsExactly(shift("a", move("c", 400)), shift("b", move("c", 1200)));
        assertThat(shifts(budget.withMaxMove(new Money(99, CNY)), List.of("a"), Set.of("c")))
                .containsExactly(bound("a", Binding.MAX_MOVE));
    }

    @Test
    void aLineGivesNoMoreThanItsGoalsCanLose() {
        Donor donor = new Donor(segment("a"), Percent.of(40), List.of(room("x", 1, 10), room("y", 1, 2)));

        assertThat(Reallocation.of(budget(line("a", 1000), line("b", 500)), List.of(donor), Set.of(segment("b"))))
                .containsExactly(new BudgetShift(
                        new BudgetId("media"),
                        segment("a"),
                        List.of(move("b", 100)),
                        List.of(Binding.GOAL_AT_FLOOR),
                        List.of(new GoalId("x")),
                        Optional.empty()));
    }

    @Test
    void aGoalThatCanLoseJustTheShareSparesNothing() {
        Donor donor = new Donor(segment("a"), Percent.of(40), List.of(room("x", 2, 5)));

        assertThat(Reallocation.of(budget(line("a", 1000), line("b", 500)), List.of(donor), Set.of(segment("b"))))
                .containsExactly(shift("a", move("b", 400)));
    }

    @Test
    void aGoalAtItsFloorForbidsTheMoveAndIsNamed() {
        Donor donor = new Donor(segment("a"), Percent.of(40), List.of(room("x", 0, 1), room("y", 1, 2000)));

        assertThat(Reallocation.of(budget(line("a", 1000), line("b", 500)), List.of(donor), Set.of(segment("b"))))
                .containsExactly(new BudgetShift(
                        new BudgetId("media"),
                        segment("a"),
                        List.of(),
                        List.of(Binding.GOAL_AT_FLOOR),
                        List.of(new GoalId("x"), new GoalId("y")),
                        Optional.empty()));
    }

    @Test
    void aShareOfLessThanAWholeUnitIsNotMoved() {
        assertThat(shifts(List.of("a"), Set.of("b"), line("a", 2), line("b", 500)))
                .containsExactly(bound("a", Binding.LESS_THAN_A_UNIT));
    }

    @Test
    void aLockedDonorBesideAFreeOneGivesNothing() {
        assertThat(shifts(
                        List.of("a", "b"), Set.of("c"), line("a", 1000, 0, -1, true), line("b", 1000), line("c", 100)))
                .containsExactly(bound("a", Binding.DONOR_LOCKED), shift("b", move("c", 400)));
    }

    @Test
    void budgetsOfAnySizeAreSettled() {
        // Three receivers without a maximum together have more room than a long can count.
        long huge = 2_000_000_000_000_000_000L;
        Currency yen = Currency.getInstance("JPY");
        Budget.Line[] lines = Stream.of("a", "b", "c", "d")
                .map(name ->
                        new Budget.Line(segment(name), new Money(huge, yen), Money.zero(yen), Optional.empty(), false))
                .toArray(Budget.Line[]::new);

        assertThat(shifts(List.of("a"), Set.of("b", "c", "d"), lines))
                .singleElement()
                .satisfies(shift -> assertThat(
                                shift.moves().stream().map(Move::amount).reduce(Money::plus))
                        .contains(new Money(huge / 10 * 4, yen)));
    }

    private static Headroom.Room room(String goal, long share, long of) {
        return new Headroom.Room(new GoalId(goal), segment("a"), Fraction.of(share, of));
    }

    private static Budget budget(Budget.Line... lines) {
        return new Budget(
                new BudgetId("media"),
                LocalText.of("media"),
                new KpiId("roi"),
                lines[0].amount().currency(),
                Cadence.MONTH,
                List.of(lines));
    }

    private static List<BudgetShift> shifts(List<String> donors, Set<String> receivers, Budget.Line... lines) {
        return shifts(budget(lines), donors, receivers);
    }

    private static List<BudgetShift> shifts(Budget budget, List<String> donors, Set<String> receivers) {
        return Reallocation.of(
                budget,
                donors.stream()
                        .map(donor -> new Donor(segment(donor), Percent.of(40)))
                        .toList(),
                receivers.stream().map(ReallocationTest::segment).collect(java.util.stream.Collectors.toSet()));
    }

    private static Budget.Line line(String name, long amount) {
        return line(name, amount, 0, -1, false);
    }

    /** @param max below zero for none */
    private static Budget.Line line(String name, long amount, long min, long max, boolean locked) {
        return new Budget.Line(
                segment(name), yuan(amount), yuan(min), max < 0 ? Optional.empty() : Optional.of(yuan(max)), locked);
    }

    private static BudgetShift shift(String from, Move... moves) {
        return new BudgetShift(new BudgetId("media"), segment(from), List.of(moves), List.of());
    }

    private static BudgetShift shift(String from, Binding binding, Move... moves) {
        return new BudgetShift(new BudgetId("media"), segment(from), List.of(moves), List.of(binding));
    }

    private static BudgetShift bound(String from, Binding... bindings) {
        return new BudgetShift(new BudgetId("media"), segment(from), List.of(), List.of(bindings));
    }

    private static Move move(String to, long amount) {
        return new Move(segment(to), yuan(amount));
    }

    private static Segment segment(String name) {
        return Segment.of("region", name);
    }

    private static Money yuan(long amount) {
        return Money.of(BigDecimal.valueOf(amount), CNY);
    }
}
