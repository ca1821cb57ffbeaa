package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * Whether a goal whose period still runs will miss its target, if it goes on against its planned course as it has so far
 * (W15).
 *
 * <p>There is one for each goal that declares a course and each rule that reads paces. Signal: {@link #getPeriods}.
 */
public final class GoalPace extends CourseFact {

    private final PaceLimit limit;

    GoalPace(String rule, Goal goal, AppliedLimits applied, PaceLimit limit, Series series, JudgedTime time) {
        super(rule, goal, applied, limit.after(), limit.periods(), series, time);
        this.limit = limit;
    }

    /** The limits that it is judged by. */
    public PaceLimit getLimit() {
        return limit;
    }

    /**
     * Closed periods of the KPI in a row, within the running period of the goal, after which the projected end misses
     * the target by the limit; 0 where it does not after the latest.
     */
    public int getPeriods() {
        return streak();
    }

    @Override
    boolean isOff(Fraction end) {
        return isShort(end, limit.by());
    }

    @Override
    Optional<Boolean> isNearAgain(Fraction end) {
        return limit.recover().map(by -> !isOff(end) && !isShort(end, by));
    }

    @Override
    Fraction border() {
        return border(limit.by());
    }

    /** Exactly as far as the limit is short; at the target nothing is. */
    private boolean isShort(Fraction end, Percent by) {
        return sign * end.compareTo(target) < 0 && sign * end.compareTo(border(by)) <= 0;
    }

    private Fraction border(Percent by) {
        return target.times(sign > 0 ? by.rest() : Fraction.ONE.plus(by.share()));
    }
}
