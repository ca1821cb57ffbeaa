package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.goalhealth.time.RetailMonths;
import org.goalhealth.time.YearEnd;
import org.junit.jupiter.api.Test;

class GoalProgressTest {

    private static final Kpi ORDERS = Kpi.builder("orders").every(Cadence.WEEK).build();
    private static final Kpi MONTHLY =
            Kpi.builder("orders").every(Cadence.MONTH).build();
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final PlanCalendar THIRTEEN =
            PlanCalendar.retail(UTC, DayOfWeek.MONDAY, Month.JANUARY, RetailMonths.THIRTEEN_PERIODS, YearEnd.NEAREST);

    @Test
    void aQuarterIsComparedWithTheShareOfItsTargetThatIsDue() {
        // Weeks 1 to 5 count to January: five of the thirteen of the quarter.
        GoalProgress progress = progress("2026-Q1", Optional.empty(), 1300, LocalDate.of(2026, 4, 1));

        assertThat(progress.cells())
                .extracting(cell -> cell.month().label())
                .containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(progress.cells().get(0).planned()).isEqualTo(Fraction.of(500));
        assertThat(progress.cells().get(0).actual()).contains(Fraction.of(450));
        assertThat(progress.cells().get(0).completion()).contains(Fraction.of(9, 10));
        assertThat(progress.cells()).extracting(GoalProgress.Cell::open).containsExactly(true, true, false);
    }

    @Test
    void aMonthOfWeeklyTargetsShowsItsLastClosedWeek() {
        GoalProgress progress = progress("2026-Q1", Optional.of(Cadence.WEEK), 100, LocalDate.of(2026, 2, 16));

        assertThat(progress.cells()).extracting(GoalProgress.Cell::planned).containsOnly(Fraction.of(100));
        assertThat(progress.cells())
                .extracting(cell -> cell.month().label() + " " + cell.actual().orElseThrow())
                .containsExactly("2026-01 90", "2026-02 90");
        assertThat(progress.cells()).extracting(GoalProgress.Cell::open).containsOnly(false);
    }

    @Test
    void aMonthInWhichNothingHasClosedHasNoCell() {
        assertThat(progress("2026-Q1", Optional.empty(), 1300, LocalDate.of(2026, 1, 3))
                        .cells())
                .isEmpty();
    }

    @Test
    void aWeekOfTwoMonthsIsShownInTheOneItCountsTo() {
        GoalProgress progress = progress("2026-W01", Optional.empty(), 100, LocalDate.of(2026, 2, 16));

        assertThat(progress.cells()).extracting(GoalProgressTest::cell).containsExactly("2026-01 90 of 100");
    }

    @Test
    void aQuarterOfThirteenWeeksIsShownInTheFourMonthsItLiesIn() {
        assertThat(progress(THIRTEEN, ORDERS, "2026-Q2", Optional.empty(), 1300, LocalDate.of(2027, 1, 31))
                        .cells())
                .extracting(GoalProgressTest::cell)
                .containsExactly(
                        "2026-P04 270 of 300", "2026-P05 630 of 700", "2026-P06 990 of 1100", "2026-P07 1170 of 1300");
    }

    @Test
    void aMonthOfTwoQuartersShowsTheOneThatEndsInIt() {
        assertThat(progress(THIRTEEN, ORDERS, "2026", Optional.of(Cadence.QUARTER), 1300, LocalDate.of(2026, 5, 18))
                        .cells())
                .extracting(GoalProgressTest::cell)
                .containsExactly(
                        "2026-P01 360 of 400",
                        "2026-P02 720 of 800",
                        "2026-P03 1080 of 1200",
                        "2026-P04 1170 of 1300",
                        "2026-P05 630 of 700");
    }

    @Test
    void ofMonthlyFiguresOnlyThoseThatCountToTheQuarterAreShown() {
        assertThat(progress(THIRTEEN, MONTHLY, "2026-Q2", Optional.empty(), 300, LocalDate.of(2027, 1, 31))
                        .cells())
                .extracting(GoalProgressTest::cell)
                .containsExactly("2026-P04 90 of 100", "2026-P05 180 of 200", "2026-P06 270 of 300");
        assertThat(progress(THIRTEEN, MONTHLY, "2026-Q1", Optional.of(Cadence.MONTH), 100, LocalDate.of(2027, 1, 31))
                        .cells())
                .extracting(GoalProgressTest::cell)
                .containsExactly("2026-P01 90 of 100", "2026-P02 90 of 100", "2026-P03 90 of 100");
    }

    private static String cell(GoalProgress.Cell cell) {
        return cell.month() + " " + cell.actual().orElseThrow() + " of " + cell.planned();
    }

    private static GoalProgress progress(String period, Optional<Cadence> each, long target, LocalDate date) {
        return progress(PlanCalendar.iso(UTC), ORDERS, period, each, target, date);
    }

    /** Ninety orders in each of the KPI's periods from the last week of 2025 on. */
    private static GoalProgress progress(
            PlanCalendar calendar, Kpi kpi, String period, Optional<Cadence> each, long target, LocalDate date) {
        Plan plan = Plan.builder("shop")
                .calendar(calendar)
                .kpi(kpi)
                .goal(new Goal(
                        new GoalId("more"),
                        LocalText.of("more"),
                        Optional.empty(),
                        Optional.of(new Goal.Measure(
                                kpi.id(),
                                Segment.TOTAL,
                                calendar.parse(period),
                                each,
                                Target.of(BigDecimal.valueOf(target)))),
                        List.of()))
                .build();
        List<Observation> observations = new ArrayList<>();
        int from = calendar.ordinal(kpi.every(), LocalDate.of(2025, 12, 29));
        for (int i = from; calendar.start(kpi.every(), i).isBefore(date); i++) {
            observations.add(Observation.of("orders", Segment.TOTAL, calendar.start(kpi.every(), i), 90));
        }
        return Situation.at(date, plan, History.of(plan, observations), LimitBook.of(plan, List.of()))
                .progress()
                .get(0);
    }
}
