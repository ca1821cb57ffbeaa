package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * Whether a goal whose period still runs moves so far from its target, above it or below, that the target itself is in
 * question (W12).
 *
 * <p>There is one for each goal that declares a course and each rule that reads drifts. Signal: {@link #getPeriods}.
 */
public final class GoalDrift extends CourseFact implements ProposesTargets {

    private final DriftLimit limit;

    GoalDrift(String rule, Goal goal, AppliedLimits applied, DriftLimit limit, Series series, JudgedTime time) {
        super(rule, goal, applied, limit.after(), limit.periods(), series, time);
        this.limit = limit;
    }

    /** The limits that it is judged by. */
    public DriftLimit getLimit() {
        return limit;
    }

    /**
     * Closed periods of the KPI in a row, within the running period of the goal, after which the projected end is as far
     * from the target as the limit says; 0 where it is not after the latest.
     */
    public int getPeriods() {
        return streak();
    }

    /** The target that fits where the goal will end; empty where that is not known, or nothing a target can be. */
    public Optional<TargetProposal> proposal() {
        if (!(projected() instanceof Reading.Figure end)) {
            return Optional.empty();
        }
        Fraction to = Fraction.of(end.value().rounded(TargetProposal.places(series.kpi())));
        return to.signum() <= 0 || to.equals(target)
                ? Optional.empty()
                : Optional.of(
                        new TargetProposal(goal.id(), target, to, series.kpi().unit(), TargetProposal.Basis.PROJECTED));
    }

    @Override
    public List<TargetProposal> proposals() {
        return proposal().stream().toList();
    }

    @Override
    boolean isOff(Fraction end) {
        return isAway(end, limit.by());
    }

    @Override
    Optional<Boolean> isNearAgain(Fraction end) {
        return limit.recover().map(by -> !isOff(end) && !isAway(end, by));
    }

    /** The border on the side on which the goal will end. */
    @Override
    Fraction border() {
        boolean above = projected() instanceof Reading.Figure end && end.value().compareTo(target) > 0;
        Fraction by = limit.by().share();
        return target.times(above ? Fraction.ONE.plus(by) : Fraction.ONE.minus(by));
    }

    /** Growing, a figure ends the drift below before it begins the one above. */
    @Override
    List<Object> states() {
        boolean above = projected() instanceof Reading.Figure end && end.value().compareTo(target) > 0;
        return List.of(above ? 0 : streak(), above ? streak() : 0);
    }

    /** Exactly as far as the limit is; at the target nothing is. */
    private boolean isAway(Fraction end, Percent by) {
        Fraction apart = end.minus(target);
        Fraction far = apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart;
        return far.signum() > 0 && far.compareTo(target.times(by.share())) >= 0;
    }
}
