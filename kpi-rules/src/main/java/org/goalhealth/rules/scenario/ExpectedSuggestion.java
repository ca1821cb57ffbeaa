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

    /**
     * Nothing can be moved.
     *
     * @param because all that would have to give way
     * @param spares the goals whose floor is part of it
     */
    record NothingMoves(List<Suggestion.Binding> because, List<GoalId> spares) implements ExpectedSuggestion {
        public NothingMoves {
            because = List.copyOf(because);
            spares = List.copyOf(spares);
        }

        @Override
        public String toString() {
            return "nothing moves: " + words(because, spares);
        }
    }

    /** No more can be moved than what is, though the line's share of the move would let it give more. */
    record NoMore(List<Suggestion.Binding> because, List<GoalId> spares) implements ExpectedSuggestion {
        public NoMore {
            because = List.copyOf(because);
            spares = List.copyOf(spares);
        }

        @Override
        public String toString() {
            return "no more: " + words(because, spares);
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

    private static String words(List<Suggestion.Binding> because, List<GoalId> spares) {
        String words = because.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return spares.isEmpty()
                ? words
                : words + " for " + spares.stream().map(GoalId::value).collect(Collectors.joining(", "));
    }

    /** What the suggestions of a finding say, in their order. */
    static List<ExpectedSuggestion> of(List<Suggestion> suggestions) {
        List<ExpectedSuggestion> all = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            if (suggestion instanceof Suggestion.BudgetShift shift) {
                Optional<LocalDate> until = shift.term().map(Suggestion.Term::until);
                shift.moves().forEach(move -> all.add(new Move(move.amount().amount(), move.to(), until)));
                if (!shift.bindings().isEmpty()) {
                    all.add(
                            shift.moves().isEmpty()
                                    ? new NothingMoves(shift.bindings(), shift.spares())
                                    : new NoMore(shift.bindings(), shift.spares()));
                }
            } else if (suggestion instanceof Suggestion.TargetChange change) {
                all.add(new Target(change.to().rounded(DECIMALS), change.goal()));
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
