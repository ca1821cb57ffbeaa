package org.goalhealth.rules;

import static net.jqwik.api.Arbitraries.integers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/**
 * A smallest change does what it says: a history corrected by it, and assessed again, has the finding no more, or has
 * it now; one smallest unit less does not do it.
 */
class SmallestChangeProperties {

    /**
     * Rules that no figure raises, those that take more than one day's or one line's, those that look at what was spent,
     * which is the base of a figure, and the one that looks at periods long over.
     */
    private static final Set<String> NOT_BY_ONE_FIGURE = Set.of(
            "channel-cancelled",
            "channel-throttled",
            "milestone-late",
            "milestone-near",
            "weekday-pattern",
            "overspend",
            "underspend",
            "resource-mismatch",
            "scattered-spend",
            "event-absent");

    /** In how many plans each rule is tried. */
    private static final int OFTEN = 2;

    @Test
    void whatClearsAnyShippedTriggerClearsItAndOneUnitLessDoesNot() {
        Map<String, Integer> cleared = new TreeMap<>();
        for (long seed = 0; seed < 40; seed++) {
            Assessed assessed = Assessed.of(RichPlan.of(seed, 1));
            clears(assessed, rule -> cleared.merge(rule.name(), 1, Integer::sum) <= OFTEN);
        }
        assertThat(cleared.keySet()).containsExactlyElementsOf(names());
    }

    @Test
    void whatRaisesAnyShippedTriggerRaisesItAndOneUnitLessDoesNot() {
        Map<String, Integer> raised = new TreeMap<>();
        for (RuleInfo rule : Given.judging()) {
            if (NOT_BY_ONE_FIGURE.contains(rule.name())) {
                continue;
            }
            for (long seed = 0; seed < 40 && raised.getOrDefault(rule.name(), 0) < OFTEN; seed++) {
                Given given = RichPlan.of(seed, 1);
                others(rule, Given.STANDARD).forEach(given.planBuilder()::off);
                if (raises(Assessed.of(given), rule)) {
                    raised.merge(rule.name(), 1, Integer::sum);
                }
            }
        }
        assertThat(raised.keySet())
                .containsExactlyElementsOf(names().stream()
                        .filter(name -> !NOT_BY_ONE_FIGURE.contains(name))
                        .toList());
    }

    /** Both are W20, and what is no longer an outlier by 1 % is one to the worse by 0 %, which the other does not read. */
    @Test
    void ofTwoRulesWithOneIdEachFactIsJudgedByWhatItsOwnRuleReads() {
        KpiShape weekly = new KpiShape(
                Cadence.WEEK, KpiShape.Cut.TOTAL, KpiShape.Figures.SUM, KpiShape.Usual.FIXED, 1, 0, false, Set.of());
        PlanShape shape = new PlanShape(
                false,
                List.of(weekly),
                List.of(
                        new PlanShape.LineShape("outlier", PlanShape.About.KPI, 0, 0, 1, 1),
                        new PlanShape.LineShape("outlier-better", PlanShape.About.KPI, 0, 0, 1, 0)),
                false,
                Set.of());
        List<Step> steps = List.of(
                new Step.Pass(370, List.of(new Step.Amount(82, 50)), true, true),
                new Step.Pass(7, List.of(new Step.Amount(81, 50)), true, false));
        Assessed assessed = assessed(Given.STANDARD, shape, LocalDate.of(2024, 1, 20), steps);
        assertThat(assessed.findings())
                .extracting(finding -> finding.rule().name())
                .contains("outlier");
        clears(assessed, rule -> true);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatClearsAFindingClearsItAndOneUnitLessDoesNot(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        clears(shape, start, steps);
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void whatClearsAFindingOfManyClearsItAndOneUnitLessDoesNot(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        clears(shape, start, steps);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void whatRaisesAFindingRaisesItAndOneUnitLessDoesNot(
            @ForAll("rules") RuleInfo rule,
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        raises(assessed(Given.STANDARD, alone(shape, rule, Given.STANDARD), start, steps), rule);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void whatRaisesAFindingOfManyRaisesItAndOneUnitLessDoesNot(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        raises(shape, start, steps);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void soItIsWithRulesThatAnAuthorEdited(
            @ForAll("files") Path file,
            @ForAll("edits") List<EditedRules.Edit> edits,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        edited(file, edits, start, steps);
        Statistics.label("edited packs")
                .coverage(coverage -> coverage.check("runs").percentage(share -> share >= 40));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void soItIsWithManyRulesThatAnAuthorEdited(
            @ForAll("files") Path file,
            @ForAll("edits") List<EditedRules.Edit> edits,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        edited(file, edits, start, steps);
    }

    private static void clears(PlanShape shape, LocalDate start, List<Step> steps) {
        clears(assessed(Given.STANDARD, shape, start, steps), rule -> true);
    }

    private static void clears(Assessed assessed, Predicate<RuleRef> tried) {
        try (Explanations explanations = assessed.explanations()) {
            for (Finding found : assessed.findings()) {
                if (tried.test(found.rule())) {
                    Fingerprint fingerprint = found.fingerprint();
                    check(
                            assessed,
                            "clearing " + fingerprint,
                            explanations.explain(fingerprint).orElseThrow().clearing(),
                            findings -> findings.stream()
                                    .noneMatch(finding -> finding.fingerprint().equals(fingerprint)));
                }
            }
        }
    }

    private static void raises(PlanShape shape, LocalDate start, List<Step> steps) {
        for (RuleInfo rule : Given.judging()) {
            raises(assessed(Given.STANDARD, alone(shape, rule, Given.STANDARD), start, steps), rule);
        }
    }

    /** Answers whether anything could be raised. */
    private static boolean raises(Assessed assessed, RuleInfo rule) {
        boolean any = false;
        try (Explanations explanations = assessed.explanations()) {
            for (Assessed.About about : assessed.abouts()) {
                if (explanations.whyNot(rule.name(), about.subject(), about.segment())
                        instanceof WhyNot.ConditionFails fails) {
                    Fingerprint fingerprint = new Fingerprint(rule.ref().id(), about.subject(), about.segment());
                    any |= !(fails.raising() instanceof SmallestChange.Unknown);
                    check(
                            assessed,
                            "raising " + fingerprint + " by " + rule.name(),
                            fails.raising(),
                            findings -> findings.stream()
                                    .anyMatch(finding -> finding.fingerprint().equals(fingerprint)));
                }
            }
        }
        return any;
    }

    private static void edited(Path file, List<EditedRules.Edit> edits, LocalDate start, List<Step> steps) {
        String drl = EditedRules.of(file, edits, true);
        Optional<GoalHealth> loaded = load(drl);
        Statistics.label("edited packs").collect(loaded.isPresent() ? "runs" : "refused");
        if (loaded.isEmpty()) {
            return;
        }
        GoalHealth health = loaded.get();
        // Those that may speak in place of an edited rule, and it in theirs.
        Set<String> ids = health.rules().stream()
                .map(RuleInfo::ref)
                .filter(rule -> rule.pack().equals("edited"))
                .map(RuleRef::id)
                .collect(Collectors.toSet());
        try {
            clears(assessed(health, RuleEditProperties.SHAPE, start, steps), rule -> ids.contains(rule.id()));
            for (RuleInfo rule : health.rules()) {
                if (rule.ref().pack().equals("edited")) {
                    raises(assessed(health, alone(RuleEditProperties.SHAPE, rule, health), start, steps), rule);
                }
            }
        } catch (RuleFailedException e) {
            // An edited rule may fail on what it reports.
            Statistics.label("edited packs").collect("fails");
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nof\n" + drl, e);
        }
    }

    private static void check(Assessed assessed, String about, SmallestChange change, Predicate<List<Finding>> done) {
        Corrected corrected = new Corrected(assessed.plan(), assessed.seen());
        if (change instanceof SmallestChange.OfFigure figure) {
            if (figure.certainty() == Certainty.SUFFICIENT && addsUp(assessed, figure.kpi())) {
                // What adds up from it changes as well, and rules that look at several facts may look at that.
                return;
            }
            long units = corrected.units(figure);
            long less = units - Long.signum(units);
            assertThat(done.test(after(assessed, figure, units)))
                    .as("%s: %s", about, figure)
                    .isTrue();
            assertThat(done.test(after(assessed, figure, less)))
                    .as("%s: one unit less than %s", about, figure)
                    .isFalse();
            if (figure.certainty() == Certainty.EXACT && Math.abs(less) > 1) {
                long some = (long) (less * new Random(units).nextDouble());
                assertThat(done.test(after(assessed, figure, some)))
                        .as("%s: %s units less than %s", about, units - some, figure)
                        .isFalse();
            }
        } else if (change instanceof SmallestChange.AnyFigure any) {
            for (long units : List.of(0L, 100_000L)) {
                assertThat(done.test(assessed.findings(corrected.anywhere(
                                any.kpi(), any.segment(), any.period().period(), units))))
                        .as("%s: %s, of %s units", about, any, units)
                        .isTrue();
            }
        } else if (change instanceof SmallestChange.NoFigure none) {
            assertThat(done.test(assessed.findings(corrected.contradicted(
                            none.kpi(), none.segment(), none.period().period()))))
                    .as("%s: %s", about, none)
                    .isTrue();
        }
    }

    private static List<Finding> after(Assessed assessed, SmallestChange.OfFigure change, long units) {
        return assessed.findings(new Corrected(assessed.plan(), assessed.seen())
                .by(change.kpi(), change.segment(), change.period().period(), units));
    }

    private static boolean addsUp(Assessed assessed, KpiId id) {
        Kpi kpi = assessed.plan().kpi(id);
        return kpi.levels().size() > 1
                || assessed.plan().goals().stream()
                        .flatMap(goal -> goal.measure().stream())
                        .anyMatch(measure -> measure.kpi().equals(id)
                                && !kpi.levels().contains(measure.segment().level()));
    }

    /** The plan without the other rules of the same id, which would speak in the rule's place. */
    private static PlanShape alone(PlanShape shape, RuleInfo rule, GoalHealth health) {
        Set<String> off = new LinkedHashSet<>(shape.off());
        off.addAll(others(rule, health));
        return new PlanShape(shape.ownCalendar(), shape.kpis(), shape.lines(), shape.locked(), off);
    }

    private static List<String> others(RuleInfo rule, GoalHealth health) {
        return health.rules().stream()
                .filter(other -> other.ref().id().equals(rule.ref().id()) && !other.equals(rule))
                .map(RuleInfo::name)
                .toList();
    }

    private static List<String> names() {
        return Given.judging().stream().map(RuleInfo::name).toList();
    }

    private static Assessed assessed(GoalHealth health, PlanShape shape, LocalDate start, List<Step> steps) {
        return Assessed.after(
                health,
                shape.plan(PlanShape.Names.USUAL, start, health),
                start,
                Script.of(shape, PlanShape.Names.USUAL, start, steps).stream()
                        .filter(call -> !(call instanceof Call.Replace))
                        .toList());
    }

    private static Optional<GoalHealth> load(String drl) {
        try {
            return Optional.of(GoalHealth.builder()
                    .rules(RulePack.standard())
                    .rules(RulePack.of("edited", Map.of("edited.drl", drl)))
                    .build());
        } catch (InvalidRulesException e) {
            return Optional.empty();
        }
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
        return Portfolios.steps(6);
    }

    @Provide
    Arbitrary<RuleInfo> rules() {
        return Arbitraries.of(Given.judging());
    }

    @Provide
    Arbitrary<Path> files() {
        return Arbitraries.of(EditedRules.files());
    }

    @Provide
    Arbitrary<List<EditedRules.Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.of(EditedRules.Kind.class),
                        integers().between(0, 1),
                        integers().between(0, 11),
                        integers().between(0, 11),
                        integers().between(0, 11))
                .as(EditedRules.Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
