package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.goalhealth.history.Closing;
import org.goalhealth.history.Closings;
import org.goalhealth.history.LiveHistory;
import org.goalhealth.history.Observation;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** Months of a year's goal, by a week's figures that all reach it. */
class AgendaTest {

    private static final LocalDate START = LocalDate.of(2025, 12, 29);
    private static final Plan PLAN = PlanFile.parse("""
            plan: shop
            kpis: {sales: {every: week, from: given}}
            goals: {year: {kpi: sales, period: 2026, each: month, target: {floor: 300, target: 400}}}
            """, "plan.yaml");

    private final Kpi kpi = PLAN.kpis().get(0);
    private final Closings closings = new Closings(PLAN.calendar(), START);
    private final LiveHistory book = new LiveHistory(PLAN, closings, any -> 5, 4);
    private final Closing weeks = closings.of(kpi);
    private final Series series = book.series(kpi.id(), Segment.TOTAL).orElseThrow();
    private final JudgedTime months = new JudgedTime(PLAN.calendar(), weeks, Cadence.MONTH, 0, START);
    private final SharedRows rows = new SharedRows(book, series);
    private final JudgedSums sums = new JudgedSums(months, rows);
    private final Agenda agenda = new Agenda(months, rows, sums);
    private final int january = PLAN.calendar().ordinal(Cadence.MONTH, LocalDate.of(2026, 1, 1));
    private int stepped;

    @Test
    void whoIsSteppedEachTimeNeedsNoSums() {
        TargetStatus year = year();
        seat(year);
        pass(40);
        assertThat(stepped).isEqualTo(months.latest() - january + 1);
        assertThat(sums.of(months.latest(), rows.place(series))).isEqualTo(Series.NONE);
    }

    @Test
    void whoIsPassedOverFindsItsSumsWhileItRuns() {
        TargetStatus year = year();
        year.noticedBy(fact -> ((TargetStatus) fact).getState() == TargetState.UNDER_FLOOR);
        seat(year);
        pass(40);
        assertThat(stepped).isEqualTo(1);
        assertThat(sums.of(january, rows.place(series))).isEqualTo(5 * 100 * series.unit());
        assertThat(year.getState()).isEqualTo(TargetState.ON_TARGET);
        assertThat(year.getPeriods()).isEqualTo(months.latest() - january + 1);
    }

    @Test
    void onceAGoalIsOverNothingIsKeptForIt() {
        TargetStatus year = year();
        year.noticedBy(fact -> ((TargetStatus) fact).getState() == TargetState.UNDER_FLOOR);
        seat(year);
        pass(60);
        assertThat(stepped).isEqualTo(2);
        assertThat(sums.of(january, rows.place(series))).isEqualTo(Series.NONE);
        assertThat(sums.of(january + 11, rows.place(series))).isEqualTo(Series.NONE);
    }

    private TargetStatus year() {
        Goal goal = PLAN.goals().get(0);
        return new TargetStatus(goal.id(), goal.measure().orElseThrow(), series, months);
    }

    private void seat(TargetStatus year) {
        int seat = agenda.add(year, series);
        year.restart();
        agenda.settle(seat, year);
    }

    private void pass(int count) {
        for (int week = 0; week < count; week++) {
            assertThat(book.take(Observation.of("sales", Segment.TOTAL, START.plusWeeks(week), 100)))
                    .isEmpty();
            weeks.closes();
            while (months.latest() < months.latestAt(START.plusWeeks(week + 1L))) {
                months.moves();
                agenda.step((fact, signals) -> {
                    stepped++;
                    agenda.settle(0, fact);
                });
            }
        }
    }
}
