package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.AllocationLimit.Kind;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * Money that is to be spread before its time begins (B9): over lines, over the lines below them, and over periods.
 *
 * <p>The levels are the planner's own: portfolio, channel, project, or fewer. Lines that stand together share what is
 * above them in proportion to their weights, within their limits; {@code Allotment} in {@code org.goalhealth.budget}
 * works it out. An allocation that is made can be worked out: limits that leave no way are refused when it is made.
 *
 * @param total above 0, and at most 10^15 minor units
 * @param step what every amount is a whole number of: above 0
 * @param schedule over which periods the money is spread; absent where it is not
 * @param priorities how much goals weigh, in declared order
 * @param returns the KPI that says what the money returns; needed to make a plan's budget of it
 * @param lines at least one, in declared order, which also settles ties
 */
public record Allocation(
        BudgetId id,
        LocalText name,
        Money total,
        Money step,
        Optional<Schedule> schedule,
        List<Priority> priorities,
        Optional<KpiId> returns,
        List<AllocationLine> lines) {

    /** So that no sum of limits is more than can be counted. */
    static final long MOST = 1_000_000_000_000_000L;

    /**
     * How much a goal weighs.
     *
     * @param weight above 0; a goal of 3 gets three times as much as one of 1
     */
    public record Priority(GoalId goal, BigDecimal weight) {
        public Priority {
            AllocationLine.checkAboveZero("the priority of goal " + goal, weight);
        }
    }

    /**
     * The periods over which money is spread.
     *
     * @param over the whole
     * @param every how long each part of it is
     * @param season one weight for each part, in their order; empty where all parts are alike
     */
    public record Schedule(PlanCalendar calendar, Period over, Cadence every, List<BigDecimal> season) {

        public Schedule {
            season = season.isEmpty() ? List.of() : SeasonWeights.checked(season);
            if (every.compareTo(over.cadence()) > 0) {
                throw new IllegalArgumentException(
                        over + " has no " + Words.word(every) + " within it\n  spread it over shorter periods");
            }
            checkCount(season, calendar, over, every);
        }

        /** The parts, in their order. */
        public List<Period> periods() {
            List<Period> periods = new ArrayList<>();
            for (int i = first(calendar, over, every); i < end(calendar, over, every); i++) {
                periods.add(calendar.period(every, i));
            }
            return periods;
        }

        /**
         * Checks the season of a line.
         *
         * @throws IllegalArgumentException where it has not as many weights as there are parts
         */
        void check(List<BigDecimal> weights) {
            checkCount(weights, calendar, over, every);
        }

        private static void checkCount(List<BigDecimal> weights, PlanCalendar calendar, Period over, Cadence every) {
            int parts = end(calendar, over, every) - first(calendar, over, every);
            if (!weights.isEmpty() && weights.size() != parts) {
                throw new IllegalArgumentException("a season has " + weights.size() + " weights, and " + over + " has "
                        + parts + " periods (every " + Words.word(every) + ")\n  give one weight for each");
            }
        }

        private static int first(PlanCalendar calendar, Period over, Cadence every) {
            return calendar.firstWithin(every, over.cadence(), over.ordinal());
        }

        private static int end(PlanCalendar calendar, Period over, Cadence every) {
            return calendar.firstWithin(every, over.cadence(), over.ordinal() + 1);
        }
    }

    public Allocation {
        priorities = List.copyOf(priorities);
        lines = List.copyOf(lines);
        if (total.minor() <= 0 || total.minor() > MOST) {
            throw new IllegalArgumentException("allocation " + id + " has total " + total
                    + "\n  give an amount above 0, of at most " + MOST + " minor units");
        }
        if (step.minor() <= 0) {
            throw new IllegalArgumentException("allocation " + id + " has step " + step + "\n  give one above 0");
        }
        checkWhole("the total", total, step);
        if (priorities.stream().map(Priority::goal).distinct().count() != priorities.size()) {
            throw new IllegalArgumentException(
                    "allocation " + id + " has two priorities for one goal\n  give each goal one");
        }
        checkLines(total, step, schedule, priorities, lines);
        AllocationLine.checkTogether("allocation " + id, lines);
        checkFits(total, lines);
    }

    private static void checkLines(
            Money total,
            Money step,
            Optional<Schedule> schedule,
            List<Priority> priorities,
            List<AllocationLine> lines) {
        for (AllocationLine line : lines) {
            line.room().amounts().forEach(amount -> checkWhole(line.label(), amount, step));
            line.goal().ifPresent(goal -> {
                if (priorities.stream().noneMatch(priority -> priority.goal().equals(goal))) {
                    throw new IllegalArgumentException(line.label() + " is for goal '" + goal
                            + "', which has no priority\n  "
                            + Nearest.hint(
                                    goal.value(),
                                    priorities.stream()
                                            .map(priority -> priority.goal().value())
                                            .toList()));
                }
            });
            if (!line.season().isEmpty()) {
                schedule.orElseThrow(() -> new IllegalArgumentException(
                                line.label() + " has a season, and the allocation no period\n  give it one"))
                        .check(line.season());
            }
            checkLines(total, step, schedule, priorities, line.lines());
        }
    }

    static void checkWhole(String what, Money amount, Money step) {
        if (!amount.currency().equals(step.currency())) {
            throw new IllegalArgumentException(what + " has an amount in " + amount.currency() + ", not in "
                    + step.currency() + "\n  use one currency");
        }
        if (amount.minor() % step.minor() != 0) {
            throw new IllegalArgumentException(what + " has " + amount + ", no whole number of steps of " + step
                    + "\n  round it, or give a smaller step");
        }
    }

    private static void checkFits(Money total, List<AllocationLine> lines) {
        List<AllocationLimit> all = List.of(new AllocationLimit(Kind.TOTAL, List.of(), total));
        AllocationLimit.checkReachable(AllocationLine.floors(lines), all);
        AllocationLine.ceilings(lines).ifPresent(ceilings -> AllocationLimit.checkReachable(all, ceilings));
    }

    public Currency currency() {
        return total.currency();
    }
}
