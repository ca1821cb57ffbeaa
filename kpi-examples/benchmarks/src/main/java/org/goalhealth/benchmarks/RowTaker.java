package org.goalhealth.benchmarks;

/** Takes the rows of {@code obs.csv}, week by week. */
interface RowTaker {

    /** Takes one figure, in hundredths. */
    void row(int series, int week, long hundredths);

    /** Every row of the week has come. */
    void weekEnded(int week);
}
