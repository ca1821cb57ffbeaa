package org.goalhealth.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Names;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.PlanProposal;

/** Puts an explanation into lines. */
record ExplanationLines(Wording words) {

    List<String> of(Explanation explanation) {
        Finding finding = explanation.finding();
        List<String> lines = new ArrayList<>();
        lines.add(title(finding));
        lines.add(words.say(
                "rule",
                Map.of("rule", finding.rule().name(), "pack", finding.rule().pack())));
        explanation.compared().map(this::compared).ifPresent(lines::add);
        baseline(finding.evidence()).ifPresent(lines::add);
        ConditionWords conditions = new ConditionWords(words);
        explanation.conditions().stream()
                .filter(condition -> !saysWhoseLimits(condition))
                .forEach(condition -> lines.add(conditions.line("condition", condition)));
        lines.add(since(finding.evidence()));
        lines.add(clearing(explanation));
        finding.suggestions().forEach(suggestion -> lines.addAll(suggestion(suggestion)));
        return lines;
    }

    String clearing(Explanation explanation) {
        return words.say("clears", Map.of("change", new ChangeWords(words).of(explanation.clearing())));
    }

    /** Which rule a fact's limits are of is said in every such rule, and tells nobody anything. */
    private static boolean saysWhoseLimits(Condition condition) {
        return condition
                .comparison()
                .flatMap(comparison -> comparison.left().name())
                .filter("rule"::equals)
                .isPresent();
    }

    private String title(Finding finding) {
        return words.say(
                "title",
                Map.of(
                        "severity", words.word("severity", finding.severity()),
                        "id", finding.rule().id(),
                        "title", finding.title().in(words.language()),
                        "subject", words.name(finding.subject()),
                        "segment", words.name(finding.segment())));
    }

    private String compared(FigureCompared compared) {
        return words.say(
                "compared",
                Map.of(
                        "value", words.exact(compared.figure()),
                        "period", compared.period().shown(),
                        "limit", words.exact(compared.limit()),
                        "source", words.source(compared.source())));
    }

    private Optional<String> baseline(Evidence evidence) {
        Optional<EvidenceFigure> baseline = evidence.figure(EvidenceFigure.Name.BASELINE);
        if (baseline.isEmpty() || evidence.baseline().isEmpty()) {
            return Optional.empty();
        }
        String shown = words.figure(baseline.get());
        String made = made(evidence.baseline().get());
        return Optional.of(evidence.figure(EvidenceFigure.Name.DEVIATION)
                .map(words::figure)
                .map(away -> words.say("baseline.away", Map.of("baseline", shown, "made", made, "deviation", away)))
                .orElseGet(() -> words.say("baseline", Map.of("baseline", shown, "made", made))));
    }

    private String made(Baseline baseline) {
        if (baseline instanceof Baseline.Mean mean) {
            return words.say("made.mean", Map.of("periods", Integer.toString(mean.periods())));
        }
        if (baseline instanceof Baseline.Median median) {
            return words.say("made.median", Map.of("periods", Integer.toString(median.periods())));
        }
        return words.say(baseline instanceof Baseline.LastYear ? "made.last-year" : "made.fixed");
    }

    private String since(Evidence evidence) {
        return words.say(
                "since",
                Map.of(
                        "since", evidence.since().shown(),
                        "latest", evidence.latest().shown(),
                        "periods", Integer.toString(evidence.periods())));
    }

    private String backup(Suggestion.BackupStart start) {
        String channel = Names.of(words.plan(), start.channel()).in(words.language());
        if (start.backup().isEmpty()) {
            return words.say("backup.none", Map.of("channel", channel));
        }
        Backup backup = start.backup().get();
        return words.say(
                backup instanceof Backup.ByPlaybook ? "backup.playbook" : "backup",
                Map.of(
                        "channel",
                        channel,
                        "backup",
                        Names.of(words.plan(), backup).in(words.language())));
    }

    private List<String> concentration(Suggestion.Concentration to) {
        List<String> lines = new ArrayList<>();
        String core = words.list(
                to.core().stream().map(line -> words.name(line.line())).toList());
        lines.add(words.say(to.others().isEmpty() ? "concentration.nothing" : "concentration", Map.of("core", core)));
        Stream.concat(to.core().stream(), to.others().stream())
                .filter(line -> !line.from().equals(line.to()))
                .map(line -> words.say(
                        "concentration.line",
                        Map.of("line", words.name(line.line()), "from", money(line.from()), "to", money(line.to()))))
                .forEach(lines::add);
        to.performance()
                .map(ads -> words.say(
                        "concentration.performance",
                        Map.of(
                                "present", words.figure(ads.present(), Unit.Share.PERCENT),
                                "goal", words.figure(ads.goal().share(), Unit.Share.PERCENT),
                                "more", money(ads.more()),
                                "reached", words.figure(ads.reached(), Unit.Share.PERCENT))))
                .ifPresent(lines::add);
        return lines;
    }

    private String money(Money amount) {
        return words.figure(Fraction.of(amount.amount()), new Unit.Amount(amount.currency()));
    }

    List<String> suggestion(Suggestion suggestion) {
        if (suggestion instanceof Suggestion.PlaybookStart start) {
            Optional<Playbook> playbook = words.plan().find(start.playbook());
            String name = playbook.map(Playbook::name)
                    .orElse(LocalText.of(start.playbook().value()))
                    .in(words.language());
            return List.of(playbook.flatMap(Playbook::owner)
                    .map(owner -> words.say("playbook.owner", Map.of("playbook", name, "owner", owner)))
                    .orElseGet(() -> words.say("playbook", Map.of("playbook", name))));
        }
        if (suggestion instanceof Suggestion.TargetChange change) {
            return List.of(words.say(
                    "target-change",
                    Map.of(
                            "goal",
                            words.name(new Subject.OfGoal(change.goal())),
                            "from",
                            words.figure(change.from(), change.unit()),
                            "to",
                            words.figure(change.to(), change.unit()),
                            "basis",
                            words.word("basis", change.basis()))));
        }
        if (suggestion instanceof Suggestion.BackupStart start) {
            return List.of(backup(start));
        }
        if (suggestion instanceof Suggestion.ChannelPause pause) {
            return List.of(words.say("pause", Map.of("channel", words.name(pause.channel()))));
        }
        if (suggestion instanceof Suggestion.LineStop stop) {
            return List.of(
                    words.say("line-stop", Map.of("line", words.name(stop.line()), "amount", money(stop.frees()))));
        }
        if (suggestion instanceof Suggestion.LineRaise raise) {
            String line = words.name(raise.line());
            return List.of(raise.room()
                    .map(room -> words.say("line-raise", Map.of("line", line, "amount", money(room))))
                    .orElseGet(() -> words.say("line-raise.any", Map.of("line", line))));
        }
        if (suggestion instanceof Suggestion.Concentration to) {
            return concentration(to);
        }
        if (suggestion instanceof Suggestion.ShiftBack back) {
            return List.of(words.say("shift-back", Map.of("line", words.name(back.line()))));
        }
        if (suggestion instanceof Suggestion.PlanChange change) {
            return List.of(words.say(
                    "plan-change." + change.proposal().kind().name().toLowerCase(Locale.ROOT),
                    Map.of("parts", parts(change.proposal()))));
        }
        if (suggestion instanceof Suggestion.ResourceChange change) {
            return List.of(words.say(
                    "resource-change",
                    Map.of(
                            "goal",
                            words.name(new Subject.OfGoal(change.goal())),
                            "resource",
                            change.resource().in(words.language()),
                            "from",
                            words.figure(change.from(), Unit.Plain.PLAIN),
                            "to",
                            words.figure(change.to(), Unit.Plain.PLAIN))));
        }
        if (suggestion instanceof Suggestion.BidChange bid) {
            return List.of(words.say(
                    "bid-change",
                    Map.of(
                            "cost",
                            words.name(new Subject.OfKpi(bid.cost())),
                            "from",
                            words.figure(bid.from(), bid.unit()),
                            "to",
                            words.figure(bid.to(), bid.unit()))));
        }
        if (suggestion instanceof Suggestion.Replication replication) {
            String from = words.name(replication.from());
            return List.of(
                    replication.in().isEmpty()
                            ? words.say("replication.nowhere", Map.of("from", from))
                            : words.say(
                                    "replication",
                                    Map.of(
                                            "from",
                                            from,
                                            "in",
                                            words.list(replication.in().stream()
                                                    .map(words::name)
                                                    .toList()))));
        }
        Suggestion.BudgetShift shift = (Suggestion.BudgetShift) suggestion;
        List<String> lines = new ArrayList<>();
        for (Suggestion.Move move : shift.moves()) {
            lines.add(words.say(
                    "move",
                    Map.of(
                            "amount",
                            words.figure(
                                    Fraction.of(move.amount().amount()),
                                    new Unit.Amount(move.amount().currency())),
                            "from",
                            words.name(shift.from()),
                            "to",
                            words.name(move.to()))));
        }
        shift.term()
                .map(term -> words.say(
                        "term",
                        Map.of(
                                "from",
                                term.from().toString(),
                                "until",
                                term.until().toString())))
                .ifPresent(lines::add);
        if (!shift.bindings().isEmpty()) {
            lines.add(words.say(
                    shift.moves().isEmpty() ? "nothing-moves" : "no-more-moves",
                    Map.of(
                            "binding",
                            words.list(shift.bindings().stream()
                                    .map(binding -> words.word("binding", binding))
                                    .toList()))));
        }
        if (!shift.spares().isEmpty()) {
            lines.add(words.say(
                    "spares",
                    Map.of(
                            "goals",
                            words.list(shift.spares().stream()
                                    .map(goal -> words.name(new Subject.OfGoal(goal)))
                                    .toList()))));
        }
        return lines;
    }

    private String parts(PlanProposal proposal) {
        return proposal.parts().stream()
                .map(part -> part.name().in(words.language())
                        + part.weight().map(weight -> " " + weight).orElse(""))
                .collect(Collectors.joining(words.say("list-separator", Map.of())));
    }
}
