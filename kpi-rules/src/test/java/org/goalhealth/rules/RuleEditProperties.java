package org.goalhealth.rules;

import static net.jqwik.api.Arbitraries.integers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.Report;
import org.goalhealth.time.Cadence;

/** Whatever an author edits in a rule's conditions takes effect at once, in a live monitor as in an assessment. */
class RuleEditProperties {

    private static final Retention AMPLE = new Retention(1000);

    /** Something for every shipped rule, mostly by the week. */
    static final PlanShape SHAPE = new PlanShape(
            false,
            List.of(
                    kpi(
                            KpiShape.Cut.TOTAL_AND_REGION,
                            KpiShape.Figures.SUM,
                            KpiShape.Usual.MEAN,
                            false,
                            KpiShape.Use.GOAL,
                            KpiShape.Use.GOAL_OF_SEGMENT),
                    kpi(
                            KpiShape.Cut.REGION,
                            KpiShape.Figures.RATIO,
                            KpiShape.Usual.FIXED,
                            false,
                            KpiShape.Use.BUDGET,
                            KpiShape.Use.LINK,
                            KpiShape.Use.FUNNEL),
                    kpi(
                            KpiShape.Cut.TOTAL,
                            KpiShape.Figures.SUM,
                            KpiShape.Usual.FIXED,
                            false,
                            KpiShape.Use.GOAL_OF_EACH,
                            KpiShape.Use.GOALS_OF_YEARS,
                            KpiShape.Use.FUNNEL),
                    kpi(KpiShape.Cut.TOTAL, KpiShape.Figures.SUM, KpiShape.Usual.FIXED, true, KpiShape.Use.LINK),
                    kpi(KpiShape.Cut.REGION_AND_CHANNEL, KpiShape.Figures.EVENTS, KpiShape.Usual.MEDIAN, true)),
            List.of(
                    new PlanShape.LineShape("low-conversion", PlanShape.About.KPI, 1, 0, 1, 0),
                    new PlanShape.LineShape("low-conversion", PlanShape.About.KPI, 2, 0, 2, 5),
                    line(PlanShape.SERVICE, PlanShape.About.KPI, 0),
                    line(PlanShape.SERVICE, PlanShape.About.KPI, 1),
                    line(PlanShape.SERVICE, PlanShape.About.KPI, 2),
                    line(PlanShape.SERVICE, PlanShape.About.KPI, 3),
                    line("lead-conversion", PlanShape.About.KPI, 1),
                    line("outlier", PlanShape.About.KPI, 0),
                    line("outlier-better", PlanShape.About.KPI, 2),
                    line("change-on-previous", PlanShape.About.KPI, 2),
                    line("cost-up", PlanShape.About.KPI, 3),
                    line("over-target", PlanShape.About.KPI, 2),
                    line("funnel-health", PlanShape.About.FUNNEL, 1)),
            false,
            Set.of());

    @Property(tries = 72, edgeCases = EdgeCasesMode.NONE)
    void anEditedRuleFindsTheSameLiveAsInAnAssessment(
            @ForAll("files") Path file,
            @ForAll("edits") List<EditedRules.Edit> edits,
            @ForAll("guards") boolean guarded,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        follow(file, edits, guarded, start, steps);
        Statistics.label("edited packs")
                .coverage(coverage -> coverage.check("runs").percentage(share -> share >= 60));
        Statistics.label("never fails")
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 30));
        Statistics.label("edit changes what is found")
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
        Statistics.label("edited rule finds something")
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void anEditedRuleOfManyFindsTheSameLiveAsInAnAssessment(
            @ForAll("files") Path file,
            @ForAll("edits") List<EditedRules.Edit> edits,
            @ForAll("guards") boolean guarded,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        follow(file, edits, guarded, start, steps);
    }

    private static void follow(
            Path file, List<EditedRules.Edit> edits, boolean guarded, LocalDate start, List<Step> steps) {
        String drl = EditedRules.of(file, edits, guarded);
        if (drl.equals(EditedRules.of(file, List.of(), guarded))) {
            // As a comparison edited into itself: there is nothing new to see.
            Statistics.label("edited packs").collect("as shipped");
            return;
        }
        Optional<GoalHealth> edited = load(drl);
        Statistics.label("edited packs").collect(edited.isPresent() ? "runs" : "refused");
        edits.forEach(edit -> Statistics.label("edits").collect(edit.kind(), edited.isPresent() ? "runs" : "refused"));
        edited.ifPresent(health -> follow(health, drl, start, steps));
    }

    private static void follow(GoalHealth health, String drl, LocalDate start, List<Step> steps) {
        Plan plan = SHAPE.plan(PlanShape.Names.USUAL, start, health);
        List<Call> calls = Script.of(SHAPE, PlanShape.Names.USUAL, start, steps).stream()
                .filter(call -> !(call instanceof Call.Replace))
                .toList();
        List<Report> expected = fromScratch(health, plan, start, calls);
        // Without its guard an edited rule may report a fact that has nothing to show.
        Statistics.label("never fails")
                .collect(expected.stream().allMatch(report -> report.failures().isEmpty()));
        Statistics.label("edited rule finds something")
                .collect(expected.stream()
                        .flatMap(report -> report.findings().stream())
                        .anyMatch(finding -> finding.rule().pack().equals("edited")));
        Statistics.label("edit changes what is found")
                .collect(!identities(last(Given.STANDARD, plan, start, calls))
                        .equals(identities(expected.get(expected.size() - 1))));
        try (Live live = new Live(health, plan, start, AMPLE)) {
            Live.assertSame(live.monitor().findings(), expected.get(0).findings());
            for (int i = 1; i < expected.size(); i++) {
                LocalDate before = live.date();
                live.play(calls.get(i - 1));
                Report report = expected.get(i);
                if (live.date().isAfter(before)) {
                    assertThat(Live.kinds(live.monitor().failures()))
                            .as("what fails live, after %s of%n%s", calls.get(i - 1), drl)
                            .isEqualTo(Live.kinds(report.failures()));
                }
                if (Live.rules(live.monitor().failures()).equals(Live.rules(report.failures()))) {
                    assertThat(Live.texts(live.monitor().findings()))
                            .as("live, after %s of%n%s", calls.get(i - 1), drl)
                            .isEqualTo(Live.texts(report.findings()));
                    assertThat(live.monitor().findings()).isEqualTo(report.findings());
                } else {
                    live.check();
                }
                if (i % 4 == 0 || i == expected.size() - 1) {
                    fresh(health, plan, start, live, report, drl);
                }
            }
            backtested(health, History.of(plan, live.seen()), live.date(), drl);
        }
    }

    private static List<Fingerprint> identities(Report report) {
        return report.findings().stream().map(Finding::fingerprint).toList();
    }

    /** What an assessment finds before each call and after the last. */
    private static List<Report> fromScratch(GoalHealth health, Plan plan, LocalDate start, List<Call> calls) {
        List<Report> all = new ArrayList<>();
        List<Observation> seen = new ArrayList<>();
        LocalDate date = start;
        all.add(health.assess(plan, History.of(plan, seen), date));
        for (Call call : calls) {
            seen.addAll(call.brought());
            date = call instanceof Call.Advance advance
                    ? advance.to()
                    : call instanceof Call.FedBefore fed ? fed.to() : date;
            all.add(health.assess(plan, History.of(plan, seen), date));
        }
        return all;
    }

    /** What an assessment finds after the last call. */
    private static Report last(GoalHealth health, Plan plan, LocalDate start, List<Call> calls) {
        Assessed assessed = Assessed.after(health, plan, start, calls);
        return health.assess(plan, History.of(plan, assessed.seen()), assessed.date());
    }

    private static void fresh(GoalHealth health, Plan plan, LocalDate start, Live live, Report expected, String drl) {
        try (Monitor late = health.monitor(plan, live.date(), AMPLE)) {
            late.observeAll(live.seen());
            // What fails where nothing is known yet is left out until time moves.
            Live.assertAsFromScratch(late, health, live.seen());
        }
        try (Monitor early = health.monitor(plan, start, AMPLE)) {
            early.observeAll(live.seen());
            early.advanceTo(live.date());
            if (live.date().isAfter(start)) {
                assertThat(early.findings())
                        .as("told all, then moved to the date%n%s", drl)
                        .isEqualTo(expected.findings());
                assertThat(Live.kinds(early.failures())).isEqualTo(Live.kinds(expected.failures()));
            }
        }
    }

    private static void backtested(GoalHealth health, History history, LocalDate to, String drl) {
        Plan plan = history.plan();
        Backtest past = health.backtest(plan, history, Optional.of(to.minusWeeks(6)), Optional.of(to), Progress.NONE);
        Set<Fingerprint> running = new HashSet<>();
        Set<String> failing = new TreeSet<>();
        for (LocalDate date : past.dates()) {
            Report report = health.assess(plan, history, date);
            List<Finding> expected = report.findings();
            failing.addAll(Live.rules(report.failures()));
            assertThat(past.episodes().stream()
                            .filter(episode -> episode.lastSeen().equals(date))
                            .map(Episode::last))
                    .as("last seen on %s in a backtest%n%s", date, drl)
                    .isSubsetOf(expected);
            running.addAll(expected.stream().map(Finding::fingerprint).toList());
        }
        assertThat(past.episodes().stream()
                        .map(episode -> episode.last().fingerprint())
                        .collect(Collectors.toSet()))
                .as("found at any date in a backtest%n%s", drl)
                .isEqualTo(running);
        assertThat(past.episodes().stream()
                        .filter(episode -> episode.lastSeen().equals(to))
                        .map(Episode::last))
                .as("found at the end of a backtest%n%s", drl)
                .containsExactlyInAnyOrderElementsOf(
                        health.assess(plan, history, to).findings());
        assertThat(past.failures().stream()
                        .map(outage -> outage.failure().rule().name()))
                .as("failed at any date in a backtest%n%s", drl)
                .containsExactlyElementsOf(failing);
    }

    private static Optional<GoalHealth> load(String drl) {
        try {
            return Optional.of(GoalHealth.builder()
                    .rules(RulePack.standard())
                    .rules(RulePack.of("edited", Map.of("edited.drl", drl)))
                    .build());
        } catch (InvalidRulesException e) {
            Statistics.label("refusals")
                    .collect(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private static PlanShape.LineShape line(String rule, PlanShape.About about, int kpi) {
        return new PlanShape.LineShape(rule, about, kpi, 0, 1, 10);
    }

    private static KpiShape kpi(
            KpiShape.Cut cut, KpiShape.Figures figures, KpiShape.Usual usual, boolean lower, KpiShape.Use... uses) {
        return new KpiShape(Cadence.WEEK, cut, figures, usual, 3, 0, lower, Set.of(uses));
    }

    @Provide
    Arbitrary<Path> files() {
        return Arbitraries.of(EditedRules.files());
    }

    @Provide
    Arbitrary<List<EditedRules.Edit>> edits() {
        return Combinators.combine(
                        kinds(),
                        integers().between(0, 1),
                        integers().between(0, 11),
                        integers().between(0, 11),
                        integers().between(0, 11))
                .as(EditedRules.Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Half of them on raw figures, which are the easiest to overlook. */
    private static Arbitrary<EditedRules.Kind> kinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(EditedRules.Kind.class)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                EditedRules.Kind.RAW,
                                EditedRules.Kind.RAW,
                                EditedRules.Kind.RAW_FOR_CONSEQUENCE,
                                EditedRules.Kind.EITHER_PATTERN,
                                EditedRules.Kind.ACCUMULATED)));
    }

    @Provide
    Arbitrary<Boolean> guards() {
        return Arbitraries.of(true, true, false);
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Portfolios.starts();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Portfolios.quietSteps(16);
    }
}
