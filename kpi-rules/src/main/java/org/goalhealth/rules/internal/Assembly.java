package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.LineReturn;

/** Makes findings of what rules reported: the most severe of an identity counts, each with its text and suggestions. */
final class Assembly {

    private final Plan plan;
    private final RuleBook rules;

    Assembly(Plan plan, RuleBook rules) {
        this.plan = plan;
        this.rules = rules;
    }

    List<Finding> findings(List<Reports.Entry> entries) {
        Map<Fingerprint, Reports.Entry> worst = new LinkedHashMap<>();
        Comparator<Reports.Entry> severity =
                Comparator.comparing(entry -> rules.rule(entry.rule()).severity());
        // Of two rules as severe, the first by name, whatever the order in which they fired.
        Comparator<Reports.Entry> worse = severity.thenComparing(Reports.Entry::rule, Comparator.reverseOrder());
        for (Reports.Entry entry : entries) {
            worst.merge(fingerprint(entry), entry, (a, b) -> united(a, b, worse));
        }
        BudgetMoves moves = new BudgetMoves(
                plan,
                worst.values().stream()
                        .sorted(Comparator.comparing((Reports.Entry entry) ->
                                        rules.rule(entry.rule()).ref().id())
                                .thenComparing(Reports.Entry::rule))
                        .toList());
        List<Finding> findings = new ArrayList<>();
        worst.values().forEach(entry -> findings.add(finding(entry, moves)));
        findings.sort(new FindingOrder(plan));
        return findings;
    }

    /** The worse of two reports of one identity, with the suggestions of both. */
    private static Reports.Entry united(Reports.Entry a, Reports.Entry b, Comparator<Reports.Entry> worse) {
        Reports.Entry kept = worse.compare(a, b) >= 0 ? a : b;
        if (a.fact() instanceof LineReturn && b.fact() instanceof LineReturn) {
            kept.unite(kept == a ? b : a);
        }
        return kept;
    }

    private Fingerprint fingerprint(Reports.Entry entry) {
        return new Fingerprint(
                rules.rule(entry.rule()).ref().id(),
                entry.fact().getSubject(),
                entry.fact().getSegment());
    }

    private Finding finding(Reports.Entry entry, BudgetMoves moves) {
        RuleInfo rule = rules.rule(entry.rule());
        List<Suggestion> suggestions = new ArrayList<>();
        Optional<Suggestion.BudgetShift> shift = moves.of(entry);
        shift.ifPresent(suggestions::add);
        rule.playbook().map(Suggestion.PlaybookStart::new).ifPresent(suggestions::add);
        return new Finding(
                rule.ref(),
                rule.severity(),
                entry.fact().getSubject(),
                entry.fact().getSegment(),
                entry.evidence(),
                suggestions,
                rule.playbook(),
                rules.texts().title(rule.ref()),
                rules.texts()
                        .of(
                                rule.ref().id(),
                                plan,
                                entry.fact().getSubject(),
                                entry.fact().getSegment(),
                                entry.evidence()));
    }
}
