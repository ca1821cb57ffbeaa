package org.goalhealth.time;

/**
 * On which day a retail year of 52 or 53 whole weeks ends: the two rules for a 52-53-week fiscal year (IRS publication
 * 538). The weekday is the one before the day weeks begin with, the month the one before the fiscal year's first.
 */
public enum YearEnd {
    /** That weekday nearest the end of the month, at most three days before or after it. */
    NEAREST,
    /** The last such weekday in the month, at most six days before its end. */
    LAST
}
