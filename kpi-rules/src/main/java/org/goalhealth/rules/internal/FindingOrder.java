package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/** The worst first; then by trigger, W2 before W11; then by subject and segment in the plan's order. */
final class FindingOrder implements Comparator<Finding> {

    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,9})");

    private final Comparator<Finding> order;

    FindingOrder(Plan plan) {
        Map<String, Integer> subjects = positions(plan);
        this.order = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                .thenComparing(finding -> numbered(finding.rule().id()))
                .thenComparing(finding -> finding.rule().id())
                .thenComparing(
                        finding -> subjects.getOrDefault(finding.subject().toString(), Integer.MAX_VALUE))
                .thenComparing(finding -> finding.subject().toString())
                .thenComparing(Finding::segment, plan.segmentOrder())
                .thenComparing(finding -> finding.segment().toString());
    }

    @Override
    public int compare(Finding a, Finding b) {
        return order.compare(a, b);
    }

    private static String numbered(String id) {
        Matcher matcher = NUMBERED.matcher(id);
        return matcher.matches() ? matcher.group(1) + "%09d".formatted(Integer.parseInt(matcher.group(2))) : id;
    }

    private static Map<String, Integer> positions(Plan plan) {
        List<Subject> all = new ArrayList<>();
        plan.goals().forEach(goal -> all.add(new Subject.OfGoal(goal.id())));
        plan.kpis().forEach(kpi -> all.add(new Subject.OfKpi(kpi.id())));
        plan.funnels()
                .forEach(funnel ->
                        funnel.stages().forEach(stage -> all.add(new Subject.OfStage(funnel.id(), stage.id()))));
        plan.budgets().forEach(budget -> all.add(new Subject.OfLine(budget.id())));
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            positions.put(all.get(i).toString(), i);
        }
        return positions;
    }
}
