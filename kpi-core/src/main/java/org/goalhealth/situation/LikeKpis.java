package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Subject;

/** KPIs that a role is scored by and that measure the same (G20). There is one for each role. */
public final class LikeKpis extends DesignFact implements ProposesChanges {

    private final Role role;
    private final Plan plan;
    private final RoleKpis kpis;
    private final List<List<KpiId>> alike;

    private LikeKpis(Role role, Plan plan, LocalDate date) {
        super(new Subject.OfRole(role.id()), plan.calendar(), date);
        this.role = role;
        this.plan = plan;
        this.kpis = RoleKpis.of(plan, role);
        this.alike = kpis.alike(plan.design());
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        plan.staff().roles().forEach(role -> facts.accept(new LikeKpis(role, plan, date)));
    }

    /** The id of the role. */
    public String getRole() {
        return role.id().value();
    }

    /** Whether two or more measure the same. */
    public boolean isAlike() {
        return !alike.isEmpty();
    }

    /** Each group that could be one composite, and the fifth of all that weighs most. */
    @Override
    public List<PlanProposal> changes() {
        List<PlanProposal> changes = new ArrayList<>();
        alike.forEach(group -> changes.add(proposal(PlanProposal.Kind.MERGE, group)));
        changes.add(proposal(PlanProposal.Kind.VITAL, kpis.vital()));
        return List.copyOf(changes);
    }

    private PlanProposal proposal(PlanProposal.Kind kind, List<KpiId> some) {
        return new PlanProposal(
                kind,
                some.stream()
                        .map(kpi ->
                                new PlanProposal.Part(kpi.value(), plan.kpi(kpi).name(), Optional.empty()))
                        .toList());
    }
}
