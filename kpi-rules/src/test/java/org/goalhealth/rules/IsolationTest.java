package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.Report;
import org.goalhealth.report.RuleOutage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that misbehave are named and left out; the others find what they find without them. */
class IsolationTest {

    private static final long SEED = 7;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate END = LocalDate.of(2026, 6, 8);
    private static final Retention AMPLE = new Retention(1000);

    @ParameterizedTest
    @EnumSource
    void anAssessmentNamesTheRuleAndFindsAllElse(Hurtful hurtful) {
        assess(List.of(hurtful));
    }

    @Test
    void anAssessmentNamesEveryOneOfThemAndFindsAllElse() {
        assess(Arrays.asList(Hurtful.values()));
    }

    @ParameterizedTest
    @EnumSource
    void aMonitorNamesTheRuleAsAnAssessmentDoesAndFindsAllElse(Hurtful hurtful) {
        watch(List.of(hurtful));
    }

    @Test
    void aMonitorNamesEveryOneOfThemAsAnAssessmentDoesAndFindsAllElse() {
        watch(Arrays.asList(Hurtful.values()));
    }

    @ParameterizedTest
    @EnumSource
    void aBacktestNamesTheRuleAndItsDatesAndFindsAllElse(Hurtful hurtful) {
        backtest(List.of(hurtful));
    }

    @Test
    void aBacktestNamesEveryOneOfThemAndFindsAllElse() {
        backtest(Arrays.asList(Hurtful.values()));
    }

    @Test
    void theSameInputNamesThemInTheSameWords() {
        List<RuleFailure> failures = failures();
        for (int i = 0; i < 3; i++) {
            assertThat(failures()).isEqualTo(failures);
        }
    }

    @Test
    void nothingIsNamedWhereEveryRuleWorks() {
        assertThat(RichPlan.brief(SEED).report().failures()).isEmpty();
        assertThat(RichPlan.brief(SEED).backtest().failures()).isEmpty();
    }

    private static void assess(List<Hurtful> rules) {
        Report report = RichPlan.brief(SEED).judgedBy(Hurtful.health(rules)).report();

        assertThat(Live.kinds(report.failures())).containsExactlyElementsOf(expected(rules));
        assertThat(report.failures())
                .allSatisfy(failure -> assertThat(failure.rule().pack()).isEqualTo("hurtful"))
                .allSatisfy(failure -> assertThat(failure.rule().id()).isEqualTo("X9"));
        Live.assertSame(report.findings(), RichPlan.brief(SEED).findings());
    }

    private static void watch(List<Hurtful> rules) {
        Given given = RichPlan.brief(SEED);
        Plan plan = given.planBuilder().build();
        GoalHealth health = Hurtful.health(rules);
        List<Observation> coming = new ArrayList<>(given.observations());
        try (Live live = new Live(health, plan, START, AMPLE);
                Live without = new Live(Given.STANDARD, plan, START, AMPLE)) {
            for (LocalDate date = START; !date.isAfter(END); date = date.plusWeeks(5)) {
                LocalDate now = date;
                List<Observation> come = coming.stream()
                        .filter(observation -> observation.date().isBefore(now))
                        .toList();
                coming.removeAll(come);
                for (Call call : List.of(new Call.Observe(come), new Call.Advance(date))) {
                    live.play(call);
                    without.play(call);
                    Live.assertSame(
                            ofShipped(live.monitor().findings()),
                            without.monitor().findings());
                }
                live.check();
                if (date.isAfter(START)) {
                    assertThat(Live.kinds(live.monitor().failures()))
                            .isEqualTo(Live.kinds(health.assess(plan, History.of(plan, live.seen()), date)
                                    .failures()));
                }
            }
            assertThat(Live.kinds(live.monitor().failures())).containsExactlyElementsOf(expected(rules));
        }
    }

    private static void backtest(List<Hurtful> rules) {
        Backtest past = RichPlan.brief(SEED).judgedBy(Hurtful.health(rules)).backtest();
        Backtest without = RichPlan.brief(SEED).backtest();

        assertThat(past.dates()).isEqualTo(without.dates());
        assertThat(past.episodes().stream().filter(IsolationTest::isShipped).toList())
                .isEqualTo(without.episodes());
        assertThat(past.failures().stream().map(RuleOutage::failure).toList())
                .extracting(failure -> failure.rule().name())
                .containsExactlyElementsOf(
                        rules.stream().map(Hurtful::rule).sorted().toList());
        assertThat(past.failures())
                .allSatisfy(outage -> assertThat(outage.last())
                        .isEqualTo(past.dates().get(past.dates().size() - 1)));
    }

    private static List<RuleFailure> failures() {
        return RichPlan.brief(SEED)
                .judgedBy(Hurtful.health(Arrays.asList(Hurtful.values())))
                .report()
                .failures();
    }

    private static List<String> expected(List<Hurtful> rules) {
        return rules.stream()
                .map(rule -> rule.rule() + " " + rule.kind())
                .sorted()
                .toList();
    }

    private static boolean isShipped(Episode episode) {
        return episode.first().rule().pack().equals(RulePack.STANDARD);
    }

    private static List<Finding> ofShipped(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().pack().equals(RulePack.STANDARD))
                .toList();
    }
}
