package org.goalhealth.time;

/**
 * How a retail year's weeks are dealt out to months; quarters have thirteen weeks in all of them.
 *
 * <p>The pattern fills 52 weeks. Where a year has 53, the last month and the last quarter are a week longer.
 */
public enum RetailMonths {
    /** Quarters of three months, the third has five weeks. */
    FOUR_FOUR_FIVE(13, 4, 8),
    /** Quarters of three months, the second has five weeks: the calendar of the National Retail Federation (US). */
    FOUR_FIVE_FOUR(13, 4, 9),
    /** Quarters of three months, the first has five weeks. */
    FIVE_FOUR_FOUR(13, 5, 9),
    /** Thirteen months of four weeks, which do not nest in quarters: the fourth, seventh and tenth lie in two. */
    THIRTEEN_PERIODS(4);

    private static final int WEEKS = 52;

    /** Weeks after which the pattern begins anew. */
    private final int cycle;

    private final int monthsInCycle;
    private final int second;
    private final int third;

    RetailMonths(int cycle) {
        this(cycle, 1, cycle, cycle);
    }

    RetailMonths(int cycle, int second, int third) {
        this(cycle, 3, second, third);
    }

    RetailMonths(int cycle, int monthsInCycle, int second, int third) {
        this.cycle = cycle;
        this.monthsInCycle = monthsInCycle;
        this.second = second;
        this.third = third;
    }

    /** Months in a year: 12 or 13. */
    public int inYear() {
        return WEEKS / cycle * monthsInCycle;
    }

    /** The month, from 0, that holds a week of the year, from 0. */
    int holding(int week) {
        int regular = Math.min(week, WEEKS - 1);
        int inCycle = regular % cycle;
        int month = inCycle < second ? 0 : inCycle < third ? 1 : 2;
        return regular / cycle * monthsInCycle + month;
    }

    /** The first week, from 0, of a month of the year, from 0. */
    int firstWeek(int month) {
        int inCycle = month % monthsInCycle;
        return month / monthsInCycle * cycle + (inCycle == 0 ? 0 : inCycle == 1 ? second : third);
    }
}
