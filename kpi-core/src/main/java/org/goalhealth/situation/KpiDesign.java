package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.KpiKind;
import org.goalhealth.plan.KpiProfile;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/**
 * What the plan says of a KPI, and uses it for (G5, G9, G14, G19, G21). There is one for each KPI of the plan.
 *
 * <p>What is said of no KPI is asked of none.
 */
public final class KpiDesign extends DesignFact {

    private final KpiId kpi;
    private final boolean used;
    private final boolean sourced;
    private final boolean documented;
    private final KpiProfile profile;
    private final Plan plan;

    private KpiDesign(Kpi kpi, Plan plan, Set<KpiId> resources, LocalDate date) {
        super(new Subject.OfKpi(kpi.id()), plan.calendar(), date);
        this.kpi = kpi.id();
        this.used = isUsed(kpi, plan, resources);
        this.sourced = plan.sources().isEmpty() || kpi.input().declaredSource().isPresent();
        this.profile = plan.design().of(kpi.id());
        this.plan = plan;
        this.documented = plan.design().kpis().values().stream().noneMatch(KpiProfile::hasSheet)
                || (profile.definition().isPresent()
                        && profile.tool().isPresent()
                        && profile.dataOwner().isPresent());
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        Set<KpiId> resources = plan.goals().stream()
                .flatMap(goal -> goal.measure().stream())
                .flatMap(measure -> measure.elasticity().stream())
                .flatMap(elasticity -> elasticity.resource().stream())
                .map(Elasticity.Resource::kpi)
                .collect(Collectors.toSet());
        plan.kpis().forEach(kpi -> facts.accept(new KpiDesign(kpi, plan, resources, date)));
    }

    /** The id of the KPI. */
    public String getKpi() {
        return kpi.value();
    }

    /**
     * Whether a goal is measured by it or sets it against its resource, or something that goals rest on is: a link, a
     * stage of a funnel, a budget's return, an event's effect, a contingency's trigger.
     */
    public boolean isUsed() {
        return used;
    }

    /** Whether the plan says where its figures come from; true in a plan without sources. */
    public boolean isSourced() {
        return sourced;
    }

    /** Whether definition, tool and data owner are there; true in a plan where no KPI has one of them. */
    public boolean isDocumented() {
        return documented;
    }

    /** Whether it stands for something that cannot be measured. */
    public boolean isProxy() {
        return profile.is(KpiKind.PROXY);
    }

    /** Whether an outcome rests on it, and somebody can move it. */
    public boolean isDriver() {
        return profile.is(KpiKind.DRIVER);
    }

    /** Whether a link says which outcome it leads. */
    public boolean isLeading() {
        return outcomes().findAny().isPresent();
    }

    /** Whether a goal is measured by an outcome that it leads. */
    public boolean isAimed() {
        return outcomes().anyMatch(outcome -> !plan.measuredBy(outcome).isEmpty());
    }

    private Stream<KpiId> outcomes() {
        return plan.links().stream()
                .filter(Link.Leading.class::isInstance)
                .map(Link.Leading.class::cast)
                .filter(link -> link.leading().equals(kpi))
                .map(Link.Leading::outcome);
    }

    private static boolean isUsed(Kpi kpi, Plan plan, Set<KpiId> resources) {
        return !plan.measuredBy(kpi.id()).isEmpty()
                || resources.contains(kpi.id())
                || plan.links().stream().anyMatch(link -> link.kpis().contains(kpi.id()))
                || plan.funnels().stream()
                        .flatMap(funnel -> funnel.stages().stream())
                        .anyMatch(stage -> stage.kpi().equals(kpi.id()))
                || plan.budgets().stream().anyMatch(budget -> budget.returnKpi().equals(kpi.id()))
                || plan.events().stream()
                        .flatMap(event -> event.effects().stream())
                        .anyMatch(effect -> effect.kpi().equals(kpi.id()))
                || plan.design().backings().values().stream()
                        .flatMap(backing -> backing.contingencies().stream())
                        .anyMatch(line -> line.scope().kpi().equals(Optional.of(kpi.id())));
    }
}
