package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * In how many quarters in a row a capability was beyond its plan, by its elasticity coefficient (E2).
 *
 * <p>There is one for each capability goal that declares a review and each rule that reads its kind. Without a declared
 * resource it goes by results alone.
 */
public final class ReviewRaised extends GoalReview {

    private final ReviewRaisedLimit limit;

    ReviewRaised(
            String rule,
            Goal goal,
            AppliedLimits applied,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        this(rule, goal, applied, ReviewRaisedLimit.from(applied), series, resource, time);
    }

    private ReviewRaised(
            String rule,
            Goal goal,
            AppliedLimits applied,
            ReviewRaisedLimit limit,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        super(rule, goal, applied, limit.periods(), series, resource, time);
        this.limit = limit;
    }

    /** The limits that it is judged by. */
    public ReviewRaisedLimit getLimit() {
        return limit;
    }

    @Override
    boolean proposes(int quarter, GoalCourse.Leg leg, int last) {
        return looked(leg, last) instanceof Reading.Figure coefficient
                && coefficient.value().compareTo(limit.upper()) >= 0;
    }

    @Override
    Reading looked(GoalCourse.Leg leg, int last) {
        return factors(leg, last).coefficient();
    }

    @Override
    public List<TargetProposal> proposals() {
        return streak() == 0
                ? List.of()
                : of(goal, series.kpi(), TargetProposal.Basis.CAPABILITY_BEYOND_PLAN).stream()
                        .toList();
    }

    /** What is to be added; empty where the plan declares nothing. */
    public Optional<Review.Addition> addition() {
        return goal.measure()
                .flatMap(Goal.Measure::review)
                .flatMap(review -> review instanceof Review.Capability capability
                        ? capability.resource()
                        : Optional.<Review.Addition>empty());
    }

    /** The better target that a capability declares. */
    static Optional<TargetProposal> of(Goal goal, Kpi kpi, TargetProposal.Basis basis) {
        return goal.measure()
                .flatMap(measure -> measure.review()
                        .filter(Review.Capability.class::isInstance)
                        .flatMap(Review::other)
                        .map(raise -> new TargetProposal(
                                goal.id(),
                                Fraction.of(measure.target().target()),
                                Fraction.of(raise),
                                kpi.unit(),
                                basis)))
                .filter(proposal -> proposal.isBetter(kpi.better()));
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        Evidence shown = shown(Optional.empty());
        return resource().map(one -> shown.with(one.kpi().id())).orElse(shown);
    }

    @Override
    String decisiveLimit() {
        return "upper";
    }

    @Override
    List<EvidenceFigure> figures() {
        GoalCourse.Leg leg = leg();
        if (leg == null) {
            return Shown.figureAndLimit(Reading.Missing.MISSING, limit.upper(), Unit.Plain.PLAIN);
        }
        ElasticityFactors factors = factors(leg, last());
        List<EvidenceFigure> figures =
                new ArrayList<>(Shown.figureAndLimit(factors.coefficient(), limit.upper(), Unit.Plain.PLAIN));
        factors.show(
                figures, series.kpi().unit(), resource().map(one -> one.kpi().unit()));
        figures.add(new EvidenceFigure(
                EvidenceFigure.Name.TARGET, target, series.kpi().unit()));
        return figures;
    }
}
