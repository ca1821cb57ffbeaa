package org.goalhealth.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Names;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

/** Suggestions as lines of a terminal. */
record SuggestionLines(Plan plan, Labels labels, Language language) {

    List<String> of(Suggestion suggestion) {
        if (suggestion instanceof Suggestion.BudgetShift shift) {
            return shift(shift);
        }
        if (suggestion instanceof Suggestion.LineStop stop) {
            return List.of(labels.get("line-stop", name(stop.line()), money(stop.frees())));
        }
        if (suggestion instanceof Suggestion.LineRaise raise) {
            return List.of(raise.room()
                    .map(room -> labels.get("line-raise", name(raise.line()), money(room)))
                    .orElseGet(() -> labels.get("line-raise-any", name(raise.line()))));
        }
        if (suggestion instanceof Suggestion.Concentration to) {
            return concentration(to);
        }
        if (suggestion instanceof Suggestion.ShiftBack back) {
            return List.of(labels.get("move-back", name(back.line())));
        }
        if (suggestion instanceof Suggestion.TargetChange change) {
            return List.of(labels.get(
                    "target-change",
                    Names.of(plan, new Subject.OfGoal(change.goal())).in(language),
                    Figures.text(change.from(), change.unit(), language),
                    Figures.text(change.to(), change.unit(), language)));
        }
        if (suggestion instanceof Suggestion.PlanChange change) {
            return List.of(labels.get(
                    "change." + change.proposal().kind().name().toLowerCase(Locale.ROOT),
                    change.proposal().parts().stream()
                            .map(part -> part.name().in(language)
                                    + part.weight().map(it -> " " + it).orElse(""))
                            .collect(Collectors.joining(labels.get("list-separator")))));
        }
        if (suggestion instanceof Suggestion.ResourceChange change) {
            return List.of(labels.get(
                    "resource-change",
                    Names.of(plan, new Subject.OfGoal(change.goal())).in(language),
                    change.resource().in(language),
                    Figures.text(change.from(), Unit.Plain.PLAIN, language),
                    Figures.text(change.to(), Unit.Plain.PLAIN, language)));
        }
        if (suggestion instanceof Suggestion.BidChange bid) {
            return List.of(labels.get(
                    "bid",
                    Names.of(plan, new Subject.OfKpi(bid.cost())).in(language),
                    Figures.text(bid.from(), bid.unit(), language),
                    Figures.text(bid.to(), bid.unit(), language)));
        }
        if (suggestion instanceof Suggestion.Replication replication) {
            return List.of(replication(replication));
        }
        if (suggestion instanceof Suggestion.BackupStart start) {
            String channel = Names.of(plan, start.channel()).in(language);
            return List.of(start.backup()
                    .map(backup -> labels.get("backup", Names.of(plan, backup).in(language), channel))
                    .orElseGet(() -> labels.get("no-backup", channel)));
        }
        if (suggestion instanceof Suggestion.ChannelPause pause) {
            return List.of(labels.get("pause", name(pause.channel())));
        }
        Suggestion.PlaybookStart start = (Suggestion.PlaybookStart) suggestion;
        LocalText name = plan.find(start.playbook())
                .map(Playbook::name)
                .orElse(LocalText.of(start.playbook().value()));
        return List.of(labels.get("playbook", name.in(language)));
    }

    private List<String> concentration(Suggestion.Concentration to) {
        List<String> lines = new ArrayList<>();
        lines.add(labels.get(
                to.others().isEmpty() ? "concentrate-nothing" : "concentrate",
                to.core().stream()
                        .map(line -> name(line.line()))
                        .collect(Collectors.joining(labels.get("list-separator")))));
        Stream.concat(to.core().stream(), to.others().stream())
                .filter(line -> !line.from().equals(line.to()))
                .forEach(line -> lines.add(
                        labels.get("concentrate-line", name(line.line()), money(line.from()), money(line.to()))));
        to.performance()
                .ifPresent(ads -> lines.add(labels.get(
                        "performance",
                        money(ads.more()),
                        share(ads.present()),
                        share(ads.reached()),
                        share(ads.goal().share()))));
        return lines;
    }

    private String share(Fraction share) {
        return Figures.text(share, Unit.Share.PERCENT, language);
    }

    private List<String> shift(Suggestion.BudgetShift shift) {
        List<String> lines = new ArrayList<>();
        for (Suggestion.Move move : shift.moves()) {
            lines.add(labels.get("move", money(move.amount()), name(shift.from()), name(move.to())));
        }
        shift.term().ifPresent(term -> lines.add(labels.get("term", term.from(), term.until())));
        if (!shift.bindings().isEmpty()) {
            lines.add(labels.get(
                    shift.moves().isEmpty() ? "nothing-moves" : "no-more-moves", list(shift.bindings(), labels::of)));
        }
        if (!shift.spares().isEmpty()) {
            lines.add(labels.get(
                    "spares",
                    list(
                            shift.spares(),
                            goal -> Names.of(plan, new Subject.OfGoal(goal)).in(language))));
        }
        return lines;
    }

    private <T> String list(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining(labels.get("list-separator")));
    }

    private String replication(Suggestion.Replication replication) {
        String from = name(replication.from());
        return replication.in().isEmpty()
                ? labels.get("replicate-nowhere", from)
                : labels.get(
                        "replicate",
                        from,
                        replication.in().stream()
                                .map(this::name)
                                .collect(Collectors.joining(labels.get("list-separator"))));
    }

    private String name(Segment segment) {
        return Names.of(plan, segment).in(language);
    }

    private String money(Money money) {
        return Figures.text(Fraction.of(money.amount()), new Unit.Amount(money.currency()), language);
    }
}
