package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes goals as the section {@code goals} of a plan's file.
 *
 * <p>A plan with the same dimensions, their KPIs and the goals above them reads them back.
 */
public final class GoalYaml {

    private GoalYaml() {}

    /**
     * The section.
     *
     * @throws IllegalArgumentException where a goal has a band, a course, an elasticity or a review, which are not
     *     written
     */
    public static String of(List<Goal> goals) {
        Map<String, Object> entries = new LinkedHashMap<>();
        goals.forEach(goal -> entries.put(goal.id().value(), fields(goal)));
        return YamlText.of(Map.of("goals", entries));
    }

    private static Map<String, Object> fields(Goal goal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!goal.name().equals(LocalText.of(goal.id().value()))) {
            fields.put("name", YamlText.name(goal.name()));
        }
        goal.parent().ifPresent(parent -> fields.put("parent", parent.value()));
        goal.measure().ifPresent(measure -> measure(fields, goal, measure));
        if (!goal.owners().isEmpty()) {
            fields.put("owner", YamlText.texts(goal.owners()));
        }
        return fields;
    }

    private static void measure(Map<String, Object> fields, Goal goal, Goal.Measure measure) {
        if (measure.course().isPresent()
                || measure.elasticity().isPresent()
                || measure.review().isPresent()
                || measure.target().band().isPresent()) {
            throw new IllegalArgumentException("goal " + goal.id()
                    + " has a band, a course, an elasticity or a review, which are not written"
                    + "\n  write it into the plan by hand");
        }
        fields.put("kpi", measure.kpi().value());
        if (!measure.segment().isTotal()) {
            fields.put("segment", YamlText.segment(measure.segment()));
        }
        fields.put("period", measure.period().label());
        measure.each().ifPresent(each -> fields.put("each", Words.word(each)));
        fields.put("target", TargetYaml.of(measure.target()));
    }
}
