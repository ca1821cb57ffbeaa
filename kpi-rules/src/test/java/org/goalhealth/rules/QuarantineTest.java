package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.Backtest;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** When a monitor leaves a rule out, and when it tries it again. */
class QuarantineTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);
    private static final Kpi VISITS = Given.kpi("visits", Cadence.WEEK);
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Plan PLAN =
            Plan.builder("test-plan").kpi(ORDERS).kpi(VISITS).build();

    /** Divides by a figure, which may be zero; so small a figure is worth a word. */
    private static final String DIVIDES =
            rule("divides", "X1", "KpiStatus( kpi == \"orders\", !missing, (1000 / value.intValue()) > 50 )");

    private static final String DIVIDES_BY_VISITS =
            rule("divides-by-visits", "X2", "KpiStatus( kpi == \"visits\", !missing, (1000 / value.intValue()) > 50 )");

    private static final String HONEST = rule("honest", "X3", "KpiStatus( value != null, value < 20 )");

    @Test
    void whatAFailingRuleHadFoundEndsAndItIsNamed() {
        try (Monitor monitor = watch(DIVIDES + HONEST)) {
            assertThat(told(week(monitor, 0, 10))).containsExactly("BEGAN X1 kpi:orders", "BEGAN X3 kpi:orders");

            Update update = week(monitor, 1, 0);
            assertThat(told(update)).containsExactlyInAnyOrder("ENDED X1 kpi:orders", "CHANGED X3 kpi:orders");
            assertThat(Live.kinds(update.failures())).containsExactly("divides CONDITION_THREW");
            assertThat(update.failures().get(0).message()).contains("ArithmeticException: / by zero");
            assertThat(monitor.failures()).isEqualTo(update.failures());
            assertThat(monitor.findings()).extracting(f -> f.rule().name()).containsExactly("honest");
        }
    }

    @Test
    void whenTimeMovesPastTheCauseItWorksAgain() {
        try (Monitor monitor = watch(DIVIDES + HONEST)) {
            week(monitor, 0, 10);
            week(monitor, 1, 0);

            Update update = week(monitor, 2, 12);
            assertThat(told(update)).containsExactlyInAnyOrder("BEGAN X1 kpi:orders", "CHANGED X3 kpi:orders");
            assertThat(update.failures()).isEmpty();
            assertThat(monitor.failures()).isEmpty();
        }
    }

    @Test
    void whileTheCauseLastsEveryAnswerNamesIt() {
        try (Monitor monitor = watch(DIVIDES)) {
            for (int week = 0; week < 4; week++) {
                assertThat(Live.kinds(week(monitor, week, 0).failures())).containsExactly("divides CONDITION_THREW");
            }
            assertThat(monitor.evaluate().failures()).hasSize(1);
            assertThat(monitor.evaluate().isEmpty()).isFalse();
            assertThat(monitor.observeAll(List.of()).failures()).hasSize(1);
        }
    }

    @Test
    void anObservationThatRemovesTheCauseBringsItBackOnlyWhenTimeMoves() {
        try (Monitor monitor = watch(DIVIDES)) {
            week(monitor, 0, 0);

            assertThat(monitor.observe(orders(0, 5).corrected(BigDecimal.TEN)).failures())
                    .hasSize(1);
            assertThat(monitor.advanceTo(monitor.date()).failures()).hasSize(1);
            assertThat(monitor.findings()).isEmpty();

            Update update = monitor.advanceTo(monitor.date().plusDays(1));
            assertThat(told(update)).containsExactly("BEGAN X1 kpi:orders");
            assertThat(update.failures()).isEmpty();
        }
    }

    @Test
    void otherRulesOrAnotherPlanBringItBackAtOnce() {
        GoalHealth health = health(DIVIDES);
        try (Monitor monitor = health.monitor(PLAN, START)) {
            week(monitor, 0, 0);
            monitor.observe(orders(0, 10).corrected(BigDecimal.TEN));
            assertThat(monitor.failures()).hasSize(1);
            assertThat(told(monitor.replaceRules())).containsExactly("BEGAN X1 kpi:orders");
            assertThat(monitor.failures()).isEmpty();
        }
        try (Monitor monitor = health.monitor(PLAN, START)) {
            week(monitor, 0, 0);
            monitor.observe(orders(0, 10).corrected(BigDecimal.TEN));
            assertThat(told(monitor.replacePlan(PLAN))).containsExactly("BEGAN X1 kpi:orders");
            assertThat(monitor.failures()).isEmpty();
        }
    }

    @Test
    void aRestoredMonitorTriesItAgain() {
        GoalHealth health = health(DIVIDES);
        try (Monitor monitor = health.monitor(PLAN, START)) {
            week(monitor, 0, 0);
            try (Monitor restored = health.restore(PLAN, monitor.snapshot())) {
                assertThat(restored.failures()).isEqualTo(monitor.failures()).hasSize(1);
            }
            monitor.observe(orders(0, 10).corrected(BigDecimal.TEN));
            try (Monitor restored = health.restore(PLAN, monitor.snapshot())) {
                assertThat(restored.failures()).isEmpty();
                assertThat(restored.findings()).hasSize(1);
            }
        }
    }

    @Test
    void aRuleThatFailsLaterOnTheSameDateJoinsThoseLeftOutBefore() {
        try (Monitor monitor = watch(DIVIDES + DIVIDES_BY_VISITS + HONEST)) {
            week(monitor, 0, 0);
            assertThat(Live.rules(monitor.failures())).containsExactly("divides");

            monitor.observe(orders(0, 10).corrected(BigDecimal.TEN));
            Update update = monitor.observe(visits(0, 0));
            assertThat(Live.rules(update.failures())).containsExactly("divides", "divides-by-visits");

            assertThat(Live.rules(monitor.advanceTo(monitor.date().plusDays(1)).failures()))
                    .containsExactly("divides-by-visits");
        }
    }

    @Test
    void aMonitorCanBeginWithARuleThatFails() {
        try (Monitor monitor = watch(rule("hasty", "X1", "KpiStatus()"))) {
            assertThat(Live.kinds(monitor.failures())).containsExactly("hasty CONSEQUENCE_THREW");
            monitor.observe(visits(0, 10));
            assertThat(week(monitor, 0, 10).failures()).isEmpty();
            assertThat(monitor.findings()).hasSize(2);
        }
    }

    @Test
    void aReportedFactThatHasNothingToShowAnyMoreFailsTheRule() {
        try (Monitor monitor = watch(rule("hasty", "X1", "KpiStatus( kpi == \"orders\" )") + HONEST)) {
            assertThat(week(monitor, 0, 10).failures()).isEmpty();
            assertThat(monitor.findings()).hasSize(2);

            Update update = monitor.advanceTo(START.plusWeeks(2));
            assertThat(told(update)).containsExactlyInAnyOrder("ENDED X1 kpi:orders", "ENDED X3 kpi:orders");
            assertThat(Live.kinds(update.failures())).containsExactly("hasty CONSEQUENCE_THREW");
            assertThat(update.failures().get(0).message()).contains("no figure of orders");
        }
    }

    @Test
    void whereAnotherRuleFindsTheSameTheFindingGoesOnInItsWords() {
        String worse = rule("worse", "X3", "KpiStatus( kpi == \"orders\", !missing, (1000 / value.intValue()) > 50 )")
                .replace("INFO", "CRITICAL");
        try (Monitor monitor = watch(worse + HONEST)) {
            week(monitor, 0, 10);
            assertThat(monitor.findings()).extracting(f -> f.rule().name()).containsExactly("worse");

            assertThat(told(week(monitor, 1, 0))).containsExactly("CHANGED X3 kpi:orders");
            assertThat(monitor.findings()).extracting(f -> f.rule().name()).containsExactly("honest");
        }
    }

    @Test
    void aRuleWithoutConditionsHearsOfFactsThatComeLater() {
        Plan plan = Plan.builder("test-plan")
                .dimension("region", "east", "west")
                .dimension("channel", "app", "web")
                .kpi(Kpi.builder("orders").by("region", "channel").build())
                .build();
        try (Monitor monitor = health(rule("any", "X1", "KpiStatus()")).monitor(plan, START)) {
            monitor.observe(Observation.of("orders", cell("east", "app"), START, 10));
            monitor.advanceTo(START.plusWeeks(1));
            monitor.observe(Observation.of("orders", cell("west", "web"), START, 10));
            assertThat(monitor.findings()).hasSize(2);
        }
    }

    @Test
    void aBacktestSaysFromWhenToWhenARuleFailed() {
        Backtest past = Given.kpi(ORDERS, "10 10 0 10 0 0 10 10")
                .judgedBy(health(DIVIDES + HONEST))
                .backtest();

        assertThat(past.failures()).singleElement().satisfies(outage -> {
            assertThat(outage.failure().rule().name()).isEqualTo("divides");
            assertThat(outage.first()).isEqualTo(past.dates().get(2));
            assertThat(outage.last()).isEqualTo(past.dates().get(5));
            assertThat(outage.dates()).isEqualTo(3);
        });
        assertThat(past.episodes().stream().filter(e -> e.first().rule().id().equals("X1")))
                .extracting(e -> e.firstBreach().label(), e -> e.lastBreach().label())
                .containsExactly(
                        tuple("2026-W01", "2026-W02"), tuple("2026-W04", "2026-W04"), tuple("2026-W07", "2026-W08"));
    }

    @Test
    void ofABacktestOverAStretchOnlyItsDatesCount() {
        Backtest past = Given.kpi(ORDERS, "10 0 10 10")
                .judgedBy(health(DIVIDES))
                .backtest(Optional.of(LocalDate.of(2026, 1, 20)), Optional.empty());

        assertThat(past.dates()).isNotEmpty();
        assertThat(past.failures()).isEmpty();
    }

    private static Monitor watch(String rules) {
        return health(rules).monitor(PLAN, START);
    }

    private static GoalHealth health(String rules) {
        return GoalHealth.builder()
                .rules(PacksTest.pack("own.drl", """
                        package mine;
                        import org.goalhealth.situation.*;
                        global org.goalhealth.rules.Findings findings;
                        """ + rules))
                .build();
    }

    private static Update week(Monitor monitor, int week, int figure) {
        monitor.feed(new KpiId("orders"), Segment.TOTAL)
                .observe(PLAN.calendar().periodOf(Cadence.WEEK, START.plusWeeks(week)), figure * 100L);
        return monitor.advanceTo(START.plusWeeks(week + 1));
    }

    private static Observation orders(int week, int figure) {
        return Observation.of("orders", Segment.TOTAL, START.plusWeeks(week), figure);
    }

    private static Observation visits(int week, int figure) {
        return Observation.of("visits", Segment.TOTAL, START.plusWeeks(week), figure);
    }

    private static Segment cell(String region, String channel) {
        return Segment.of("region", region).and("channel", channel);
    }

    private static List<String> told(Update update) {
        return update.changes().stream().map(FindingChange::toString).toList();
    }

    private static String rule(String name, String id, String pattern) {
        return """
                rule "NAME"
                    @id("ID") @severity("INFO")
                when
                    $fact : PATTERN
                then
                    findings.report($fact);
                end
                """.replace("NAME", name).replace("ID", id).replace("PATTERN", pattern);
    }
}
