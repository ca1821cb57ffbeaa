package org.goalhealth.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Kpi CLICKS = Kpi.builder("clicks").every(Cadence.DAY).build();

    @Test
    void aFigureYearsAheadTakesNoRoomForThePeriodsBetween() {
        Plan plan = Plan.builder("test-plan").kpi(CLICKS).build();
        LiveHistory history = new LiveHistory(plan, new Closings(plan.calendar(), START), kpi -> 1, 13);
        LocalDate ahead = START.plusYears(9);
        history.take(Observation.of("clicks", Segment.TOTAL, START, BigDecimal.ONE));
        history.take(Observation.of("clicks", Segment.TOTAL, ahead, BigDecimal.TEN));

        Series clicks = history.series(new KpiId("clicks"), Segment.TOTAL).orElseThrow();
        int first = plan.calendar().ordinal(Cadence.DAY, START);
        int last = plan.calendar().ordinal(Cadence.DAY, ahead);
        assertThat(clicks.raw(first)).isEqualTo(100);
        assertThat(clicks.raw(last)).isEqualTo(1000);
        for (int day = first + 1; day < last; day++) {
            assertThat(history.row(clicks, day)).isEmpty();
            assertThat(clicks.has(day)).isFalse();
        }
    }
}
