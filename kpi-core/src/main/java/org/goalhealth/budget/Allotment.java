package org.goalhealth.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goalhealth.plan.Allocation;
import org.goalhealth.plan.Allocation.Schedule;
import org.goalhealth.plan.AllocationLine;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Period;

/**
 * An {@link Allocation} worked out (B9): what every line gets, in all and in each period.
 *
 * <p>Lines that stand together share what the line above them gets in proportion to their weights: each gets the same
 * multiple of its weight, but for those that a limit holds. Shares are rounded to whole steps by the method of the
 * largest remainder, ties to the line declared first. So are the periods of a line, by its season; what rounding gave a
 * period too little or too much counts in the next line, so that no period gathers it. Parts add up exactly
 * at every level: the lines to the line above them and to the total, a line's periods to the line, and the periods of
 * the lines to those of the line above.
 *
 * <p>This is a way to divide, not the best one: a line whose expected return is twice as high gets twice as much,
 * because returns fall as spend grows and a portfolio is to be balanced. What spends best by response curves is what
 * {@code org.goalhealth.budget.response} answers. The weighing is ours; the source (D2, D4) names its figures only.
 *
 * @param parts of the allocation's lines, in their order
 */
public record Allotment(Allocation allocation, List<Part> parts) {

    /** What keeps a line off its proportion. */
    public enum Hold {
        /** It needs more than it weighs, or lines below it do. */
        LEAST,
        /** It can use no more, or lines below it cannot. */
        MOST,
        /** Its amount is given, by itself or by the lines below it. */
        FIXED
    }

    /**
     * What a line gets.
     *
     * @param held absent where it has its proportion of what it shares
     * @param periods its amount in each of the schedule's periods; empty without a schedule
     * @param expected what it is expected to bring: its amount, or those of the lines below it, times the expected
     *     return of each or of the nearest line above; absent where a line has none
     * @param parts of the lines below it
     */
    public record Part(
            AllocationLine line,
            Money amount,
            Optional<Hold> held,
            List<Money> periods,
            Optional<BigDecimal> expected,
            List<Part> parts) {
        public Part {
            periods = List.copyOf(periods);
            parts = List.copyOf(parts);
        }
    }

    public Allotment {
        parts = List.copyOf(parts);
    }

    /** Works an allocation out. The same one always gives the same. */
    public static Allotment of(Allocation allocation) {
        List<BigDecimal> season = allocation.schedule().map(Schedule::season).orElse(List.of());
        return new Allotment(
                allocation,
                new Spreading(allocation).parts(allocation.lines(), allocation.total(), season, Optional.empty()));
    }

    /** What all lines get in each of the schedule's periods; empty without a schedule. */
    public List<Money> periods() {
        return Spreading.sums(parts, allocation.currency());
    }

    /** What all lines are expected to bring; absent where one has no expected return. */
    public Optional<BigDecimal> expected() {
        return Spreading.expected(parts);
    }

    /**
     * What serves each goal: the lines that name it, and those below them that name no other; in the order of the
     * allocation's goals, those that get nothing left out.
     */
    public Map<GoalId, Money> byGoal() {
        Map<GoalId, Money> sums = new LinkedHashMap<>();
        allocation.priorities().forEach(priority -> sums.put(priority.goal(), Money.zero(allocation.currency())));
        parts.forEach(part -> addTo(sums, part, Optional.empty()));
        sums.values().removeIf(sum -> sum.minor() == 0);
        return sums;
    }

    private static void addTo(Map<GoalId, Money> sums, Part part, Optional<GoalId> above) {
        Optional<GoalId> goal = part.line().goal().or(() -> above);
        if (part.parts().isEmpty()) {
            goal.ifPresent(its -> sums.merge(its, part.amount(), Money::plus));
        }
        part.parts().forEach(below -> addTo(sums, below, goal));
    }

    /**
     * One period of it as a budget for a plan: a line for each segment that the lowest lines pay for, which is what
     * they and those above them say. What is fixed is locked; where a segment has fixed and other money, the fixed part
     * is its minimum. Other limits are of the whole, and not taken over.
     *
     * @param period the label of one of the schedule's periods
     * @throws IllegalArgumentException where the allocation has no such period, names no KPI for its return, or some of
     *     several lines have no segment
     */
    public Budget budget(String period) {
        Schedule schedule = allocation
                .schedule()
                .orElseThrow(() -> new IllegalArgumentException("allocation " + allocation.id()
                        + " is spread over no periods\n  give it some, as period: 2027 and every: month"));
        List<Period> all = schedule.periods();
        int index = IntStream.range(0, all.size())
                .filter(i -> all.get(i).label().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("allocation " + allocation.id() + " has no period '"
                        + period + "'\n  name one from " + all.get(0) + " to " + all.get(all.size() - 1)));
        KpiId returns = allocation
                .returns()
                .orElseThrow(() -> new IllegalArgumentException("allocation " + allocation.id()
                        + " does not say which kpi is its return\n  add it, as return: media-return"));
        return new Budget(
                allocation.id(),
                allocation.name(),
                returns,
                allocation.currency(),
                schedule.every(),
                budgetLines(index));
    }

    private List<Budget.Line> budgetLines(int period) {
        Map<Segment, Money> amounts = new LinkedHashMap<>();
        Map<Segment, Money> fixed = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        List<String> dimensions = new ArrayList<>();
        Leaves leaves = (leaf, segment, isFixed) -> {
            Segment ordered = ordered(segment, dimensions);
            Money amount = leaf.periods().get(period);
            amounts.merge(ordered, amount, Money::plus);
            if (isFixed) {
                fixed.merge(ordered, amount, Money::plus);
            }
            if (ordered.isTotal()) {
                without.add(leaf.line().id());
            }
        };
        parts.forEach(part -> collect(part, Segment.TOTAL, false, leaves));
        if (!without.isEmpty() && amounts.size() > 1) {
            throw new IllegalArgumentException("line " + without.get(0) + " of allocation " + allocation.id()
                    + " has no segment, and other lines have one\n  give it one, as segment: {channel: search}");
        }
        return amounts.entrySet().stream()
                .map(line -> line(
                        line.getKey(),
                        line.getValue(),
                        fixed.getOrDefault(line.getKey(), Money.zero(allocation.currency()))))
                .toList();
    }

    private static Budget.Line line(Segment segment, Money amount, Money fixed) {
        boolean isLocked = fixed.minor() > 0 && fixed.equals(amount);
        return new Budget.Line(
                segment, amount, isLocked ? Money.zero(amount.currency()) : fixed, Optional.empty(), isLocked);
    }

    /** With its pairs in one order, whatever the order in which lines name them: that in which they first came. */
    private static Segment ordered(Segment segment, List<String> dimensions) {
        segment.parts().stream()
                .map(Segment.Part::dimension)
                .filter(dimension -> !dimensions.contains(dimension))
                .forEach(dimensions::add);
        return new Segment(segment.parts().stream()
                .sorted(Comparator.comparingInt(part -> dimensions.indexOf(part.dimension())))
                .toList());
    }

    private interface Leaves {
        void take(Part leaf, Segment segment, boolean isFixed);
    }

    private static void collect(Part part, Segment above, boolean fixedAbove, Leaves leaves) {
        Segment segment = part.line().segmentBelow(above);
        boolean isFixed = fixedAbove || part.line().room().isFixed();
        if (part.parts().isEmpty()) {
            leaves.take(part, segment, isFixed);
        }
        part.parts().forEach(below -> collect(below, segment, isFixed, leaves));
    }
}
