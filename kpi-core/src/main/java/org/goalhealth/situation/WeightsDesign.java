package org.goalhealth.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Objective;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Apportionment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * The weights that a role gives, or the shares that an objective gives to its key results (G7). There is one for each
 * role, and for each objective whose key results have shares.
 */
public final class WeightsDesign extends DesignFact implements ProposesChanges {

    private record Weight(String id, LocalText name, BigDecimal points) {}

    private static final long ALL = 100;

    private final List<Weight> weights;
    private final Fraction sum;

    private WeightsDesign(Subject subject, List<Weight> weights, Plan plan, LocalDate date) {
        super(subject, plan.calendar(), date);
        this.weights = List.copyOf(weights);
        this.sum = Fraction.of(weights.stream().map(Weight::points).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        plan.staff()
                .objectives()
                .forEach(objective -> shares(plan, objective)
                        .ifPresent(shares -> facts.accept(
                                new WeightsDesign(new Subject.OfObjective(objective.id()), shares, plan, date))));
        plan.staff()
                .roles()
                .forEach(role -> facts.accept(
                        new WeightsDesign(new Subject.OfRole(role.id()), weights(plan, role), plan, date)));
    }

    /** Whether they add up to 100 %. */
    public boolean isComplete() {
        return sum.equals(Fraction.of(ALL));
    }

    /** The weights that add up, in whole percents and the same proportions as nearly as these allow. */
    @Override
    public List<PlanProposal> changes() {
        long[] whole = Apportionment.largestRemainder(
                ALL,
                weights.stream().map(weight -> Fraction.of(weight.points())).toList());
        List<PlanProposal.Part> parts = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            Weight one = weights.get(i);
            parts.add(new PlanProposal.Part(one.id(), one.name(), Optional.of(Percent.of(whole[i]))));
        }
        return List.of(new PlanProposal(PlanProposal.Kind.WEIGHTS, parts));
    }

    @Override
    List<EvidenceFigure> figures() {
        Fraction hundred = Fraction.of(ALL);
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, sum.dividedBy(hundred), Unit.Share.PERCENT),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.ONE, Unit.Share.PERCENT));
    }

    private static Optional<List<Weight>> shares(Plan plan, Objective objective) {
        List<Weight> shares = new ArrayList<>();
        for (Objective.KeyResult result : objective.keyResults()) {
            if (result.weight().isEmpty()) {
                return Optional.empty();
            }
            shares.add(new Weight(
                    result.goal().value(),
                    plan.find(result.goal())
                            .map(Goal::name)
                            .orElse(LocalText.of(result.goal().value())),
                    result.weight().get().points()));
        }
        return Optional.of(shares);
    }

    private static List<Weight> weights(Plan plan, Role role) {
        List<Weight> weights = new ArrayList<>();
        role.goals()
                .forEach(one -> weights.add(new Weight(
                        one.goal().value(),
                        plan.find(one.goal())
                                .map(Goal::name)
                                .orElse(LocalText.of(one.goal().value())),
                        one.weight().points())));
        role.objectives()
                .forEach(one -> plan.staff().objectives().stream()
                        .filter(objective -> objective.id().equals(one.objective()))
                        .forEach(objective -> weights.add(new Weight(
                                one.objective().value(),
                                objective.name(),
                                one.weight().points()))));
        role.conduct()
                .forEach(one -> weights.add(
                        new Weight(one.item().value(), one.name(), one.weight().points())));
        return weights;
    }
}
