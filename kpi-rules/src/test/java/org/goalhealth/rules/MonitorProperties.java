package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;

/**
 * Whatever a monitor is told, in whatever order and pieces, its findings are those of an assessment from scratch of all
 * it has seen, and its changes say exactly what has become of them.
 */
class MonitorProperties {

    /** As much as any script looks back. */
    private static final Retention AMPLE = new Retention(1000);

    private static final int STEPS = 25;

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void afterEveryCallItFindsWhatAnAssessmentFromScratchFinds(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        follow(shape, start, steps);
        for (Set<String> alike : rulesByFamily()) {
            Statistics.label("began")
                    .coverage(coverage -> coverage.checkQuery(began -> alike.contains(String.valueOf(began.get(0))))
                            .count(count -> count > 0));
        }
        Statistics.label("changed").coverage(coverage -> {
            for (String trigger : List.of("W11", "F1", "B1")) {
                atLeastOnce(coverage, trigger);
            }
        });
        Statistics.label("spared").coverage(coverage -> atLeastOnce(coverage, FindingChange.Kind.BEGAN));
        Statistics.label("told").coverage(coverage -> {
            for (FindingChange.Kind kind : FindingChange.Kind.values()) {
                atLeastOnce(coverage, kind);
            }
        });
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void afterEveryCallOfManyItFindsWhatAnAssessmentFromScratchFinds(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        follow(shape, start, steps);
        for (RuleInfo rule : Given.judging()) {
            Statistics.label("began").coverage(coverage -> atLeastOnce(coverage, rule.name()));
        }
    }

    /** The names of the shipped rules, by the folder that their files are in. */
    private static Collection<Set<String>> rulesByFamily() {
        Map<Path, Set<String>> families = new HashMap<>();
        for (Path file : EditedRules.files()) {
            families.computeIfAbsent(file.getParent(), folder -> new HashSet<>())
                    .addAll(EditedRules.names(file));
        }
        return families.values();
    }

    /** Whether a goal's floor limits a move that is suggested. */
    private static boolean spares(Finding finding) {
        return finding.suggestions().stream()
                .anyMatch(one -> one instanceof Suggestion.BudgetShift shift
                        && shift.bindings().contains(Suggestion.Binding.GOAL_AT_FLOOR));
    }

    private static void follow(PlanShape shape, LocalDate start, List<Step> steps) {
        Statistics.label("began").collect("a try");
        Statistics.label("told").collect("a try");
        Statistics.label("changed").collect("a try");
        Statistics.label("spared").collect("a try");
        try (Live live = live(shape, start)) {
            live.check();
            for (Call call : calls(shape, start, steps)) {
                for (FindingChange change : live.play(call).changes()) {
                    Statistics.label("told").collect(change.kind());
                    if (spares(change.finding())) {
                        Statistics.label("spared").collect(change.kind());
                    }
                    if (change.kind() == FindingChange.Kind.CHANGED) {
                        // Of B1 there is one rule: what changed is what it suggests.
                        Statistics.label("changed")
                                .collect(change.finding().rule().id());
                    }
                    if (change.kind() == FindingChange.Kind.BEGAN) {
                        Statistics.label("began")
                                .collect(change.finding().rule().name());
                    }
                }
                live.check();
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void theOrderWithinACallNeverMatters(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        try (Live one = live(shape, start);
                Live other = live(shape, start)) {
            for (Call call : calls(shape, start, steps)) {
                Update shuffled = other.play(shuffled(call, random));
                Update played = one.play(call);
                assertThat(shuffled.changes()).isEqualTo(played.changes());
                // Of two that contradict each other, the later is told of.
                assertThat(Set.copyOf(shuffled.problems())).isEqualTo(Set.copyOf(played.problems()));
                Live.assertSame(other.monitor().findings(), one.monitor().findings());
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void whatComesInPiecesFindsWhatItFindsAtOnce(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        try (Live one = live(shape, start);
                Live other = live(shape, start)) {
            for (Call call : calls(shape, start, steps)) {
                one.play(call);
                int from = 0;
                if (call instanceof Call.Observe observe) {
                    while (observe.brought().size() - from > 1) {
                        int to = from + 1 + random.nextInt(observe.brought().size() - from - 1);
                        other.play(new Call.Observe(observe.brought().subList(from, to)));
                        from = to;
                    }
                }
                other.play(
                        with(call, call.brought().subList(from, call.brought().size())));
                Live.assertSame(other.monitor().findings(), one.monitor().findings());
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void whatIsSaidAgainChangesNothing(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        try (Live live = live(shape, start)) {
            for (Call call : calls(shape, start, steps)) {
                live.play(call);
                List<Finding> before = live.monitor().findings();
                if (!live.seen().isEmpty()) {
                    int which = random.nextInt(live.seen().size());
                    assertThat(live.play(new Call.Observe(List.of(live.seen().get(which))))
                                    .changes())
                            .isEmpty();
                }
                assertThat(live.play(new Call.Observe(call.brought())).changes())
                        .isEmpty();
                assertThat(live.play(new Call.Evaluate()).changes()).isEmpty();
                assertThat(live.play(new Call.Advance(live.date())).changes()).isEmpty();
                Live.assertSame(live.monitor().findings(), before);
            }
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void aCorrectionTakenBackLeavesNothingBehind(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll("amounts") Step.Amount amount,
            @ForAll Random random) {
        try (Live live = live(shape, start)) {
            for (Call call : calls(shape, start, steps)) {
                live.play(call);
            }
            for (int i = 0; i < 5; i++) {
                List<Observation> settled = live.settled();
                if (settled.isEmpty()) {
                    return;
                }
                Observation wrong = settled.get(random.nextInt(settled.size()));
                List<Finding> before = live.monitor().findings();
                live.play(new Call.Observe(List.of(corrected(wrong, amount, 1))));
                live.check();
                live.play(new Call.Observe(List.of(corrected(wrong, wrong, 2))));
                Live.assertSame(live.monitor().findings(), before);
                live.check();
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void aKpiThatNobodyElseLooksAtChangesNothingForTheOthers(
            @ForAll("plans") PlanShape shape,
            @ForAll("kpis") KpiShape more,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps) {
        String index = "-" + shape.kpis().size();
        Plan plan = shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD);
        PlanShape wider = shape.and(more.unlinked(shape.kpis()));
        try (Live one = live(shape, start);
                Live other = new Live(
                        Given.STANDARD,
                        PlanParts.like(
                                wider.with(List.of()).plan(PlanShape.Names.USUAL, start, Given.STANDARD),
                                plan.limits(),
                                plan.off()),
                        start,
                        AMPLE)) {
            for (Call call : calls(wider.with(List.of()), start, steps)) {
                if (!(call instanceof Call.Replace)) {
                    one.play(with(
                            call,
                            call.brought().stream()
                                    .filter(o -> !o.kpi().value().endsWith(index))
                                    .toList()));
                    other.play(call);
                    Live.assertSame(
                            other.monitor().findings().stream()
                                    .filter(finding ->
                                            !finding.subject().toString().matches(".*" + index + "(-.*|/.*)?"))
                                    .toList(),
                            one.monitor().findings());
                }
            }
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void otherNamesFindTheSame(
            @ForAll("plans") PlanShape shape, @ForAll("starts") LocalDate start, @ForAll("steps") List<Step> steps) {
        List<Call> usual = calls(shape, start, steps);
        List<Call> renamed = Script.of(shape, PlanShape.Names.OTHER, start, steps);
        try (Live one = live(shape, start);
                Live other = new Live(
                        Given.STANDARD, shape.plan(PlanShape.Names.OTHER, start, Given.STANDARD), start, AMPLE)) {
            for (int i = 0; i < usual.size(); i++) {
                String told = one.play(usual.get(i)).changes().toString();
                assertThat(PlanShape.Names.OTHER.back(
                                other.play(renamed.get(i)).changes().toString()))
                        .isEqualTo(told);
                assertThat(PlanShape.Names.OTHER.back(other.monitor().findings().toString()))
                        .isEqualTo(one.monitor().findings().toString());
            }
        }
    }

    private static Observation corrected(Observation wrong, Step.Amount amount, int more) {
        return new Observation(
                wrong.kpi(),
                wrong.segment(),
                wrong.date(),
                BigDecimal.valueOf(amount.part()),
                wrong.base().map(base -> BigDecimal.valueOf(amount.base())),
                wrong.revision() + more,
                wrong.label());
    }

    private static Observation corrected(Observation wrong, Observation right, int more) {
        return new Observation(
                wrong.kpi(),
                wrong.segment(),
                wrong.date(),
                right.value(),
                right.base(),
                wrong.revision() + more,
                wrong.label());
    }

    static Call shuffled(Call call, Random random) {
        List<Observation> shuffled = new ArrayList<>(call.brought());
        Collections.shuffle(shuffled, random);
        return with(call, shuffled);
    }

    /** The same call with other things brought. */
    private static Call with(Call call, List<Observation> brought) {
        if (call instanceof Call.Observe) {
            return new Call.Observe(brought);
        }
        if (call instanceof Call.Fed) {
            return new Call.Fed(brought);
        }
        if (call instanceof Call.Unusable) {
            return new Call.Unusable(brought);
        }
        return call instanceof Call.FedBefore fed ? new Call.FedBefore(brought, fed.to()) : call;
    }

    private static Live live(PlanShape shape, LocalDate start) {
        return new Live(Given.STANDARD, shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD), start, AMPLE);
    }

    private static List<Call> calls(PlanShape shape, LocalDate start, List<Step> steps) {
        return Script.of(shape, PlanShape.Names.USUAL, start, steps);
    }

    private static void atLeastOnce(StatisticsCoverage coverage, Object value) {
        coverage.check(value).count(count -> count > 0);
    }

    @Provide
    Arbitrary<PlanShape> plans() {
        return Portfolios.plans();
    }

    @Provide
    Arbitrary<KpiShape> kpis() {
        return Portfolios.kpis();
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Portfolios.starts();
    }

    @Provide
    Arbitrary<Step.Amount> amounts() {
        return Portfolios.amounts();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Portfolios.steps(STEPS);
    }
}
