package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoredGapTest {

    private static final Plan PLAN =
            Plan.builder("test-plan").kpi(Kpi.builder("orders").build()).build();
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 10;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 12})
    void aRestoredMonitorCountsNoDroppedFigureAsMissing(int gap) {
        try (Monitor monitor = Given.STANDARD.monitor(PLAN, START, new Retention(2))) {
            for (int week = 0; week < WEEKS; week++) {
                monitor.observe(Observation.of("orders", Segment.TOTAL, START.plusWeeks(week), 100));
                monitor.advanceTo(START.plusWeeks(week + 1L));
            }
            for (int week = 1; week <= gap; week++) {
                monitor.advanceTo(START.plusWeeks(WEEKS + week));
            }
            try (Monitor restored = Given.STANDARD.restore(PLAN, monitor.snapshot())) {
                assertThat(missing(restored)).containsExactly(gap);
                restored.advanceTo(START.plusWeeks(WEEKS + gap + 1L));
                assertThat(missing(restored)).containsExactly(gap + 1);
            }
        }
    }

    private static List<Integer> missing(Monitor monitor) {
        return monitor.findings().stream()
                .map(Finding::evidence)
                .map(evidence -> evidence.periods())
                .toList();
    }
}
