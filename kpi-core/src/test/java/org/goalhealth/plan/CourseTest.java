package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** How a goal's target is meant to be reached: read, checked and refused. */
class CourseTest {

    private static final String PLAN = """
            plan: shop
            kpis:
              sales: {every: month}
              daily-sales: {every: day}
              rate: {every: month, from: {given: ratio}}
            goals:
              growth: GOAL
            """;

    @Test
    void aCourseIsEvenOrHasAWeightForEachPart() {
        assertThat(course("{kpi: sales, period: 2026, target: 9, course: linear}"))
                .isEqualTo(Course.Linear.LINEAR);
        assertThat(course("{kpi: sales, period: 2026, target: 9, course: {every: quarter, weights: [2, 3, 4.5, 0]}}"))
                .isEqualTo(new Course.Weighted(
                        Cadence.QUARTER,
                        List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(3), new BigDecimal("4.5"), BigDecimal.ZERO)));
    }

    @Test
    void aGoalWithoutOneHasNone() {
        assertThat(PlanFile.parse(PLAN.replace("GOAL", "{kpi: sales, period: 2026, target: 9}"), "plan.yaml")
                        .goals()
                        .get(0)
                        .measure()
                        .orElseThrow()
                        .course())
                .isEmpty();
    }

    @Test
    void plansWithOtherCoursesAreOtherPlans() {
        assertThat(read("{kpi: sales, period: 2026, target: 9, course: linear}"))
                .isEqualTo(read("{kpi: sales, period: 2026, target: 9, course: linear}"))
                .isNotEqualTo(read("{kpi: sales, period: 2026, target: 9}"))
                .isNotEqualTo(
                        read("{kpi: sales, period: 2026, target: 9, course: {every: quarter, weights: [1, 1, 1, 1]}}"));
    }

    @Test
    void eachPartHasAWeight() {
        assertThat(problems("{kpi: sales, period: 2026-Q1, target: 9, course: {every: month, weights: [2, 3, 4, 3]}}"))
                .containsExactly(
                        "plan.yaml:7:84: goals.growth.course.weights: goal growth has 4 weights, and 2026-Q1 has 3 months\n"
                                + "  give 3 weights, one for each month, or write course: linear");
        assertThat(problems("{kpi: daily-sales, period: 2026, each: month, target: 9,"
                        + " course: {every: week, weights: [1, 1, 1, 1]}}"))
                .singleElement()
                .asString()
                .contains("goal growth has 4 weights, and 2026-01 has 5 weeks");
    }

    @Test
    void theOrderOfWeightsAndPeriodsIsKept() {
        assertThat(problems("{kpi: sales, period: 2026-Q1, target: 9, course: {every: week, weights: [1]}}"))
                .singleElement()
                .asString()
                .contains(
                        "goal growth is judged every quarter by a figure every month, and has a weight for every week")
                .contains("give weights for periods shorter than a quarter and no shorter than a month");
        assertThat(problems("{kpi: sales, period: 2026-Q1, target: 9, course: {every: quarter, weights: [1]}}"))
                .hasSize(1);
    }

    @Test
    void aWeightIsNoNegativeNumberAndOneIsAboveZero() {
        assertThat(problems("{kpi: sales, period: 2026-Q1, target: 9, course: {every: month, weights: [1, -1, 1]}}"))
                .singleElement()
                .asString()
                .contains("weight -1 is negative");
        assertThat(problems("{kpi: sales, period: 2026-Q1, target: 9, course: {every: month, weights: [0, 0, 0]}}"))
                .singleElement()
                .asString()
                .contains("no weight is above 0, so nothing is planned");
        assertThatThrownBy(() -> new Course.Weighted(Cadence.MONTH, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGoalJudgedAsOftenAsItsFiguresComeHasNoWayToGo() {
        assertThat(problems("{kpi: sales, period: 2026, each: month, target: 9, course: linear}"))
                .singleElement()
                .asString()
                .contains("goal growth is judged every month, and kpi sales has no figures in between");
    }

    @Test
    void ofATargetOfZeroNothingCanBePlanned() {
        assertThat(problems("{kpi: sales, period: 2026, target: 0, course: linear}"))
                .singleElement()
                .asString()
                .contains("goal growth has a course, and a target of 0, of which no share can be planned");
    }

    @Test
    void aRatioHasNoSeasonalWeights() {
        assertThat(problems("{kpi: rate, period: 2026, target: 9, course: {every: quarter, weights: [1, 1, 1, 1]}}"))
                .singleElement()
                .asString()
                .contains("kpi rate is a ratio, which does not add up, so weights change nothing");
    }

    @Test
    void aCourseNeedsAMeasureAndAKnownWord() {
        assertThat(problems("{course: linear}"))
                .singleElement()
                .asString()
                .contains("'growth' has course but no kpi and no period and no target");
        assertThat(problems("{kpi: sales, period: 2026, target: 9, course: linar}"))
                .singleElement()
                .asString()
                .contains("did you mean linear?");
        assertThat(problems("{kpi: sales, period: 2026, target: 9, course: {every: month}}"))
                .singleElement()
                .asString()
                .contains("'course' has no 'weights'");
    }

    private static Course course(String goal) {
        return read(goal).goals().get(0).measure().orElseThrow().course().orElseThrow();
    }

    private static Plan read(String goal) {
        return PlanFile.parse(PLAN.replace("GOAL", goal), "plan.yaml");
    }

    private static List<String> problems(String goal) {
        return catchThrowableOfType(InvalidPlanException.class, () -> read(goal)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
