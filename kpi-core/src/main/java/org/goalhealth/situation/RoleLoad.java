package org.goalhealth.situation;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/** How many KPIs a role is scored by (G6). There is one for each role and each rule that reads them. */
public final class RoleLoad extends LimitedDesign {

    private final Role role;
    private final CountLimit limit;
    private final int kpis;

    private RoleLoad(DesignKind.Given given, Role role, int kpis) {
        super(given, new Subject.OfRole(role.id()));
        this.role = role;
        this.limit = given.limits().as(CountLimit.class, CountLimit::from);
        this.kpis = kpis;
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        given.plan()
                .staff()
                .roles()
                .forEach(role -> facts.accept(new RoleLoad(
                        given, role, RoleKpis.of(given.plan(), role).all().size())));
    }

    /** The id of the role. */
    public String getRole() {
        return role.id().value();
    }

    /** How many KPIs its goals are measured by; each counts once. */
    public int getKpis() {
        return kpis;
    }

    /** The limits that it is judged by. */
    public CountLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(kpis), Unit.Plain.PLAIN),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(limit.most()), Unit.Plain.PLAIN));
    }
}
