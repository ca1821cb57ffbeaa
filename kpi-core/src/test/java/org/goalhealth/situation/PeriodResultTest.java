package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.Samples;
import org.goalhealth.history.History;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.AdjustmentId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;

class PeriodResultTest {

    private static final Kpi WEEKLY = Kpi.builder("orders").every(Cadence.WEEK).build();
    private static final LocalDate LATER = LocalDate.of(2027, 2, 1);

    @Property(tries = 100)
    void theMonthsPartsOfATargetAndOfAFigureAddUpToThem(
            @ForAll @Size(12) List<@IntRange(max = 9) Integer> season, @ForAll @IntRange(min = 1) int target) {
        List<BigDecimal> weights = decimals(season);
        Assume.that(weights.stream().anyMatch(weight -> weight.signum() > 0));
        Goal goal = goal("2026", Optional.empty(), target, Optional.of(new Course.Weighted(Cadence.MONTH, weights)));
        Plan plan = plan(goal);
        History history = everyWeekOne(plan);
        Fraction targets = Fraction.ZERO;
        Fraction figures = Fraction.ZERO;
        for (int month = 0; month < 12; month++) {
            PeriodResult part =
                    result(plan, history, goal, Samples.ISO.period(Cadence.MONTH, 2026 * 12 + month), LATER);
            targets = targets.plus(part.rungs().orElseThrow().target());
            figures = figures.plus(value(part));
        }
        assertThat(targets).isEqualTo(Fraction.of(target));
        assertThat(figures).isEqualTo(value(result(plan, history, goal, Samples.ISO.parse("2026"), LATER)));
    }

    @Test
    void aWeekCountsToTheMonthThatHoldsItsFourthDay() {
        Goal goal = goal("2026", Optional.of(Cadence.MONTH), 5, Optional.empty());
        Plan plan = plan(goal);
        History history = everyWeekOne(plan);
        // Thursdays: five in January 2026, four in February.
        assertThat(value(result(plan, history, goal, Samples.ISO.parse("2026-01"), LATER)))
                .isEqualTo(Fraction.of(5));
        assertThat(value(result(plan, history, goal, Samples.ISO.parse("2026-02"), LATER)))
                .isEqualTo(Fraction.of(4));
    }

    @Test
    void aMonthIsOpenUntilItsLastWeekHasClosed() {
        Goal goal = goal("2026", Optional.of(Cadence.MONTH), 5, Optional.empty());
        Plan plan = plan(goal);
        History history = everyWeekOne(plan);
        // The week of 26 January counts to January and ends on 1 February.
        Period january = Samples.ISO.parse("2026-01");
        assertThat(result(plan, history, goal, january, LocalDate.of(2026, 2, 1))
                        .state())
                .isEqualTo(PeriodResult.State.OPEN);
        assertThat(result(plan, history, goal, january, LocalDate.of(2026, 2, 2))
                        .state())
                .isEqualTo(PeriodResult.State.CLOSED);
    }

    @Test
    void ofAGoalThatBeginsInAPeriodOnlyItsOwnPartCounts() {
        Goal goal = goal("2026-Q2", Optional.of(Cadence.MONTH), 5, Optional.empty());
        Plan plan = plan(goal);
        PeriodResult year = result(plan, everyWeekOne(plan), goal, Samples.ISO.parse("2026"), LATER);
        assertThat(year.rungs().orElseThrow().target()).isEqualTo(Fraction.of(15));
        assertThat(value(year)).isEqualTo(Fraction.of(13));
        assertThat(result(plan, everyWeekOne(plan), goal, Samples.ISO.parse("2026-Q1"), LATER)
                        .state())
                .isEqualTo(PeriodResult.State.NOT_RUNNING);
    }

    @Test
    void oneMissingWeekLeavesItsMonthWithoutAFigure() {
        Goal goal = goal("2026", Optional.of(Cadence.MONTH), 5, Optional.empty());
        Plan plan = plan(goal);
        History history = History.of(plan, Samples.observations(WEEKLY, Segment.TOTAL, "1 1 _ 1 1 1 1 1 1"));
        assertThat(result(plan, history, goal, Samples.ISO.parse("2026-01"), LATER)
                        .actual())
                .isEqualTo(Reading.Missing.MISSING);
        assertThat(value(result(plan, history, goal, Samples.ISO.parse("2026-02"), LATER)))
                .isEqualTo(Fraction.of(4));
    }

    @Test
    void aPeriodIsJudgedByTheTargetThatWasValidOnItsLastDayWheneverItIsAskedFor() {
        Goal goal = goal("2026", Optional.of(Cadence.MONTH), 5, Optional.empty());
        LocalDate day = LocalDate.of(2026, 2, 28);
        Plan plan = Plan.builder("p")
                .kpi(WEEKLY)
                .goal(goal)
                .adjustment(new Adjustment(
                        new AdjustmentId("less"),
                        goal.id(),
                        Target.of(BigDecimal.valueOf(3)),
                        LocalText.of("reason"),
                        LocalText.of("basis"),
                        new MissCause(MissCause.Source.EXTERNAL, MissCause.Matter.STRATEGY),
                        new Adjustment.Act(day, "one"),
                        Optional.empty(),
                        Optional.of(new Adjustment.Approved(new Adjustment.Act(day, "another"), day))))
                .build();
        History history = everyWeekOne(plan);
        for (Plan version : List.of(plan, plan.at(LATER))) {
            assertThat(target(result(version, history, goal, Samples.ISO.parse("2026-01"), LATER)))
                    .isEqualTo(Fraction.of(5));
            assertThat(target(result(version, history, goal, Samples.ISO.parse("2026-02"), LATER)))
                    .isEqualTo(Fraction.of(3));
            // February is open: what is valid so far counts.
            assertThat(target(result(version, history, goal, Samples.ISO.parse("2026-02"), day.minusDays(1))))
                    .isEqualTo(Fraction.of(5));
        }
    }

    private static Fraction target(PeriodResult result) {
        return result.rungs().orElseThrow().target();
    }

    private static List<BigDecimal> decimals(List<Integer> season) {
        return season.stream().map(BigDecimal::valueOf).toList();
    }

    private static Fraction value(PeriodResult result) {
        return ((Reading.Figure) result.actual()).value();
    }

    private static PeriodResult result(Plan plan, History history, Goal goal, Period period, LocalDate date) {
        return PeriodResult.of(plan, history, goal, period, date);
    }

    private static Plan plan(Goal goal) {
        return Plan.builder("p").kpi(WEEKLY).goal(goal).build();
    }

    private static History everyWeekOne(Plan plan) {
        return History.of(
                plan, Samples.observations(WEEKLY, Segment.TOTAL, String.join(" ", Collections.nCopies(53, "1"))));
    }

    private static Goal goal(String period, Optional<Cadence> each, long target, Optional<Course> course) {
        Goal.Measure measure = new Goal.Measure(
                WEEKLY.id(),
                Segment.TOTAL,
                Samples.ISO.parse(period),
                each,
                Target.of(BigDecimal.valueOf(target)),
                course);
        return new Goal(new GoalId("goal"), LocalText.of("goal"), Optional.empty(), Optional.of(measure), List.of());
    }
}
