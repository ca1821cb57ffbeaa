package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

/** A week without a row is zero once a later one has closed, for links that still wait for the other KPI too. */
class KnownGapsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 22);
    private static final Plan PLAN = PlanFile.parse("""
            plan: shop
            sources: {shop: {csv: shop.csv}}
            kpis:
              cost: {every: week, grace: 1, better: lower, baseline: {fixed: 2}}
              orders: {every: week, baseline: {fixed: 100}, from: {source: shop, sum: orders, gap: zero}}
            links: [{cost: cost, response: orders}]
            """, "plan.yaml");

    @Test
    void liveAndFromScratchSayTheSameWhileTheOtherKpiIsAwaited() {
        List<Observation> seen = List.of(
                Observation.of("orders", Segment.TOTAL, FIRST, 70),
                Observation.of("cost", Segment.TOTAL, FIRST, 3),
                Observation.of("cost", Segment.TOTAL, FIRST.plusWeeks(1), 3),
                Observation.of("orders", Segment.TOTAL, FIRST.plusWeeks(2), 70));
        // The third week of orders has closed; that of the cost closes a day later.
        LocalDate date = FIRST.plusWeeks(3);
        List<Finding> scratch =
                Given.STANDARD.assess(PLAN, History.of(PLAN, seen), date).findings();
        try (Monitor monitor = Given.STANDARD.monitor(PLAN, FIRST)) {
            monitor.observeAll(seen);
            monitor.advanceTo(date);
            assertThat(monitor.findings()).isEqualTo(scratch);
        }
        assertThat(scratch)
                .filteredOn(finding -> finding.rule().id().equals("W17"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(2));
    }

    @Test
    void withoutALaterRowTheWeekIsMissing() {
        List<Observation> seen = List.of(
                Observation.of("orders", Segment.TOTAL, FIRST, 70),
                Observation.of("cost", Segment.TOTAL, FIRST, 3),
                Observation.of("cost", Segment.TOTAL, FIRST.plusWeeks(1), 3));
        assertThat(Given.STANDARD
                        .assess(PLAN, History.of(PLAN, seen), FIRST.plusWeeks(3))
                        .findings())
                .noneMatch(finding -> finding.rule().id().equals("W17"));
    }
}
