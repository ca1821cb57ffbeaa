package org.goalhealth.situation;

import java.time.DayOfWeek;
import org.goalhealth.plan.Direction;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * How one weekday did against another over the weeks in which both have a figure (W9).
 *
 * @param best its mean a week; of a ratio, the sum of its parts over the sum of its bases
 * @param other the mean of the other one, above 0
 * @param wins in how many weeks the first was better; a tie is none
 * @param weeks how many weeks there were
 */
record WeekdayLead(DayOfWeek day, DayOfWeek than, Fraction best, Fraction other, int wins, int weeks) {

    /** Of seven weekdays each may be the better one of six pairs. */
    private static final Fraction PAIRS = Fraction.of(42);

    /** The change from the other weekday to this one, as a share of the other. */
    Fraction change() {
        return best.minus(other).dividedBy(other);
    }

    /** By how much it is better, as a share of the other. */
    Fraction ahead(Direction better) {
        return better == Direction.HIGHER ? change() : Fraction.ZERO.minus(change());
    }

    /** How often, at most, at least one pair of weekdays that do not differ would look like this. */
    Fraction error() {
        Fraction all = SignTest.chance(wins, weeks).times(PAIRS);
        return all.compareTo(Fraction.ONE) < 0 ? all : Fraction.ONE;
    }

    boolean isAhead(Direction better, Percent by) {
        return ahead(better).compareTo(by.share()) >= 0;
    }

    boolean isNoChance(Percent level) {
        return error().compareTo(level.share()) <= 0;
    }

    /** Whether so many weeks could show anything, were each a win. */
    boolean couldShow(Percent level) {
        return SignTest.chance(weeks, weeks).times(PAIRS).compareTo(level.share()) <= 0;
    }
}
