package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class AdjustmentLogTest {

    private static final String PLAN = """
            plan: p
            kpis: {gmv: {every: month}}
            goals: {sales: {kpi: gmv, period: 2026, target: 100}}
            """;

    @Test
    void adjustmentsPerQuarterCountTheQuartersInBetweenThatHadNone() {
        AdjustmentLog log = log(approved("a", 90, "2026-02-01")
                + approved("b", 80, "2026-03-31")
                + approved("c", 70, "2026-10-01")
                + open("d", 60));

        assertThat(log.quarters())
                .extracting(one -> one.quarter().label(), AdjustmentLog.InQuarter::adjustments)
                .containsExactly(tuple("2026-Q1", 2), tuple("2026-Q2", 0), tuple("2026-Q3", 0), tuple("2026-Q4", 1));
        assertThat(log.perQuarter()).contains(Fraction.of(3, 4));
        assertThat(log.causes()).extracting(AdjustmentLog.OfCause::requests).containsExactly(3, 1);
    }

    @Test
    void whereNothingTookEffectThereIsNoAverage() {
        assertThat(log(open("d", 60)).perQuarter()).isEmpty();
        assertThat(log(open("d", 60)).quarters()).isEmpty();
    }

    @Test
    void eachRequestStandsBesideTheTargetThatItReplaced() {
        assertThat(log(approved("a", 90, "2026-02-01") + approved("b", 80, "2026-03-31") + open("d", 60))
                        .entries())
                .extracting(one -> one.before().target())
                .containsExactly(BigDecimal.valueOf(100), BigDecimal.valueOf(90), BigDecimal.valueOf(80));
    }

    @Test
    void ofADayThereIsWhatWasKnownOnIt() {
        String requests = open("d", 60)
                + "  e: {goal: sales, target: 50, reason: r, basis: b, cause: {from: internal, of: execution},"
                + " opened: {on: 2026-12-03, by: Wu}, approved: {on: 2026-12-05, by: Li, effective: 2026-12-06}}\n";

        assertThat(log(requests, LocalDate.of(2026, 11, 30)).entries()).isEmpty();
        assertThat(states(log(requests, LocalDate.of(2026, 12, 1)))).containsExactly(Adjustment.State.OPEN);
        assertThat(states(log(requests, LocalDate.of(2026, 12, 4))))
                .containsExactly(Adjustment.State.OPEN, Adjustment.State.OPEN);
        assertThat(states(log(requests, LocalDate.of(2026, 12, 5))))
                .containsExactly(Adjustment.State.OPEN, Adjustment.State.APPROVED);
    }

    private static List<Adjustment.State> states(AdjustmentLog log) {
        return log.entries().stream().map(one -> one.adjustment().state()).toList();
    }

    private static AdjustmentLog log(String adjustments) {
        return log(adjustments, LocalDate.of(2030, 1, 1));
    }

    private static AdjustmentLog log(String adjustments, LocalDate day) {
        Plan plan = PlanFile.parse(PLAN + "adjustments:\n" + adjustments, "plan.yaml");
        return AdjustmentLog.of(plan, day, request -> List.of());
    }

    private static String approved(String id, int target, String day) {
        return "  %s: {goal: sales, target: %d, reason: r, basis: b, cause: {from: external, of: strategy}, opened: {on: %s, by: Wu}, approved: {on: %s, by: Li, effective: %s}}\n"
                .formatted(id, target, day, day, day);
    }

    private static String open(String id, int target) {
        return "  %s: {goal: sales, target: %d, reason: r, basis: b, cause: {from: internal, of: execution}, opened: {on: 2026-12-01, by: Wu}}\n"
                .formatted(id, target);
    }
}
