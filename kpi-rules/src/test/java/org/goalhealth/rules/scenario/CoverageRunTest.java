package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.scenario.RuleCoverage.Border;
import org.junit.jupiter.api.Test;

class CoverageRunTest {

    private static final String FILE = """
            rule: baseline-shortfall
            plan: {kpis: {orders: {every: week, baseline: {fixed: 100}}}}
            scenarios:
            """;
    private static final String FIRES = "[{on: \"kpi:orders\"}]";

    @Test
    void aFigureAtItsLimitAndAStreakAsLongAsItsLimitMeetTheBorder() {
        RuleCoverage covered = covered(scenario("100 x8, 85 x3", FIRES) + scenario("100 x8", "silent"));
        assertThat(covered).isEqualTo(new RuleCoverage("baseline-shortfall", true, true, Border.MET, Border.MET));
        assertThat(covered.isComplete()).isTrue();
    }

    @Test
    void aFigureOneStepBetterMeetsItFromTheOtherSide() {
        assertThat(covered(scenario("100 x8, 80 80 85.01", "silent")).figure()).isEqualTo(Border.MET);
        assertThat(covered(scenario("100 x8, 80 80 85.02", "silent")).figure()).isEqualTo(Border.NOT_MET);
    }

    @Test
    void aLongerStreakDoesNotMeetIt() {
        RuleCoverage covered = covered(scenario("100 x8, 80 x4", FIRES) + scenario("100 x8", "silent"));
        assertThat(covered.streak()).isEqualTo(Border.NOT_MET);
        assertThat(covered.figure()).isEqualTo(Border.NOT_MET);
        assertThat(covered.isComplete()).isFalse();
    }

    @Test
    void whatWasNeverTriedIsSaid() {
        assertThat(covered(scenario("100 x8, 85 x3", FIRES)).silent()).isFalse();
        assertThat(covered(scenario("100 x8", "silent")).fired()).isFalse();
        assertThat(covered(scenario("100 x8", "silent")).isComplete()).isFalse();
    }

    private static String scenario(String figures, String expect) {
        return "  - {name: it, series: {orders: \"" + figures + "\"}, expect: " + expect + "}\n";
    }

    private static RuleCoverage covered(String scenarios) {
        return new CoverageRun(GoalHealth.standard()).run(ScenarioFile.parse(FILE + scenarios, "file"));
    }
}
