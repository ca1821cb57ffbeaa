package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goalhealth.plan.Problem.Code;

/** Whether goals that are judged by their elasticity have a plan to date, and a resource that adds up beside it. */
final class ElasticityCheck {

    private final Map<KpiId, Kpi> kpis;
    private final List<Problem> problems = new ArrayList<>();

    private ElasticityCheck(Map<KpiId, Kpi> kpis) {
        this.kpis = kpis;
    }

    /** KPIs that are not there are said by {@link PlanCheck}. */
    static List<Problem> problems(Map<KpiId, Kpi> kpis, List<Goal> goals) {
        ElasticityCheck check = new ElasticityCheck(kpis);
        for (Goal goal : goals) {
            goal.measure().ifPresent(measure -> measure.elasticity().ifPresent(it -> check.goal(goal, measure, it)));
        }
        return check.problems;
    }

    private void goal(Goal goal, Goal.Measure measure, Elasticity elasticity) {
        String path = "goals." + goal.id();
        if (measure.course().isEmpty()) {
            add(
                    path + (elasticity.resource().isPresent() ? ".resource" : ".elasticity"),
                    goal.id().value(),
                    "goal " + goal.id() + " has no course, so nothing is planned to date that its elasticity could be"
                            + " measured by",
                    "give it one, as course: linear");
        }
        Kpi own = kpis.get(measure.kpi());
        elasticity.resource().ifPresent(resource -> {
            Kpi kpi = kpis.get(resource.kpi());
            if (own != null && kpi != null) {
                resource(path + ".resource", resource, own, kpi);
            }
        });
    }

    private void resource(String path, Elasticity.Resource resource, Kpi own, Kpi kpi) {
        if (kpi.input().isRatio()) {
            add(
                    path + ".kpi",
                    kpi.id().value(),
                    "kpi " + kpi.id() + " is a ratio, and what is used of a resource has to add up",
                    "name a kpi of amounts, as spend or hours");
        }
        if (kpi.every() != own.every()) {
            add(
                    path + ".kpi",
                    kpi.id().value(),
                    "kpi " + own.id() + " has a figure every " + word(own) + ", and the resource " + kpi.id()
                            + " every " + word(kpi),
                    "name a resource with figures of the same cadence");
        }
        if (!kpi.levels().contains(resource.segment().level())) {
            add(
                    path + ".segment",
                    resource.segment().toString(),
                    "kpi " + kpi.id() + " has no figures for '" + resource.segment() + "'; its levels are "
                            + kpi.levels(),
                    "add the level to the kpi, or name a segment of one of its levels");
        }
    }

    private static String word(Kpi kpi) {
        return kpi.every().name().toLowerCase(Locale.ROOT);
    }

    private void add(String path, String value, String message, String fix) {
        problems.add(new Problem(Code.DOES_NOT_FIT, Place.JAVA, path, value, message, fix));
    }
}
