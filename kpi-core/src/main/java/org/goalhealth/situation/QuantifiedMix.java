package org.goalhealth.situation;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Staff;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * How much of a role is quantified, and how much is judged by people (G10). There is one for each role and each rule
 * that reads them, in a plan where people's conduct is weighed at all.
 */
public final class QuantifiedMix extends LimitedDesign {

    private final Role role;
    private final ShareSpanLimit limit;
    private final Fraction quantified;

    private QuantifiedMix(DesignKind.Given given, Role role, Fraction quantified) {
        super(given, new Subject.OfRole(role.id()));
        this.role = role;
        this.limit = given.limits().as(ShareSpanLimit.class, ShareSpanLimit::from);
        this.quantified = quantified;
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        List<Role> roles = given.plan().staff().roles();
        if (roles.stream().anyMatch(role -> !role.conduct().isEmpty())) {
            roles.forEach(role -> facts.accept(new QuantifiedMix(given, role, quantified(given.plan(), role))));
        }
    }

    private static Fraction quantified(Plan plan, Role role) {
        Fraction figures =
                plan.staff().weights(role).stream().map(Staff.Weighted::points).reduce(Fraction.ZERO, Fraction::plus);
        Fraction conduct = role.conduct().stream()
                .map(one -> Fraction.of(one.weight().points()))
                .reduce(Fraction.ZERO, Fraction::plus);
        return figures.dividedBy(figures.plus(conduct));
    }

    /** The id of the role. */
    public String getRole() {
        return role.id().value();
    }

    /** Whether less than the limit is quantified. */
    public boolean isVague() {
        return quantified.compareTo(limit.least().share()) < 0;
    }

    /** Whether more than the limit is quantified. */
    public boolean isRigid() {
        return quantified.compareTo(limit.most().share()) > 0;
    }

    /** The limits that it is judged by. */
    public ShareSpanLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, quantified, Unit.Share.PERCENT),
                new EvidenceFigure(EvidenceFigure.Name.LEAST, limit.least().share(), Unit.Share.PERCENT),
                new EvidenceFigure(EvidenceFigure.Name.MOST, limit.most().share(), Unit.Share.PERCENT));
    }
}
