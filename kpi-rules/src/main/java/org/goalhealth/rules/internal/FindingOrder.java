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

/** The worst first; then by trigger in the order of the catalogue, W2 before W11; then by subject and segment in the plan's order. */
final class FindingOrder implements Comparator<Finding> {

    /** The catalogue's families in its order; triggers of authors' own come after them. */
    private static final List<String> FAMILIES = List.of("W", "B", "F", "E", "G", "T", "S", "C", "A", "L", "R");

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
        if (!matcher.matches()) {
            return "~" + id;
        }
        int family = FAMILIES.indexOf(matcher.group(1));
        return (family < 0 ? "~" + matcher.group(1) : "%03d".formatted(family))
                + "%09d".formatted(Integer.parseInt(matcher.group(2)));
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
