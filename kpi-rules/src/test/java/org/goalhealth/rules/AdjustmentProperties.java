package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.AdjustmentId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Target;
import org.goalhealth.report.JsonReport;

/** What is valid from a day on changes what is said of that day and later, and of no day before. */
class AdjustmentProperties {

    private static final GoalHealth HEALTH = GoalHealth.standard();
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 20);

    /** Goals of {@link RichPlan}: five of the year, two of its second quarter. */
    private static final List<String> GOALS = List.of(
            "growth",
            "hard-sales",
            "able-sales",
            "west-share",
            "sales-of-the-year",
            "elastic-orders",
            "orders-of-the-quarter");

    private static final int OF_THE_YEAR = 5;

    private static final LocalDate SECOND_QUARTER = LocalDate.of(2026, 4, 1);

    /** A goal gets another target, so many tenths of what it was written with, from a day on. */
    record Change(int goal, int tenths, int day) {}

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void adjustmentsLeaveEveryReportOfADateBeforeAsItWasByteForByte(
            @ForAll("seeds") long seed, @ForAll("changes") List<Change> changes) {
        Plan without = plan(List.of());
        Plan with = plan(adjustments(changes));
        History history = RichPlan.history(with, seed);
        for (LocalDate date : dates()) {
            if (date.isBefore(effective(with).get(0))) {
                assertThat(explained(with, history, date))
                        .isEqualTo(explained(without, RichPlan.history(without, seed), date));
                Statistics.collect("before");
            }
        }
        Statistics.coverage(coverage -> coverage.check("before").count(count -> count > 10));
    }

    /** The oracle is a plan that was written with the targets in force; it knows of no adjustment. */
    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void fromItsDayOfEffectOnAnAdjustmentIsAsIfThePlanHadBeenWrittenSo(
            @ForAll("seeds") long seed, @ForAll("changes") List<Change> changes) {
        Plan with = plan(adjustments(changes));
        History history = RichPlan.history(with, seed);
        List<LocalDate> dates = new ArrayList<>(dates());
        dates.addAll(effective(with));
        LocalDate first = effective(with).get(0);
        Plan asOfFirst = rewritten(with.adjustments(), first);
        assertThat(judged(explained(with, history, first)))
                .isEqualTo(judged(explained(asOfFirst, RichPlan.history(asOfFirst, seed), first)));
        // Any version may be asked of any date, with a history that was made for another.
        assertThat(json(with.at(LAST), history, first)).isEqualTo(json(with, history, first));
        assertThat(json(with, RichPlan.history(with.at(LAST), seed), FIRST)).isEqualTo(json(with, history, FIRST));
        for (LocalDate date : dates) {
            Plan rewritten = rewritten(with.adjustments(), date);
            assertThat(judged(json(with, history, date)))
                    .as("at " + date)
                    .isEqualTo(judged(json(rewritten, RichPlan.history(rewritten, seed), date)));
            assertThat(HEALTH.review(with, date).findings())
                    .isEqualTo(HEALTH.review(rewritten, date).findings());
            Statistics.collect(
                    date.isBefore(first) ? "before" : "after",
                    judged(json(with, history, date))
                                    .equals(judged(
                                            json(plan(List.of()), RichPlan.history(plan(List.of()), seed), date)))
                            ? "same"
                            : "other");
        }
        Statistics.coverage(coverage -> coverage.check("after", "other").count(count -> count > 10));
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void aMonitorFindsOnEveryDayWhatAnAssessmentFinds(
            @ForAll("seeds") long seed, @ForAll("changes") List<Change> changes, @ForAll("steps") List<Integer> steps) {
        Plan plan = plan(adjustments(changes));
        List<Observation> all = RichPlan.observations(seed);
        LocalDate date = FIRST;
        List<Observation> seen = new ArrayList<>(before(all, LocalDate.MIN, date));
        try (Monitor monitor = HEALTH.monitor(plan, date, new Retention(1000))) {
            monitor.observeAll(seen);
            for (int step : steps) {
                List<Observation> more = before(all, date, date.plusDays(step));
                date = date.plusDays(step);
                monitor.advanceTo(date);
                monitor.observeAll(more);
                seen.addAll(more);
                List<Finding> found =
                        HEALTH.assess(plan, History.of(plan, seen), date).findings();
                assertThat(monitor.findings()).as("at " + date).isEqualTo(found);
                assertThat(monitor.plan()).isEqualTo(plan.at(date));
            }
            try (Monitor restored = HEALTH.restore(plan, monitor.snapshot())) {
                assertThat(restored.findings()).isEqualTo(monitor.findings());
            }
        }
    }

    @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
    void aReplayEndsOnADateWithWhatAnAssessmentFindsThere(
            @ForAll("seeds") long seed, @ForAll("changes") List<Change> changes) {
        Plan plan = plan(adjustments(changes));
        History history = RichPlan.history(plan, seed);
        for (LocalDate date : List.of(effective(plan).get(0), LAST)) {
            Set<Fingerprint> running =
                    HEALTH
                            .backtest(plan, history, Optional.of(date), Optional.of(date), Progress.NONE)
                            .episodes()
                            .stream()
                            .map(episode -> episode.last().fingerprint())
                            .collect(Collectors.toSet());
            assertThat(running)
                    .isEqualTo(HEALTH.assess(plan, history, date).findings().stream()
                            .map(Finding::fingerprint)
                            .collect(Collectors.toSet()));
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 500);
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, 24).list().ofSize(10);
    }

    /** Days of effect differ, so that no goal gets two targets on one day. */
    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Integer> tenths = Arbitraries.of(4, 6, 7, 8, 9, 11, 12, 14);
        Arbitrary<Integer> days = Arbitraries.integers().between(20, 120);
        return Combinators.combine(Arbitraries.integers().between(0, GOALS.size() - 1), tenths, days)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(Change::day)
                .uniqueElements(change -> List.of(change.goal(), change.tenths()));
    }

    private static List<LocalDate> dates() {
        return List.of(
                FIRST,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 20),
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 6, 1),
                LAST);
    }

    private static List<Observation> before(List<Observation> all, LocalDate from, LocalDate until) {
        return all.stream()
                .filter(one -> !one.date().isBefore(from) && one.date().isBefore(until))
                .toList();
    }

    private static List<LocalDate> effective(Plan plan) {
        return plan.adjustments().stream()
                .flatMap(one -> one.effective().stream())
                .sorted()
                .toList();
    }

    /** A report without what it says of the adjustment itself, which a plan that was written so does not know. */
    private static String judged(String report) {
        return report.replaceAll("\"adjusted\" : (null|\\{[^{}]*(\\{[^{}]*}[^{}]*)*})", "");
    }

    private static String json(Plan plan, History history, LocalDate date) {
        return JsonReport.toString(HEALTH.assess(plan, history, date));
    }

    private static String explained(Plan plan, History history, LocalDate date) {
        return JsonReport.toString(
                HEALTH.assess(plan, history, date).withExplanations(HEALTH.explainAll(plan, history, date)));
    }

    private static List<Adjustment> adjustments(List<Change> changes) {
        Map<String, Integer> before = new HashMap<>();
        List<Adjustment> all = new ArrayList<>();
        for (Change change :
                changes.stream().sorted(Comparator.comparing(Change::day)).toList()) {
            LocalDate day = LocalDate.of(2026, 1, 31).plusDays(change.day());
            String goal = GOALS.get(day.isBefore(SECOND_QUARTER) ? change.goal() % OF_THE_YEAR : change.goal());
            // A goal is not given the target that it has.
            if (before.getOrDefault(goal, 10) != change.tenths()) {
                before.put(goal, change.tenths());
                all.add(new Adjustment(
                        new AdjustmentId("change-" + change.day()),
                        new GoalId(goal),
                        scaled(RichPlan.plan().find(new GoalId(goal)).orElseThrow(), change.tenths()),
                        LocalText.of("reason"),
                        LocalText.of("basis"),
                        new MissCause(MissCause.Source.EXTERNAL, MissCause.Matter.STRATEGY),
                        new Adjustment.Act(day.minusDays(3), "one"),
                        Optional.empty(),
                        Optional.of(new Adjustment.Approved(new Adjustment.Act(day, "another"), day))));
            }
        }
        return all;
    }

    private static Target scaled(Goal goal, int tenths) {
        Target target = goal.measure().orElseThrow().target();
        BigDecimal by = BigDecimal.valueOf(tenths, 1);
        return new Target(
                target.floor().map(by::multiply),
                target.target().multiply(by),
                target.challenge().map(by::multiply),
                target.band());
    }

    private static Plan plan(List<Adjustment> adjustments) {
        return copy(RichPlan.plan(), adjustments, Map.of());
    }

    /** The plan as somebody would have written it who knew the targets of a date. */
    private static Plan rewritten(List<Adjustment> adjustments, LocalDate date) {
        Map<GoalId, Target> targets = new HashMap<>();
        // They stand in the order of their days.
        for (Adjustment one : adjustments) {
            if (!one.effective().orElseThrow().isAfter(date)) {
                targets.put(one.goal(), one.target());
            }
        }
        return copy(RichPlan.plan(), List.of(), targets);
    }

    private static Plan copy(Plan plan, List<Adjustment> adjustments, Map<GoalId, Target> targets) {
        PlanBuilder copy = Plan.builder(plan.id()).name(plan.name()).calendar(plan.calendar());
        plan.dimensions().forEach(copy::dimension);
        plan.sources().forEach(copy::source);
        plan.definitions().forEach(copy::definition);
        plan.kpis().forEach(copy::kpi);
        for (Goal goal : plan.goals()) {
            Goal.Measure written = goal.measure().orElseThrow();
            Goal.Measure measure = new Goal.Measure(
                    written.kpi(),
                    written.segment(),
                    written.period(),
                    written.each(),
                    targets.getOrDefault(goal.id(), written.target()),
                    written.course(),
                    written.elasticity(),
                    written.review());
            copy.goal(new Goal(goal.id(), goal.name(), goal.parent(), Optional.of(measure), goal.owners()));
        }
        plan.funnels().forEach(copy::funnel);
        plan.budgets().forEach(copy::budget);
        plan.limits().forEach(copy::limit);
        plan.off().forEach(copy::off);
        plan.links().forEach(copy::link);
        plan.milestones().forEach(copy::milestone);
        plan.channels().forEach(copy::channel);
        plan.disruptions().forEach(copy::disruption);
        plan.shocks().forEach(copy::shock);
        plan.events().forEach(copy::event);
        adjustments.forEach(copy::adjustment);
        return copy.build();
    }
}
