package org.goalhealth.rules;

import java.util.Map;
import java.util.function.Function;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;

/** Judges a small plan, in whatever class loader it is itself. */
public final class FirstFinding implements Function<String, String> {

    @Override
    public String apply(String what) {
        GoalHealth health = GoalHealth.standard();
        if (what.equals("nothing")) {
            return health.getClass().getName();
        }
        Kpi rate = Kpi.builder("rate").every(Cadence.MONTH).by("region").ratio().build();
        Given given = Given.plan(p -> p.kpi(rate)).series(rate, Segment.of("region", "east"), "3/100 3/100 _ _");
        switch (what) {
            case "budget" -> given.and(p -> p.budget(PlanParts.budget(rate, PlanParts.line("east", "100"))));
            case "funnel" -> given.and(p -> p.funnel(PlanParts.funnel(rate, "0.05", "0.02")));
            case "off" -> given.and(p -> p.off("low-return"));
            case "limit" -> given.limit("stage-dangr", Map.of());
            default -> {}
        }
        return given.judgedBy(health).findings().get(0).rule().name();
    }
}
