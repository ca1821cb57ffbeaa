package org.goalhealth.time;

/** How a week finds its counterpart in the year before; other cadences have only one way. */
public enum YearComparison {
    /**
     * 52 weeks (364 days) before: weekdays stay aligned, every week has a counterpart, and the year that follows a
     * 53-week year is compared with that year less its first week.
     */
    FIFTY_TWO_WEEKS,
    /** The week of the same number; week 53 has no counterpart unless the year before has one too. */
    WEEK_NUMBER
}
