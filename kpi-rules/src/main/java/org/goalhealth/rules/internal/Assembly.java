package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.Headroom;
import org.goalhealth.situation.TargetProposal;
import org.jspecify.annotations.Nullable;

/** Makes a finding of what a rule reported: with its text and suggestions. */
final class Assembly {

    private final Plan plan;
    private final LoadedRules rules;
    private final Map<RuleRef, LocalText> titles = new HashMap<>();

    Assembly(Plan plan, LoadedRules rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** @param headroom what goals may lose by what is suggested beside moves */
    Finding finding(Entry entry, @Nullable BudgetShift shift, Headroom headroom) {
        RuleInfo rule = rules.rule(entry.rule());
        Subject subject = entry.fact().getSubject();
        Segment segment = entry.fact().getSegment();
        Evidence evidence = entry.evidence();
        Texts texts = rules.texts();
        List<Suggestion> suggestions = new ArrayList<>(2);
        if (shift != null) {
            suggestions.add(shift);
        }
        boolean stays = shift == null || shift.moves().isEmpty();
        entry.proposals().stream()
                .filter(to -> !(stays && to.basis() == TargetProposal.Basis.BUDGET_MOVED))
                .map(to -> new Suggestion.TargetChange(to.goal(), to.from(), to.to(), to.unit(), to.basis()))
                .forEach(suggestions::add);
        suggestions.addAll(entry.advised(plan, headroom));
        rule.playbook().map(Suggestion.PlaybookStart::new).ifPresent(suggestions::add);
        return new Finding(
                rule.ref(),
                rule.severity(),
                subject,
                segment,
                evidence,
                suggestions,
                rule.playbook(),
                titles.computeIfAbsent(rule.ref(), texts::title),
                () -> texts.of(rule.ref(), plan, subject, segment, evidence));
    }
}
