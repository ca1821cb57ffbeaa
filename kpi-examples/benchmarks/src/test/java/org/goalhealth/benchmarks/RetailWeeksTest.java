package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;

class RetailWeeksTest {

    private static final Period[] WEEKS = RetailWeeks.weeks();

    @Test
    void monthsAreFourWeeksAndQuartersThirteenOverBothYears() {
        for (int week = 0; week < RetailWeeks.COUNT; week++) {
            assertThat(RetailWeeks.lastOf(enclosing(Cadence.MONTH, week))).isEqualTo(week / 4 * 4 + 3);
            assertThat(RetailWeeks.lastOf(enclosing(Cadence.QUARTER, week))).isEqualTo(week / 13 * 13 + 12);
            assertThat(RetailWeeks.lastOf(enclosing(Cadence.YEAR, week))).isEqualTo(week / 52 * 52 + 51);
            assertThat(RetailWeeks.lastOf(WEEKS[week])).isEqualTo(week);
        }
    }

    @Test
    void weeksFollowOneAnotherFromTheStart() {
        assertThat(WEEKS[0].start()).isEqualTo(RetailWeeks.start());
        for (int week = 0; week < RetailWeeks.COUNT; week++) {
            assertThat(WEEKS[week].end()).isEqualTo(RetailWeeks.end(week));
        }
    }

    private static Period enclosing(Cadence cadence, int week) {
        return RetailWeeks.calendar().period(cadence, RetailWeeks.calendar().enclosing(cadence, WEEKS[week]));
    }
}
