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
import org.goalhealth.time.Cadence;

/** Whatever an author edits in a rule's conditions takes effect at once, in a live monitor as in an assessment. */
class RuleEditProperties {

    private static final Retention AMPLE = new Retention(1000);

    /** Something for every shipped rule, mostly by the week. */
    private static final PlanShape SHAPE = new PlanShape(
            false,
            List.of(
                    kpi(KpiShape.Cut.TOTAL_AND_REGION, KpiShape.Figures.SUM, KpiShape.Usual.MEAN, false),
                    kpi(
                            KpiShape.Cut.REGION,
                            KpiShape.Figures.RATIO,
                            KpiShape.Usual.FIXED,
                            false,
                            KpiShape.Use.BUDGET,
                            KpiShape.Use.FUNNEL),
                    kpi(
                            KpiShape.Cut.TOTAL,
                            KpiShape.Figures.SUM,
                            KpiShape.Usual.FIXED,
                            false,
                            KpiShape.Use.GOAL_OF_EACH,
                            KpiShape.Use.GOALS_OF_YEARS,
                            KpiShape.Use.FUNNEL),
                    kpi(KpiShape.Cut.REGION_AND_CHANNEL, KpiShape.Figures.EVENTS, KpiShape.Usual.MEDIAN, true)),
            List.of(
                    new PlanShape.LineShape("low-conversion", PlanShape.About.KPI, 1, 0, 1, 0),
                    new PlanShape.LineShape("low-conversion", PlanShape.About.KPI, 2, 0, 2, 5)),
            false,
            Set.of());

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void anEditedRuleFindsTheSameLiveAsInAnAssessment(
            @ForAll("files") Path file,
            @ForAll("edits") List<EditedRules.Edit> edits,
            @ForAll("guards") boolean guarded,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        follow(file, edits, guarded, start, steps);
        Statistics.label("edited packs")
                .coverage(coverage -> coverage.check("runs").percentage(share -> share >= 60));
        Statistics.label("runs to the end")
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 30));
        Statistics.label("edit changes what is found")
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
        Statistics.label("edited rule finds something")
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 10));
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
        List<List<Finding>> expected = fromScratch(health, plan, start, calls);
        Statistics.label("runs to the end").collect(expected.size() == calls.size() + 1);
        Statistics.label("edited rule finds something")
                .collect(expected.stream()
                        .flatMap(List::stream)
                        .anyMatch(finding -> finding.rule().pack().equals("edited")));
        if (expected.isEmpty()) {
            return;
        }
        List<List<Finding>> shipped = fromScratch(Given.STANDARD, plan, start, calls.subList(0, expected.size() - 1));
        Statistics.label("edit changes what is found")
                .collect(!identities(shipped).equals(identities(expected)));
        try (Live live = new Live(health, plan, start, AMPLE)) {
            Live.assertSame(live.monitor().findings(), expected.get(0));
            for (int i = 1; i < expected.size(); i++) {
                live.play(calls.get(i - 1));
                assertThat(Live.texts(live.monitor().findings()))
                        .as("live, after %s of%n%s", calls.get(i - 1), drl)
                        .isEqualTo(Live.texts(expected.get(i)));
                assertThat(live.monitor().findings()).isEqualTo(expected.get(i));
                if (i % 4 == 0 || i == expected.size() - 1) {
                    fresh(health, plan, start, live, expected.get(i), drl);
                }
            }
            backtested(health, History.of(plan, live.seen()), live.date(), drl);
        }
    }

    private static List<List<Fingerprint>> identities(List<List<Finding>> findings) {
        return findings.stream()
                .map(some -> some.stream().map(Finding::fingerprint).toList())
                .toList();
    }

    /** What an assessment finds before each call and after the last, up to where the rule fails on what it reports. */
    private static List<List<Finding>> fromScratch(GoalHealth health, Plan plan, LocalDate start, List<Call> calls) {
        List<List<Finding>> all = new ArrayList<>();
        List<Observation> seen = new ArrayList<>();
        LocalDate date = start;
        try {
            all.add(health.assess(plan, History.of(plan, seen), date).findings());
            for (Call call : calls) {
                seen.addAll(call.brought());
                date = call instanceof Call.Advance advance
                        ? advance.to()
                        : call instanceof Call.FedBefore fed ? fed.to() : date;
                all.add(health.assess(plan, History.of(plan, seen), date).findings());
            }
        } catch (RuleFailedException e) {
            // Without its guard an edited rule may report a fact that has nothing to show.
        }
        return all;
    }

    private static void fresh(
            GoalHealth health, Plan plan, LocalDate start, Live live, List<Finding> expected, String drl) {
        try (Monitor late = health.monitor(plan, live.date(), AMPLE)) {
            late.observeAll(live.seen());
            assertThat(late.findings()).as("told all at its date%n%s", drl).isEqualTo(expected);
        } catch (RuleFailedException e) {
            // It fails where nothing is known yet.
        }
        try (Monitor early = health.monitor(plan, start, AMPLE)) {
            early.observeAll(live.seen());
            early.advanceTo(live.date());
            assertThat(early.findings())
                    .as("told all, then moved to the date%n%s", drl)
                    .isEqualTo(expected);
        } catch (RuleFailedException e) {
            // It fails at the start, when all is known.
        }
    }

    private static void backtested(GoalHealth health, History history, LocalDate to, String drl) {
        Plan plan = history.plan();
        try {
            Backtest past =
                    health.backtest(plan, history, Optional.of(to.minusWeeks(6)), Optional.of(to), Progress.NONE);
            Set<Fingerprint> running = new HashSet<>();
            for (LocalDate date : past.dates()) {
                List<Finding> expected = health.assess(plan, history, date).findings();
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
        } catch (RuleFailedException e) {
            // It fails on some date.
        }
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
        return Portfolios.quietSteps(36);
    }
}
