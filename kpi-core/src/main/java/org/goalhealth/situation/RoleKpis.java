package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Design;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Staff;
import org.goalhealth.plan.TopicId;
import org.goalhealth.quantity.Fraction;

/**
 * What a role weighs, by KPI.
 *
 * @param points the weight of each, of 100; those of several goals on one KPI together
 */
record RoleKpis(Map<KpiId, Fraction> points) {

    static RoleKpis of(Plan plan, Role role) {
        Map<KpiId, Fraction> points = new LinkedHashMap<>();
        for (Staff.Weighted weighted : plan.staff().weights(role)) {
            plan.find(weighted.goal())
                    .flatMap(Goal::measure)
                    .ifPresent(measure -> points.merge(measure.kpi(), weighted.points(), Fraction::plus));
        }
        return new RoleKpis(points);
    }

    List<KpiId> all() {
        return List.copyOf(points.keySet());
    }

    /** Those that measure the same, where two do at least. */
    List<List<KpiId>> alike(Design design) {
        Map<TopicId, List<KpiId>> byTopic = new LinkedHashMap<>();
        all().forEach(kpi -> design.of(kpi)
                .measures()
                .ifPresent(topic ->
                        byTopic.computeIfAbsent(topic, k -> new ArrayList<>()).add(kpi)));
        return byTopic.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** The fifth of them that weighs most, rounded up. */
    List<KpiId> vital() {
        return all().stream()
                .sorted(Comparator.comparing((KpiId kpi) -> points.getOrDefault(kpi, Fraction.ZERO))
                        .reversed())
                .limit((points.size() + 4) / 5)
                .toList();
    }
}
