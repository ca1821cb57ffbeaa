package org.goalhealth.situation;

import java.time.LocalDate;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/** What the plan uses a KPI for (G14). There is one for each KPI of the plan. */
public final class KpiDesign extends DesignFact {

    private final KpiId kpi;
    private final boolean used;

    KpiDesign(Kpi kpi, Plan plan, LocalDate date) {
        super(new Subject.OfKpi(kpi.id()), plan.calendar(), date);
        this.kpi = kpi.id();
        this.used = isUsed(kpi, plan);
    }

    /** The id of the KPI. */
    public String getKpi() {
        return kpi.value();
    }

    /**
     * Whether a goal is measured by it or sets it against its resource, or something that goals rest on is: a link, a
     * stage of a funnel, a budget's return, an event's effect.
     */
    public boolean isUsed() {
        return used;
    }

    private static boolean isUsed(Kpi kpi, Plan plan) {
        return plan.goals().stream()
                        .flatMap(goal -> goal.measure().stream())
                        .anyMatch(measure -> measures(measure, kpi))
                || plan.links().stream().anyMatch(link -> link.kpis().contains(kpi.id()))
                || plan.funnels().stream()
                        .flatMap(funnel -> funnel.stages().stream())
                        .anyMatch(stage -> stage.kpi().equals(kpi.id()))
                || plan.budgets().stream().anyMatch(budget -> budget.returnKpi().equals(kpi.id()))
                || plan.events().stream()
                        .flatMap(event -> event.effects().stream())
                        .anyMatch(effect -> effect.kpi().equals(kpi.id()));
    }

    private static boolean measures(Goal.Measure measure, Kpi kpi) {
        return measure.kpi().equals(kpi.id())
                || measure.elasticity()
                        .flatMap(Elasticity::resource)
                        .filter(resource -> resource.kpi().equals(kpi.id()))
                        .isPresent();
    }
}
