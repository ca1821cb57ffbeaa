package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Makes a finding of what a rule reported: with its text and suggestions. */
final class Assembly {

    private final Plan plan;
    private final RuleBook rules;

    Assembly(Plan plan, RuleBook rules) {
        this.plan = plan;
        this.rules = rules;
    }

    Finding finding(Entry entry, @Nullable BudgetShift shift) {
        RuleInfo rule = rules.rule(entry.rule());
        List<Suggestion> suggestions = new ArrayList<>(2);
        if (shift != null) {
            suggestions.add(shift);
        }
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
