package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
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

    /** What all findings of a rule have in common. */
    private record Common(RuleInfo rule, LocalText title, List<Suggestion> suggestions) {}

    private final Plan plan;
    private final LoadedRules rules;
    private final Map<String, Common> byRule = new HashMap<>();

    Assembly(Plan plan, LoadedRules rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** @param headroom what goals may lose by what is suggested beside moves */
    Finding finding(Entry entry, @Nullable BudgetShift shift, Headroom headroom) {
        Common common = byRule.get(entry.rule());
        if (common == null) {
            common = common(entry.rule());
            byRule.put(entry.rule(), common);
        }
        RuleInfo rule = common.rule();
        Subject subject = entry.fact().getSubject();
        Segment segment = entry.fact().getSegment();
        Evidence evidence = entry.evidence();
        Texts texts = rules.texts();
        return new Finding(
                rule.ref(),
                rule.severity(),
                subject,
                segment,
                evidence,
                suggestions(entry, shift, headroom, common.suggestions()),
                rule.playbook(),
                common.title(),
                () -> texts.of(rule.ref(), plan, subject, segment, evidence));
    }

    private Common common(String name) {
        RuleInfo rule = rules.rule(name);
        return new Common(
                rule,
                rules.texts().title(rule.ref()),
                rule.playbook().<Suggestion>map(Suggestion.PlaybookStart::new).stream()
                        .toList());
    }

    /** Most reports suggest nothing by themselves: what is common to the rule is handed out as it is. */
    private List<Suggestion> suggestions(
            Entry entry, @Nullable BudgetShift shift, Headroom headroom, List<Suggestion> common) {
        List<TargetProposal> proposals = entry.proposals();
        List<Suggestion> advised = entry.advised(plan, headroom);
        if (shift == null && proposals.isEmpty() && advised.isEmpty()) {
            return common;
        }
        List<Suggestion> all = new ArrayList<>();
        if (shift != null) {
            all.add(shift);
        }
        boolean stays = shift == null || shift.moves().isEmpty();
        proposals.stream()
                .filter(to -> !(stays && to.basis() == TargetProposal.Basis.BUDGET_MOVED))
                .map(to -> new Suggestion.TargetChange(to.goal(), to.from(), to.to(), to.unit(), to.basis()))
                .forEach(all::add);
        all.addAll(advised);
        all.addAll(common);
        return all;
    }
}
