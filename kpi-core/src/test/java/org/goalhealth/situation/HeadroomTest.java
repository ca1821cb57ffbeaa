package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

class HeadroomTest {

    private static final PlanCalendar ISO = PlanCalendar.iso(ZoneId.of("UTC"));
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Segment EAST = Segment.of("region", "east");
    private static final Segment WEST = Segment.of("region", "west");
    private static final Kpi ORDERS =
            Kpi.builder("orders").every(Cadence.MONTH).by("region").build();
    private static final Kpi RETURN =
            Kpi.builder("return").every(Cadence.MONTH).by("region").ratio().build();

    @Test
    void aGoalMayLoseWhatItHasAboveItsFloor() {
        assertThat(shares(each("2026"), 3, 200, 100)).containsExactly("1/10");
        assertThat(shares(each("2026"), 3, 100, 120)).containsExactly("1/4");
    }

    @Test
    void atItsFloorUnderItOrWithoutAFigureItMayLoseNothing() {
        assertThat(shares(each("2026"), 2, 90)).containsExactly("0");
        assertThat(shares(each("2026"), 2, 80)).containsExactly("0");
        assertThat(shares(each("2026"), 4, 120)).containsExactly("0");
    }

    @Test
    void aGoalThatHasNotBegunIsNotLookedAt() {
        assertThat(shares(each("2026-Q2"), 4, 100, 100, 100)).isEmpty();
        assertThat(shares(each("2026-Q2"), 5, 100, 100, 100, 100)).containsExactly("1/10");
    }

    @Test
    void aResultStandsUntilTheNextPeriodHasClosed() {
        Goal.Measure quarter = measure("2026-Q1", Optional.empty(), Optional.empty(), "270");

        assertThat(shares(quarter, 4, 100, 100, 100)).containsExactly("1/10");
        assertThat(shares(quarter, 6, 100, 100, 100, 100, 100)).containsExactly("1/10");
        assertThat(shares(quarter, 7, 100, 100, 100, 100, 100, 100)).isEmpty();
    }

    @Test
    void aRunningPeriodIsProjectedAlongItsCourse() {
        // 120 of two months in which half of the quarter is planned: 240 at its end, of which 24 may go.
        Course late =
                new Course.Weighted(Cadence.MONTH, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(2)));

        assertThat(shares(measure("2026-Q1", Optional.empty(), Optional.of(late), "216"), 3, 60, 60))
                .containsExactly("1/10");
    }

    @Test
    void aFirstRunningPeriodWithoutACourseIsProjectedEvenly() {
        assertThat(shares(measure("2026-Q1", Optional.empty(), Optional.empty(), "270"), 3, 110, 90))
                .containsExactly("1/10");
    }

    @Test
    void onlyALineOfTheGoalsPartOrOfAWiderOneSparesIt() {
        Headroom headroom = headroom(ORDERS, each("2026"), 2, 100);

        assertThat(headroom.of(EAST, Optional.empty())).hasSize(1);
        assertThat(headroom.of(Segment.TOTAL, Optional.empty())).hasSize(1);
        assertThat(headroom.of(WEST, Optional.empty())).isEmpty();
        assertThat(headroom.of(EAST, Optional.of(new GoalId("goal")))).isEmpty();
    }

    @Test
    void aRatioOrAFigureThatIsBetterLowerHasNothingToSpare() {
        Kpi rate =
                Kpi.builder("orders").every(Cadence.MONTH).by("region").ratio().build();
        Kpi cost = Kpi.builder("orders")
                .every(Cadence.MONTH)
                .by("region")
                .better(Direction.LOWER)
                .build();
        Goal.Measure below = new Goal.Measure(
                ORDERS.id(),
                EAST,
                ISO.parse("2026"),
                Optional.of(Cadence.MONTH),
                new Target(Optional.of(new BigDecimal(110)), new BigDecimal(100), Optional.empty()));

        assertThat(headroom(rate, each("2026"), 3)).isEqualTo(Headroom.NONE);
        assertThat(headroom(cost, below, 3, 120)).isEqualTo(Headroom.NONE);
    }

    private static Goal.Measure each(String period) {
        return measure(period, Optional.of(Cadence.MONTH), Optional.empty(), "90");
    }

    private static Goal.Measure measure(String period, Optional<Cadence> each, Optional<Course> course, String floor) {
        Target target = new Target(
                Optional.of(new BigDecimal(floor)), new BigDecimal(floor).add(BigDecimal.TEN), Optional.empty());
        return new Goal.Measure(ORDERS.id(), EAST, ISO.parse(period), each, target, course);
    }

    /** At the start of a month of 2026, with figures from January on. */
    private static List<String> shares(Goal.Measure measure, int month, long... figures) {
        return headroom(ORDERS, measure, month, figures).goals().stream()
                .map(room -> room.share().toString())
                .toList();
    }

    private static Headroom headroom(Kpi kpi, Goal.Measure measure, int month, long... figures) {
        Plan plan = Plan.builder("plan")
                .calendar(ISO)
                .dimension("region", "east", "west")
                .kpi(kpi)
                .kpi(RETURN)
                .goal(new Goal(
                        new GoalId("goal"), LocalText.of("goal"), Optional.empty(), Optional.of(measure), List.of()))
                .budget(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        RETURN.id(),
                        CNY,
                        Cadence.MONTH,
                        List.of(line(EAST), line(WEST))))
                .build();
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            observations.add(Observation.of("orders", EAST, LocalDate.of(2026, 1 + i, 1), figures[i]));
        }
        return Situation.at(
                        LocalDate.of(2026, month, 1),
                        plan,
                        History.of(plan, observations),
                        LimitBook.of(plan, List.of()))
                .headroom();
    }

    private static Budget.Line line(Segment segment) {
        return new Budget.Line(segment, Money.of(100, CNY), Money.zero(CNY), Optional.empty(), false);
    }
}
