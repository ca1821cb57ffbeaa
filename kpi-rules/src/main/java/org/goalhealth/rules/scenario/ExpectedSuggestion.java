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
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.PlanProposal;

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
     * Make the plan better.
     *
     * @param parts ids, each with its weight where there is one, as {@code growth 40 %}
     */
    record Change(PlanProposal.Kind kind, List<String> parts) implements ExpectedSuggestion {
        public Change {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + " " + String.join(", ", parts);
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

    /** Pause a budget line, which frees an amount in the budget's currency. */
    record StopLine(Segment line, BigDecimal frees) implements ExpectedSuggestion {
        public StopLine {
            frees = frees.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return "stop " + line + ", which frees " + frees.toPlainString();
        }
    }

    /** Give a budget line more, up to an amount; without one where it has no maximum. */
    record RaiseLine(Segment line, Optional<BigDecimal> room) implements ExpectedSuggestion {
        public RaiseLine {
            room = room.map(BigDecimal::stripTrailingZeros);
        }

        @Override
        public String toString() {
            return "raise " + line
                    + room.map(amount -> " by up to " + amount.toPlainString()).orElse("");
        }
    }

    /**
     * Concentrate a budget on its strongest lines.
     *
     * @param releases what the other lines give in all
     * @param performance what performance ads get; zero where that is nothing
     */
    record Concentrate(List<Segment> on, BigDecimal releases, BigDecimal performance) implements ExpectedSuggestion {
        public Concentrate {
            on = List.copyOf(on);
            releases = releases.stripTrailingZeros();
            performance = performance.stripTrailingZeros();
        }

        static Concentrate of(Suggestion.Concentration to) {
            return new Concentrate(
                    to.core().stream().map(Suggestion.LineChange::line).toList(),
                    to.others().stream()
                            .map(line -> line.from().minus(line.to()).amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    to.performance().map(ads -> ads.more().amount()).orElse(BigDecimal.ZERO));
        }

        @Override
        public String toString() {
            return "concentrate on " + on.stream().map(Segment::toString).collect(Collectors.joining(", "))
                    + ", which releases " + releases.toPlainString()
                    + (performance.signum() == 0 ? "" : ", performance " + performance.toPlainString());
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
            } else if (suggestion instanceof Suggestion.PlanChange change) {
                all.add(new Change(
                        change.proposal().kind(),
                        change.proposal().parts().stream()
                                .map(part -> part.id()
                                        + part.weight().map(it -> " " + it).orElse(""))
                                .toList()));
            } else if (suggestion instanceof Suggestion.ResourceChange change) {
                all.add(new Resource(change.to().rounded(DECIMALS), change.goal()));
            } else if (suggestion instanceof Suggestion.PlaybookStart start) {
                all.add(new Playbook(start.playbook()));
            } else if (suggestion instanceof Suggestion.BackupStart start) {
                all.add(new BackupStart(start.backup()));
            } else if (suggestion instanceof Suggestion.LineStop stop) {
                all.add(new StopLine(stop.line(), stop.frees().amount()));
            } else if (suggestion instanceof Suggestion.LineRaise raise) {
                all.add(new RaiseLine(raise.line(), raise.room().map(Money::amount)));
            } else if (suggestion instanceof Suggestion.Concentration to) {
                all.add(Concentrate.of(to));
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
