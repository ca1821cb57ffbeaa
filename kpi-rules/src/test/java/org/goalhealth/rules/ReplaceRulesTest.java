package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PacksTest.pack;
import static org.goalhealth.rules.PacksTest.shortfall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goalhealth.history.History;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplaceRulesTest {

    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    private static final String EARLY = shortfall("by: 5 %, periods: 1", "periods >= limit.periods");
    private static final String BROKEN = EARLY.replace("periods >=", "perods >=");

    @Test
    void whatBeginsAfterAReplacementIsJudgedByTheNewRules() {
        GoalHealth health = GoalHealth.standard();
        Given given = Given.kpi(ORDERS, "100x8 95").judgedBy(health);
        assertThat(given.findings("W1")).isEmpty();

        health.replaceRules(List.of(RulePack.standard(), pack("mine.drl", EARLY)));
        assertThat(given.findings("W1")).hasSize(1);

        health.replaceRules(List.of(RulePack.standard()));
        assertThat(given.findings("W1")).isEmpty();
    }

    @Test
    void onlyThePacksGivenAreLoaded() {
        GoalHealth health = GoalHealth.standard();
        health.replaceRules(List.of(pack("mine.drl", EARLY)));
        assertThat(health.rules()).extracting(RuleInfo::name).containsExactly("baseline-shortfall");
    }

    @Test
    void noPackStandsForTheShippedOne() {
        GoalHealth health = PacksTest.with(pack("mine.drl", EARLY));
        health.replaceRules(List.of());
        assertThat(health.rules()).isEqualTo(Given.STANDARD.rules());
    }

    @Test
    void anEditedTextOfARuleIsTheNewOne() {
        GoalHealth health = GoalHealth.standard();
        health.replaceRules(List.of(RulePack.standard(), texted("{subject} is low")));
        Given given = Given.kpi(ORDERS, "100x8 95").judgedBy(health);
        assertThat(given.findings("W1").get(0).text().en()).isEqualTo("orders is low");

        health.replaceRules(List.of(RulePack.standard(), texted("{subject} is down")));
        assertThat(given.findings("W1").get(0).text().en()).isEqualTo("orders is down");
    }

    @Test
    void aPackThatFailsChangesNothing() {
        GoalHealth health = GoalHealth.standard();
        health.replaceRules(List.of(RulePack.standard(), texted("{subject} is low")));
        List<RuleInfo> rules = health.rules();
        Given given = Given.kpi(ORDERS, "100x8 95").judgedBy(health);
        String report = JsonReport.toString(given.report());

        RulePack broken =
                RulePack.of("mine", Map.of("mine.drl", BROKEN, "messages_en.properties", "W1 = {subject} is down"));
        assertThatThrownBy(() -> health.replaceRules(List.of(RulePack.standard(), broken)))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("perods");

        assertThat(health.rules()).isEqualTo(rules);
        assertThat(JsonReport.toString(given.report())).isEqualTo(report);
    }

    @Test
    void theProblemsOfEveryPackAreReportedTogether() {
        GoalHealth health = GoalHealth.standard();
        RulePack unknown = RulePack.of("first", Map.of("a.drl", EARLY.replace("WARNING", "WARNNG")));
        RulePack broken =
                RulePack.of("second", Map.of("b.drl", BROKEN, "messages_en.properties", "W1 = {valu} is low"));
        assertThatThrownBy(() -> health.replaceRules(List.of(unknown, broken)))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRulesException.class))
                .satisfies(e -> assertThat(e.problems()).hasSizeGreaterThanOrEqualTo(3))
                .satisfies(e -> assertThat(e).hasMessageContainingAll("WARNNG", "perods", "did you mean value?"));
    }

    @Test
    void packsThatNobodyCouldAskAreRefused() {
        GoalHealth health = GoalHealth.standard();
        String mute = EARLY.replace("global org.goalhealth.rules.Findings findings;", "")
                .replace("findings.report($fact);", "");
        assertThatThrownBy(() -> health.replaceRules(List.of(pack("mine.drl", mute))))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("pack mine: rules: the rules cannot be used together")
                .hasMessageContaining("declare global org.goalhealth.rules.Findings findings");
        assertThat(health.rules()).isEqualTo(Given.STANDARD.rules());
    }

    @Test
    void aBacktestThatRunsGoesOnWithTheRulesItBeganWith() {
        GoalHealth health = GoalHealth.standard();
        Given given = Given.kpi(ORDERS, "100x8 95x4 85x4").judgedBy(health);
        Backtest undisturbed = given.backtest();
        AtomicBoolean replaced = new AtomicBoolean();
        Progress replaceOnce = (done, all) -> {
            if (replaced.compareAndSet(false, true)) {
                health.replaceRules(List.of(RulePack.standard(), pack("mine.drl", EARLY)));
            }
        };
        Plan plan = given.planBuilder().build();
        History history = History.of(plan, given.observations());

        assertThat(health.backtest(plan, history, Optional.empty(), Optional.empty(), replaceOnce))
                .isEqualTo(undisturbed);
        assertThat(replaced).isTrue();
        assertThat(given.backtest()).isNotEqualTo(undisturbed);
    }

    @Test
    void aMonitorGoesOnWithItsRulesUntilItIsToldToTakeTheNew() {
        GoalHealth health = GoalHealth.standard();
        Given given = Given.kpi(ORDERS, "100x8 95").judgedBy(health);
        LocalDate date = given.report().date();
        try (Monitor monitor = health.monitor(given.planBuilder().build(), date)) {
            monitor.observeAll(given.observations());
            health.replaceRules(List.of(RulePack.standard(), pack("mine.drl", EARLY)));
            monitor.observeAll(given.observations());
            assertThat(monitor.findings()).isEmpty();

            monitor.replaceRules();
            assertThat(monitor.findings())
                    .extracting(finding -> finding.rule().pack())
                    .containsExactly("mine");
        }
    }

    @Test
    @Timeout(300)
    void ofTwoReplacementsTheOneCalledLastStands() throws Exception {
        GoalHealth health = GoalHealth.standard();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            // The first takes longer: it would win if the last to finish did.
            Future<?> first = threads.submit(() -> health.replaceRules(List.of(slow("first"))));
            awaitThread("compile-first");
            Future<?> second = threads.submit(() ->
                    health.replaceRules(List.of(RulePack.of("second", Map.of("a.drl", named("only"))))));
            second.get();
            first.get();
            assertThat(health.rules()).extracting(RuleInfo::name).containsExactly("only");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(600)
    void whileRulesAreReplacedEveryReportIsOfTheOldOrOfTheNewOnes() throws Exception {
        Plan plan = RichPlan.plan();
        History history = RichPlan.history(plan, 7);
        LocalDate date = LocalDate.of(2026, 5, 4);
        List<RulePack> old = List.of(RulePack.standard());
        List<RulePack> edited = List.of(RulePack.standard(), texted("{subject} is low\nW11 = {subject} is silent"));
        GoalHealth health = GoalHealth.standard();
        Callable<String> assess = () -> JsonReport.toString(health.assess(plan, history, date));
        String before = assess.call();
        health.replaceRules(edited);
        String after = assess.call();
        assertThat(after).isNotEqualTo(before);

        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger reports = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                seen.add(threads.submit(() -> {
                    Set<String> answers = new java.util.HashSet<>();
                    while (running.get()) {
                        answers.add(assess.call());
                        reports.incrementAndGet();
                    }
                    return answers;
                }));
            }
            for (int i = 0; i < 12; i++) {
                health.replaceRules(i % 2 == 0 ? old : edited);
                int reached = reports.get() + 4;
                while (reports.get() < reached && seen.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(1);
                }
            }
            running.set(false);
            Set<String> all = seen.stream().flatMap(f -> get(f).stream()).collect(Collectors.toSet());
            assertThat(all).containsExactlyInAnyOrder(before, after);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitThread(String name) throws InterruptedException {
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(name))) {
            Thread.sleep(1);
        }
    }

    private static RulePack texted(String sentence) {
        return RulePack.of("mine", Map.of("mine.drl", EARLY, "messages_en.properties", "W1 = " + sentence));
    }

    private static String named(String rule) {
        return EARLY.replace("baseline-shortfall", rule);
    }

    private static RulePack slow(String name) {
        Map<String, String> files = new java.util.TreeMap<>();
        for (int i = 0; i < 60; i++) {
            files.put("rule-" + i + ".drl", named("rule-" + i));
        }
        return RulePack.of(name, files);
    }
}
