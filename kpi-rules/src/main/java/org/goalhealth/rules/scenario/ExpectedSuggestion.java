package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;

/** One thing that an alert suggests, as scenarios write it. */
public sealed interface ExpectedSuggestion {

    /** More than any figure keeps. */
    int DECIMALS = 12;

    /** Start a playbook. */
    record Playbook(PlaybookId playbook) implements ExpectedSuggestion {
        @Override
        public String toString() {
            return "playbook " + playbook;
        }
    }

    /**
     * Move an amount, in the budget's currency, to a line.
     *
     * @param until the last day for which it is moved; absent where it is moved for good
     */
    record Move(BigDecimal amount, Segment to, Optional<LocalDate> until) implements ExpectedSuggestion {
        public Move {
            amount = amount.stripTrailingZeros();
        }

        /** For good. */
        public Move(BigDecimal amount, Segment to) {
            this(amount, to, Optional.empty());
        }

        @Override
        public String toString() {
            return "move " + amount.toPlainString() + " to " + to
                    + until.map(day -> " until " + day).orElse("");
        }
    }

    /** Give a goal another target. */
    record Target(BigDecimal target, GoalId goal) implements ExpectedSuggestion {
        public Target {
            target = target.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return "target " + target.toPlainString() + " for " + goal;
        }
    }

    /** Add to a resource of a goal. */
    record Resource(BigDecimal to, GoalId goal) implements ExpectedSuggestion {
        public Resource {
            to = to.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return "resource " + to.toPlainString() + " for " + goal;
        }
    }

    /** Nothing can be moved. */
    record NothingMoves(Suggestion.Binding because) implements ExpectedSuggestion {
        @Override
        public String toString() {
            return "nothing moves: " + because.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Start the backup of a channel; absent where it is said that there is none. */
    record BackupStart(Optional<Backup> backup) implements ExpectedSuggestion {
        @Override
        public String toString() {
            return backup.map(one -> one instanceof Backup.ByChannel by
                            ? "backup " + by.channel()
                            : "backup playbook " + ((Backup.ByPlaybook) one).playbook())
                    .orElse("backup nothing");
        }
    }

    /** Give back to a line what was moved from it for some time. */
    record MoveBack(Segment line) implements ExpectedSuggestion {
        @Override
        public String toString() {
            return "move back to " + line;
        }
    }

    /** Pay another price. */
    record Bid(BigDecimal to) implements ExpectedSuggestion {
        public Bid {
            to = to.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return "bid " + to.toPlainString();
        }
    }

    /** Do the same in other parts of the business. */
    record Replicate(List<Segment> in) implements ExpectedSuggestion {
        public Replicate {
            in = List.copyOf(in);
        }

        @Override
        public String toString() {
            return "replicate in "
                    + (in.isEmpty()
                            ? "nothing"
                            : in.stream().map(Segment::toString).collect(Collectors.joining(", ")));
        }
    }

    /** Pause a part of the business. */
    record Pause(Segment channel) implements ExpectedSuggestion {
        @Override
        public String toString() {
            return "pause " + channel;
        }
    }

    /** What the suggestions of a finding say, in their order. */
    static List<ExpectedSuggestion> of(List<Suggestion> suggestions) {
        List<ExpectedSuggestion> all = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            if (suggestion instanceof Suggestion.BudgetShift shift) {
                Optional<LocalDate> until = shift.term().map(Suggestion.Term::until);
                shift.moves().forEach(move -> all.add(new Move(move.amount().amount(), move.to(), until)));
                shift.binding().ifPresent(binding -> all.add(new NothingMoves(binding)));
            } else if (suggestion instanceof Suggestion.TargetChange change) {
                all.add(new Target(change.to().rounded(DECIMALS), change.goal()));
            } else if (suggestion instanceof Suggestion.ResourceChange change) {
                all.add(new Resource(change.to().rounded(DECIMALS), change.goal()));
            } else if (suggestion instanceof Suggestion.PlaybookStart start) {
                all.add(new Playbook(start.playbook()));
            } else if (suggestion instanceof Suggestion.BackupStart start) {
                all.add(new BackupStart(start.backup()));
            } else if (suggestion instanceof Suggestion.ShiftBack back) {
                all.add(new MoveBack(back.line()));
            } else if (suggestion instanceof Suggestion.BidChange bid) {
                all.add(new Bid(bid.to().rounded(DECIMALS)));
            } else if (suggestion instanceof Suggestion.Replication replication) {
                all.add(new Replicate(replication.in()));
            } else if (suggestion instanceof Suggestion.ChannelPause pause) {
                all.add(new Pause(pause.channel()));
            }
        }
        return all;
    }
}
