package org.goalhealth.finding;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.TargetProposal;

/** What could be done about a finding. The library suggests; somebody accepts. */
public sealed interface Suggestion {

    /** Start a playbook. */
    record PlaybookStart(PlaybookId playbook) implements Suggestion {}

    /**
     * Move budget from one line to stronger ones (B1); the budget's total stays as it is, to the last unit.
     *
     * @param from the line that gives
     * @param moves each of whole currency units, more than zero; none where nothing can be moved
     * @param binding what keeps the line from giving more; present where nothing at all can be moved
     */
    record BudgetShift(BudgetId budget, Segment from, List<Move> moves, Optional<Binding> binding)
            implements Suggestion {
        public BudgetShift {
            moves = List.copyOf(moves);
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
            implements Suggestion {}

    /**
     * Start what stands ready for a channel that fails (W18).
     *
     * @param backup absent where the plan declares none
     */
    record BackupStart(ChannelId channel, Optional<Backup> backup) implements Suggestion {}

    /**
     * Pause a channel that converts too little (W7).
     *
     * @param channel the part of the business that it is
     */
    record ChannelPause(Segment channel) implements Suggestion {}

    /** Money that goes to one line. */
    record Move(Segment to, Money amount) {}

    /** What limits a budget move. */
    enum Binding {
        /** No line of the budget returns enough to take more. */
        NO_RECEIVER,
        /** The lines that return enough are at their maximum. */
        RECEIVERS_FULL,
        /** The line that should give is at its minimum, or may give less than one unit. */
        DONOR_AT_MINIMUM,
        /** The line that should give is locked. */
        DONOR_LOCKED,
        /** The lines that return enough are locked. */
        RECEIVERS_LOCKED
    }
}
