package org.goalhealth.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.PlanProposal;
import org.goalhealth.situation.TargetProposal;

/** What could be done about a finding. The library suggests; somebody accepts. */
public sealed interface Suggestion {

    /**
     * What it is about, by names and without figures: within one alert, two suggestions of one kind are the same
     * suggestion where they are about the same.
     */
    String about();

    /** Whether there is anything to do: one that only says what is in the way cannot be accepted. */
    default boolean isFeasible() {
        return true;
    }

    /** Whether it is to be decided on in time; what need not be can be decided on all the same. */
    default boolean expires() {
        return true;
    }

    /** Start a playbook. */
    record PlaybookStart(PlaybookId playbook) implements Suggestion {
        @Override
        public String about() {
            return playbook.value();
        }

        /** It is at hand for as long as its alert lasts. */
        @Override
        public boolean expires() {
            return false;
        }
    }

    /**
     * Move budget from one line to stronger ones (B1); the budget's total stays as it is, to the last unit.
     *
     * @param from the line that gives
     * @param moves each of whole currency units, more than zero; none where nothing can be moved
     * @param bindings the limits that keep the line from giving more, as its share of the move would let it: all of them
     *     together have to give way, and no others; none where it gives its whole share
     * @param spares the goals whose floor is one of these limits
     * @param term the days for which the money is moved; absent where it is moved for good
     */
    record BudgetShift(
            BudgetId budget,
            Segment from,
            List<Move> moves,
            List<Binding> bindings,
            List<GoalId> spares,
            Optional<Term> term)
            implements Suggestion {
        public BudgetShift {
            moves = List.copyOf(moves);
            bindings = List.copyOf(bindings);
            spares = List.copyOf(spares);
        }

        /** For good, and sparing no goal. */
        public BudgetShift(BudgetId budget, Segment from, List<Move> moves, List<Binding> bindings) {
            this(budget, from, moves, bindings, List.of(), Optional.empty());
        }

        @Override
        public String about() {
            return budget + " " + from;
        }

        @Override
        public boolean isFeasible() {
            return !moves.isEmpty();
        }

        /** The same moves for some days. */
        public BudgetShift during(Term days) {
            return new BudgetShift(budget, from, moves, bindings, spares, Optional.of(days));
        }
    }

    /**
     * Days for which something holds.
     *
     * @param from the first
     * @param until the last
     */
    record Term(LocalDate from, LocalDate until) {}

    /**
     * Give a line back what was moved from it for the time being (W17). Which amounts were moved, who accepted the move
     * knows.
     */
    record ShiftBack(BudgetId budget, Segment line) implements Suggestion {
        @Override
        public String about() {
            return budget + " " + line;
        }
    }

    /**
     * Pay another price for reaching customers (W17): the one at which a response costs what it usually does.
     *
     * @param cost the KPI that is the price
     * @param from its latest figure
     * @param to the one proposed
     */
    record BidChange(KpiId cost, Segment segment, Fraction from, Fraction to, Unit unit) implements Suggestion {
        @Override
        public String about() {
            return cost + " " + segment;
        }
    }

    /**
     * Do elsewhere what worked in one part of the business, and give that part more (W19).
     *
     * @param from the part in which it worked
     * @param in the parts that could do the same, by their texts; none where no other part is under its target
     */
    record Replication(KpiId kpi, Segment from, List<Segment> in) implements Suggestion {
        public Replication {
            in = List.copyOf(in);
        }

        @Override
        public String about() {
            return kpi + " " + from;
        }
    }

    /**
     * Give a goal another target (W12); the plan stays as it is until somebody changes it.
     *
     * @param from the target that the plan has
     * @param to the one proposed
     * @param basis what speaks for it; its figures are the finding's evidence
     */
    record TargetChange(GoalId goal, Fraction from, Fraction to, Unit unit, TargetProposal.Basis basis)
            implements Suggestion {
        @Override
        public String about() {
            return goal.value();
        }
    }

    /**
     * Make the plan better (G7, G20, G22); it stays as it is until somebody changes it.
     *
     * @param subject what of the plan
     */
    record PlanChange(Subject subject, PlanProposal proposal) implements Suggestion {
        @Override
        public String about() {
            return subject + " " + proposal.kind();
        }

        @Override
        public boolean expires() {
            return false;
        }
    }

    /**
     * Add to a resource of a goal (E2).
     *
     * @param from how much there is
     * @param to how much there shall be
     */
    record ResourceChange(GoalId goal, LocalText resource, Fraction from, Fraction to) implements Suggestion {
        @Override
        public String about() {
            return goal.value();
        }
    }

    /**
     * Start what stands ready for a channel that fails (W18).
     *
     * @param backup absent where the plan declares none
     */
    record BackupStart(ChannelId channel, Optional<Backup> backup) implements Suggestion {
        @Override
        public String about() {
            return channel.value();
        }

        @Override
        public boolean isFeasible() {
            return backup.isPresent();
        }
    }

    /**
     * Pause a channel that converts too little (W7).
     *
     * @param channel the part of the business that it is
     */
    record ChannelPause(Segment channel) implements Suggestion {
        @Override
        public String about() {
            return channel.toString();
        }
    }

    /**
     * Pause spending on a budget line (B5).
     *
     * @param frees how much that is, above zero: down to its minimum, or to where a goal could fall under its floor
     */
    record LineStop(BudgetId budget, Segment line, Money frees) implements Suggestion {
        @Override
        public String about() {
            return budget + " " + line;
        }
    }

    /**
     * Give a budget line more (B5); where that comes from is not said.
     *
     * @param room how much more it can use, above zero; absent where the plan sets no maximum
     */
    record LineRaise(BudgetId budget, Segment line, Optional<Money> room) implements Suggestion {
        @Override
        public String about() {
            return budget + " " + line;
        }
    }

    /**
     * Concentrate a scattered budget on its strongest lines (B6); the budget's total stays as it is, to the last unit.
     *
     * @param core the strongest lines, the one with the highest return first
     * @param others those that would give something
     * @param performance absent where the plan marks no line so, has enough of it, or its limits allow no more
     */
    record Concentration(
            BudgetId budget, List<LineChange> core, List<LineChange> others, Optional<Performance> performance)
            implements Suggestion {
        public Concentration {
            core = List.copyOf(core);
            others = List.copyOf(others);
        }

        @Override
        public String about() {
            return budget.value();
        }

        @Override
        public boolean isFeasible() {
            return core.stream().anyMatch(LineChange::isAny) || performance.isPresent();
        }
    }

    /** Another amount for a line. */
    record LineChange(Segment line, Money from, Money to) {
        boolean isAny() {
            return !from.equals(to);
        }
    }

    /**
     * More of a budget for performance ads, beside any other move and by the present amounts.
     *
     * @param present their share of the budget
     * @param goal the share they are meant to have
     * @param more how much more for them minimums, maximums and locked lines allow, up to the goal; above zero
     * @param reached their share with it, which is under the goal where those limits bind
     */
    record Performance(Fraction present, Percent goal, Money more, Fraction reached) {}

    /** Money that goes to one line. */
    record Move(Segment to, Money amount) {}

    /** What limits a budget move. */
    enum Binding {
        /** The line that should give is locked. */
        DONOR_LOCKED,
        /** The line that should give would be under its minimum. */
        DONOR_AT_MINIMUM,
        /** The share that the line may give comes to less than one unit. */
        LESS_THAN_A_UNIT,
        /** A goal that the line pays for could fall under its floor. */
        GOAL_AT_FLOOR,
        /** No line of the budget is fit to take more, as for what it returns. */
        NO_RECEIVER,
        /** The lines that are fit to take more would be above their maximum. */
        RECEIVERS_FULL,
        /** The lines that are fit to take more are locked. */
        RECEIVERS_LOCKED,
        /** Of the lines that are fit to take more some are locked, and the others would be above their maximum. */
        RECEIVERS_LOCKED_OR_FULL,
        /** The budget moves no more than that at once. */
        MAX_MOVE
    }
}
