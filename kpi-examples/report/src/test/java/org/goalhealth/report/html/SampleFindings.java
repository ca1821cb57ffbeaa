package org.goalhealth.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.budget.Donor;
import org.goalhealth.budget.Reallocation;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.JudgedRule;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.LineReturn;
import org.goalhealth.situation.Shortfall;
import org.goalhealth.situation.Situation;
import org.goalhealth.situation.StageZone;
import org.goalhealth.situation.TargetState;
import org.goalhealth.situation.TargetStatus;
import org.goalhealth.situation.ThresholdBreach;
import org.goalhealth.situation.Zone;

/** Findings on the sample's facts, in the way the shipped rules make them; this module doesn't know the rules. */
final class SampleFindings {

    private static final Texts TEXTS = new Texts(texts());

    private SampleFindings() {}

    static LimitBook limits(Plan plan) {
        return LimitBook.of(
                plan,
                List.of(
                        rule("baseline-shortfall", FactKind.SHORTFALL, "by", "15 %", "periods", "3"),
                        rule("low-conversion", FactKind.THRESHOLD_BREACH, "threshold", "2.5 %", "periods", "2"),
                        rule(
                                "low-return",
                                FactKind.LINE_RETURN,
                                "low",
                                "1.5",
                                "periods",
                                "2",
                                "strong",
                                "2.8",
                                "move",
                                "40 %")));
    }

    static List<Finding> of(Plan plan, Situation situation) {
        Map<Segment, BudgetShift> shifts = shifts(plan, situation);
        List<Finding> findings = new ArrayList<>();
        for (Fact fact : situation.facts()) {
            if (fact instanceof Shortfall shortfall
                    && shortfall.getPeriods() >= shortfall.getLimit().periods()) {
                findings.add(finding(plan, fact, "W1", "baseline-shortfall", Severity.WARNING, SamplePlan.ITERATION));
            } else if (fact instanceof ThresholdBreach breach
                    && breach.getPeriods() >= breach.getLimit().periods()) {
                findings.add(finding(plan, fact, "W2", "low-conversion", Severity.WARNING, new PlaybookId("content")));
            } else if (fact instanceof TargetStatus status && status.getState() == TargetState.UNDER_FLOOR) {
                findings.add(finding(plan, fact, "W3", "under-floor", Severity.CRITICAL, null));
            } else if (fact instanceof TargetStatus status && status.getState() == TargetState.UNDER_TARGET) {
                findings.add(finding(plan, fact, "W4", "under-target", Severity.INFO, null));
            } else if (fact instanceof StageZone stage && stage.getZone() == Zone.DANGER) {
                findings.add(finding(plan, fact, "F1", "stage-danger", Severity.CRITICAL, null));
            } else if (fact instanceof StageZone stage && stage.getZone() == Zone.WARNING) {
                findings.add(finding(plan, fact, "F1", "stage-warning", Severity.WARNING, null));
            } else if (fact instanceof LineReturn line && shifts.containsKey(line.getSegment())) {
                findings.add(
                        finding(plan, fact, "B1", "low-return", Severity.WARNING, null, shifts.get(line.getSegment())));
            }
        }
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return findings;
    }

    private static Map<Segment, BudgetShift> shifts(Plan plan, Situation situation) {
        Collection<LineReturn> lines = situation.facts().stream()
                .filter(LineReturn.class::isInstance)
                .map(LineReturn.class::cast)
                .toList();
        List<Donor> donors = lines.stream()
                .filter(line -> line.getLowPeriods() >= line.getLimit().periods())
                .map(line -> new Donor(line.getSegment(), line.getLimit().move()))
                .toList();
        Set<Segment> strong = lines.stream()
                .filter(LineReturn::isStrong)
                .map(LineReturn::getSegment)
                .collect(Collectors.toSet());
        return Reallocation.of(plan.budgets().get(0), donors, strong).stream()
                .collect(Collectors.toMap(BudgetShift::from, shift -> shift));
    }

    private static Finding finding(
            Plan plan,
            Fact fact,
            String id,
            String rule,
            Severity severity,
            @org.jspecify.annotations.Nullable PlaybookId playbook,
            Suggestion... suggestions) {
        RuleRef ref = new RuleRef(rule, id, "standard");
        return new Finding(
                ref,
                severity,
                fact.getSubject(),
                fact.getSegment(),
                fact.evidence(),
                List.of(suggestions),
                Optional.ofNullable(playbook),
                TEXTS.title(ref),
                TEXTS.of(ref, plan, fact.getSubject(), fact.getSegment(), fact.evidence()));
    }

    private static JudgedRule rule(String name, FactKind kind, String... limits) {
        Map<String, LimitValue> defaults = new LinkedHashMap<>();
        for (int i = 0; i < limits.length; i += 2) {
            defaults.put(limits[i], LimitValue.parse(limits[i + 1]));
        }
        return new JudgedRule(name, Set.of(kind), defaults);
    }

    private static Map<Language, Map<String, String>> texts() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        texts.put(
                Language.EN,
                Map.of(
                        "W1",
                                "{subject} in {segment}: {value} in {latest}, {deviation} under the baseline of {baseline}.",
                        "W2", "{subject} in {segment}: {value} in {latest}, under {limit} since {since}.",
                        "W3", "{subject}: {value} in {latest}, under the floor of {floor}.",
                        "W4", "{subject}: {value} in {latest}, under the target of {target}.",
                        "F1", "{subject} in {segment}: {value} in {latest}, worse than {limit}; ideal is {ideal}.",
                        "B1", "{subject}, {segment}: a return of {value} in {latest}, under {limit} since {since}."));
        texts.put(
                Language.ZH,
                Map.of(
                        "W1", "{segment}的{subject}：{latest} 为 {value}，比基线 {baseline} 低 {deviation}。",
                        "W2", "{segment}的{subject}：{latest} 为 {value}，自 {since} 起低于 {limit}。",
                        "W3", "{subject}：{latest} 为 {value}，低于底线 {floor}。",
                        "W4", "{subject}：{latest} 为 {value}，未达目标 {target}。",
                        "F1", "{segment}的{subject}：{latest} 为 {value}，差于 {limit}；理想为 {ideal}。",
                        "B1", "{subject}（{segment}）：{latest} 回报为 {value}，自 {since} 起低于 {limit}。"));
        return texts;
    }
}
