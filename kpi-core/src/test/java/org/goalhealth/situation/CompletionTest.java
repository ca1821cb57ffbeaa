package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.ISO;
import static org.goalhealth.Samples.observations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final Kpi SALES = monthly(Direction.HIGHER);
    private static final Kpi COST = monthly(Direction.LOWER);

    @Test
    void aRatioOfActualToTarget() {
        assertThat(completion(SALES, "110", "100")).contains(Fraction.of(110, 100));
        assertThat(completion(SALES, "90", "100")).contains(Fraction.of(90, 100));
        assertThat(completion(SALES, "0", "100")).contains(Fraction.ZERO);
    }

    @Test
    void aCostOf52Against50IsNinetySixPercentNeverMore() {
        assertThat(completion(COST, "52", "50")).contains(Fraction.of(96, 100));
        assertThat(completion(COST, "50", "50")).contains(Fraction.ONE);
        assertThat(completion(COST, "0", "50")).contains(Fraction.of(2));
    }

    @Test
    void aTargetOfZeroOrLessHasNoCompletion() {
        assertThat(completion(SALES, "1", "0")).isEmpty();
        assertThat(completion(SALES, "1", "-5")).isEmpty();
        assertThat(completion(COST, "1", "0")).isEmpty();
    }

    @Test
    void progressComparesWithThePlanToDate() {
        List<GoalProgress.Cell> cells = cells("30 20 _", LocalDate.of(2026, 3, 1));

        assertThat(cells).extracting(cell -> cell.month().label()).containsExactly("2026-01", "2026-02");
        assertThat(cells.get(0).planned()).isEqualTo(Fraction.of(25));
        assertThat(cells.get(0).completion()).contains(Fraction.of(30, 25));
        assertThat(cells.get(1).actual()).contains(Fraction.of(50));
        assertThat(cells.get(1).planned()).isEqualTo(Fraction.of(50));
        assertThat(cells).allMatch(GoalProgress.Cell::open);
    }

    @Test
    void theLastMonthOfAQuarterIsMeasuredAgainstTheWholeTarget() {
        List<GoalProgress.Cell> cells = cells("30 20 25", LocalDate.of(2026, 4, 1));

        assertThat(cells.get(2).planned()).isEqualTo(Fraction.of(75));
        assertThat(cells.get(2).completion()).contains(Fraction.ONE);
        assertThat(cells.get(2).open()).isFalse();
    }

    @Test
    void aMissingMonthLeavesTheSumToDateUnknown() {
        List<GoalProgress.Cell> cells = cells("30 _ 25", LocalDate.of(2026, 4, 1));

        assertThat(cells.get(0).actual()).isPresent();
        assertThat(cells.get(1).actual()).isEmpty();
        assertThat(cells.get(2).actual()).isEmpty();
        assertThat(cells.get(2).completion()).isEmpty();
    }

    private static Optional<Fraction> completion(Kpi kpi, String actual, String target) {
        return situation(kpi, actual, "2026-01", target, LocalDate.of(2026, 2, 1)).facts().stream()
                .filter(TargetStatus.class::isInstance)
                .findFirst()
                .orElseThrow()
                .evidence()
                .figure(EvidenceFigure.Name.COMPLETION)
                .map(EvidenceFigure::value);
    }

    private static List<GoalProgress.Cell> cells(String figures, LocalDate date) {
        return situation(SALES, figures, "2026-Q1", "75", date)
                .progress()
                .get(0)
                .cells();
    }

    private static Situation situation(Kpi kpi, String figures, String period, String target, LocalDate date) {
        Goal goal = new Goal(
                new GoalId("growth"),
                LocalText.of("growth"),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        kpi.id(),
                        Segment.TOTAL,
                        ISO.parse(period),
                        Optional.empty(),
                        Target.of(new BigDecimal(target)))),
                List.of());
        Plan plan = Plan.builder("test").kpi(kpi).goal(goal).build();
        History history = History.of(plan, observations(kpi, Segment.TOTAL, figures));
        return Situation.at(date, plan, history, LimitBook.of(plan, List.of()));
    }

    private static Kpi monthly(Direction better) {
        return Kpi.builder("sales").every(Cadence.MONTH).better(better).build();
    }
}
