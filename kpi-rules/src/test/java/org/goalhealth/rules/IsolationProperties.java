package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.Report;
import org.goalhealth.report.RuleOutage;

/** A rule that fails on some figures changes nothing for the others, whatever a portfolio is told. */
class IsolationProperties {

    private static final Retention AMPLE = new Retention(1000);
    private static final int STEPS = 20;

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void otherRulesFindLiveWhatTheyFindInAnAssessmentWithoutIt(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll("rules") Set<Fickle> rules,
            @ForAll("frequencies") int every) {
        follow(shape, start, steps, rules, every);
        Statistics.label("in a call that moves time").coverage(coverage -> {
            for (String what : List.of("fails", "works", "works again")) {
                coverage.check(what).count(count -> count > 0);
            }
        });
        Statistics.label("failed").coverage(coverage -> {
            for (RuleFailure.Kind kind :
                    List.of(RuleFailure.Kind.CONDITION_THREW, RuleFailure.Kind.CONSEQUENCE_THREW)) {
                coverage.check(kind).count(count -> count > 0);
            }
        });
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void otherRulesOfManyFindLiveWhatTheyFindInAnAssessmentWithoutIt(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll("rules") Set<Fickle> rules,
            @ForAll("frequencies") int every) {
        follow(shape, start, steps, rules, every);
    }

    private static void follow(PlanShape shape, LocalDate start, List<Step> steps, Set<Fickle> rules, int every) {
        GoalHealth health = Fickle.health(rules, every);
        try (Live live = new Live(health, plan(shape, start), start, AMPLE);
                Live without = new Live(Given.STANDARD, plan(shape, start), start, AMPLE)) {
            live.check();
            for (Call call : Script.of(shape, PlanShape.Names.USUAL, start, steps)) {
                LocalDate date = live.date();
                Set<String> before = Live.rules(live.monitor().failures());
                live.play(call);
                without.play(call);
                Live.assertSame(
                        ofShipped(live.monitor().findings()), without.monitor().findings());
                live.check();
                Set<String> now = Live.rules(live.monitor().failures());
                if (live.date().isAfter(date)) {
                    Report report = health.assess(
                            live.monitor().plan(), History.of(live.monitor().plan(), live.seen()), live.date());
                    assertThat(Live.kinds(live.monitor().failures())).isEqualTo(Live.kinds(report.failures()));
                    collect(before, now);
                } else if (!(call instanceof Call.Replace)) {
                    assertThat(now).as("without time").containsAll(before);
                }
                live.monitor()
                        .failures()
                        .forEach(failure -> Statistics.label("failed").collect(failure.kind()));
            }
        }
    }

    private static void collect(Set<String> before, Set<String> now) {
        Statistics.label("in a call that moves time").collect(now.isEmpty() ? "works" : "fails");
        if (!now.containsAll(before)) {
            Statistics.label("in a call that moves time").collect("works again");
        }
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void aBacktestSaysOnWhichDatesItFailedAndFindsAllElse(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll("rules") Set<Fickle> rules,
            @ForAll("frequencies") int every) {
        GoalHealth health = Fickle.health(rules, every);
        Plan plan = plan(shape, start);
        try (Live live = new Live(Given.STANDARD, plan, start, AMPLE)) {
            for (Call call : Script.of(shape, PlanShape.Names.USUAL, start, steps)) {
                if (!(call instanceof Call.Replace)) {
                    live.play(call);
                }
            }
            History history = History.of(plan, live.seen());
            Optional<LocalDate> from = Optional.of(live.date().minusWeeks(8));
            Optional<LocalDate> to = Optional.of(live.date());
            Backtest past = health.backtest(plan, history, from, to, Progress.NONE);
            Backtest shipped = Given.STANDARD.backtest(plan, history, from, to, Progress.NONE);

            assertThat(past.episodes().stream().filter(episode -> isShipped(episode.last())))
                    .containsExactlyElementsOf(shipped.episodes());
            Map<String, Set<LocalDate>> expected = new TreeMap<>();
            for (LocalDate date : past.dates()) {
                Live.rules(health.assess(plan, history, date).failures())
                        .forEach(rule -> expected.computeIfAbsent(rule, r -> new TreeSet<>())
                                .add(date));
            }
            assertThat(past.failures().stream().map(IsolationProperties::words))
                    .containsExactlyElementsOf(expected.entrySet().stream()
                            .map(rule -> rule.getKey() + " " + new TreeSet<>(rule.getValue()).first() + " "
                                    + new TreeSet<>(rule.getValue()).last() + " "
                                    + rule.getValue().size())
                            .toList());
        }
    }

    private static String words(RuleOutage outage) {
        return outage.failure().rule().name() + " " + outage.first() + " " + outage.last() + " " + outage.dates();
    }

    private static Plan plan(PlanShape shape, LocalDate start) {
        return shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD);
    }

    private static List<Finding> ofShipped(List<Finding> findings) {
        return findings.stream().filter(IsolationProperties::isShipped).toList();
    }

    private static boolean isShipped(Finding finding) {
        return finding.rule().pack().equals(RulePack.STANDARD);
    }

    @Provide
    Arbitrary<PlanShape> plans() {
        return Portfolios.plans();
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Portfolios.starts();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Portfolios.steps(STEPS);
    }

    @Provide
    Arbitrary<Set<Fickle>> rules() {
        return Arbitraries.of(Fickle.class).set().ofMinSize(1).ofMaxSize(2);
    }

    @Provide
    Arbitrary<Integer> frequencies() {
        return Arbitraries.of(5, 29);
    }
}
