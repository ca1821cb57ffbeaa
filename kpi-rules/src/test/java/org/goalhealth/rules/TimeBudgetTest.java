package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.Report;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** Time goes by only where a rule says so. */
class TimeBudgetTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);
    private static final Duration BUDGET = Duration.ofNanos(1000);

    @Test
    void withoutABudgetNobodyLooksAtTime() {
        GoalHealth health = GoalHealth.builder()
                .rules(own(rule("slow", "KpiStatus()", 5000)))
                .ticker(() -> {
                    throw new AssertionError("somebody looks");
                })
                .build();

        assertThat(report(health).failures()).isEmpty();
        assertThat(report(health).findings()).hasSize(1);
    }

    @Test
    void anEvaluationThatTakesExactlyItsBudgetIsInTime() {
        assertThat(report(within(rule("slow", "KpiStatus()", 1000))).failures()).isEmpty();
        assertThat(Live.kinds(report(within(rule("slow", "KpiStatus()", 1001))).failures()))
                .containsExactly("slow OVER_TIME");
    }

    @Test
    void theRuleWhoseConsequencesTookMostIsLeftOut() {
        Report report = report(within(rule("quick", "KpiStatus()", 10)
                + rule("slow", "KpiStatus()", 900)
                + rule("other", "KpiStatus()", 300)));

        assertThat(Live.kinds(report.failures())).containsExactly("slow OVER_TIME");
        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void aRuleThatTakesLongOverItsConditionsIsFoundThoughItNeverFires() {
        Report report = report(within(rule("quick", "KpiStatus()", 10)
                + rule("pensive", "KpiStatus( Slow.decides(kpi, 2000) )", 0)
                + rule("other", "KpiStatus()", 300)));

        assertThat(Live.kinds(report.failures())).containsExactly("pensive OVER_TIME");
    }

    @Test
    void whereRulesTakeTooLongOnlyTogetherTheSlowestIsLeftOut() {
        Report report = report(
                within(rule("a", "KpiStatus()", 400) + rule("b", "KpiStatus()", 401) + rule("c", "KpiStatus()", 400)));

        assertThat(Live.kinds(report.failures())).containsExactly("b OVER_TIME");
    }

    @Test
    void severalThatTakeTooLongAreAllLeftOut() {
        Report report = report(within(
                rule("a", "KpiStatus()", 4000) + rule("b", "KpiStatus()", 2000) + rule("c", "KpiStatus()", 400)));

        assertThat(Live.kinds(report.failures())).containsExactly("a OVER_TIME", "b OVER_TIME");
        assertThat(report.findings()).hasSize(1);
    }

    @Test
    void eachEvaluationOfAMonitorHasABudgetOfItsOwn() {
        Plan plan = Plan.builder("test-plan").kpi(ORDERS).build();
        LocalDate start = LocalDate.of(2026, 1, 5);
        try (Monitor monitor =
                within(rule("steady", "KpiStatus( value > 0 )", 400)).monitor(plan, start)) {
            for (int week = 0; week < 10; week++) {
                monitor.observe(Observation.of("orders", Segment.TOTAL, start.plusWeeks(week), 10 + week));
                assertThat(monitor.advanceTo(start.plusWeeks(week + 1)).failures())
                        .isEmpty();
                assertThat(monitor.findings()).extracting(f -> f.rule().name()).containsExactly("steady");
            }
        }
    }

    @Test
    void aRuleThatHasBecomeQuickAgainComesBackWhenTimeMoves() {
        Plan plan = Plan.builder("test-plan").kpi(ORDERS).build();
        LocalDate start = LocalDate.of(2026, 1, 5);
        String drl = rule("moody", "KpiStatus( value > 0, $v : value )", 0)
                .replace("Slow.takes(0)", "Slow.takes($v.longValue())");
        try (Monitor monitor = within(drl).monitor(plan, start)) {
            for (int week = 0; week < 3; week++) {
                monitor.observe(Observation.of(
                        "orders",
                        Segment.TOTAL,
                        start.plusWeeks(week),
                        List.of(10, 5000, 20).get(week)));
            }
            assertThat(monitor.advanceTo(start.plusWeeks(1)).failures()).isEmpty();
            assertThat(Live.kinds(monitor.advanceTo(start.plusWeeks(2)).failures()))
                    .containsExactly("moody OVER_TIME");
            assertThat(monitor.findings()).isEmpty();
            assertThat(monitor.advanceTo(start.plusWeeks(3)).failures()).isEmpty();
            assertThat(monitor.findings()).hasSize(1);
        }
    }

    private static GoalHealth within(String rules) {
        return GoalHealth.builder()
                .rules(own(rules))
                .timeBudget(BUDGET)
                .ticker(Slow::nanos)
                .build();
    }

    private static Report report(GoalHealth health) {
        return Given.kpi(ORDERS, "10").judgedBy(health).report();
    }

    private static RulePack own(String rules) {
        return PacksTest.pack("own.drl", """
                package mine;
                import org.goalhealth.rules.Slow;
                import org.goalhealth.situation.*;
                global org.goalhealth.rules.Findings findings;
                """ + rules);
    }

    private static String rule(String name, String pattern, int nanos) {
        return """
                rule "NAME"
                    @id("X1") @severity("INFO")
                when
                    $fact : PATTERN
                then
                    Slow.takes(NANOS);
                    findings.report($fact);
                end
                """.replace("NAME", name).replace("PATTERN", pattern).replace("NANOS", Integer.toString(nanos));
    }
}
