package org.goalhealth.situation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.goalhealth.plan.KpiKind;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * How a role is divided between what work leads to and the work itself (G10). There is one for each rule that reads them
 * and each role that weighs KPIs which are said to be one or the other; the others do not count.
 */
public final class ProcessMix extends LimitedDesign {

    private final Role role;
    private final ShareLimit limit;
    private final Fraction lesser;

    private ProcessMix(DesignKind.Given given, Role role, Fraction lesser) {
        super(given, new Subject.OfRole(role.id()));
        this.role = role;
        this.limit = given.limits().as(ShareLimit.class, ShareLimit::from);
        this.lesser = lesser;
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        given.plan().staff().roles().forEach(role -> {
            Fraction outcome = points(given.plan(), role, KpiKind.OUTCOME);
            Fraction process = points(given.plan(), role, KpiKind.PROCESS);
            Fraction all = outcome.plus(process);
            if (all.signum() > 0) {
                Fraction less = outcome.compareTo(process) <= 0 ? outcome : process;
                facts.accept(new ProcessMix(given, role, less.dividedBy(all)));
            }
        });
    }

    private static Fraction points(Plan plan, Role role, KpiKind kind) {
        return RoleKpis.of(plan, role).points().entrySet().stream()
                .filter(entry -> plan.design().of(entry.getKey()).is(kind))
                .map(Map.Entry::getValue)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The id of the role. */
    public String getRole() {
        return role.id().value();
    }

    /** Whether one of the two has less than the limit. */
    public boolean isLopsided() {
        return lesser.compareTo(limit.least().share()) < 0;
    }

    /** The limits that it is judged by. */
    public ShareLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, lesser, Unit.Share.PERCENT),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, limit.least().share(), Unit.Share.PERCENT));
    }
}
