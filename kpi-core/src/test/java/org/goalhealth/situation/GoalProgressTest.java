package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.junit.jupiter.api.Test;

class GoalProgressTest {

    private static final Kpi ORDERS = Kpi.builder("orders").every(Cadence.WEEK).build();

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

    /** Ninety orders every week from the last of 2025 on. */
    private static GoalProgress progress(String period, Optional<Cadence> each, long target, LocalDate date) {
        PlanCalendar calendar = PlanCalendar.iso(java.time.ZoneId.of("UTC"));
        Plan plan = Plan.builder("shop")
                .kpi(ORDERS)
                .goal(new Goal(
                        new GoalId("more"),
                        LocalText.of("more"),
                        Optional.empty(),
                        Optional.of(new Goal.Measure(
                                ORDERS.id(),
                                Segment.TOTAL,
                                calendar.parse(period),
                                each,
                                Target.of(BigDecimal.valueOf(target)))),
                        List.of()))
                .build();
        List<Observation> observations = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2025, 12, 29); day.isBefore(date); day = day.plusWeeks(1)) {
            observations.add(Observation.of("orders", Segment.TOTAL, day, 90));
        }
        return Situation.at(date, plan, History.of(plan, observations), LimitBook.of(plan, List.of()))
                .progress()
                .get(0);
    }
}
