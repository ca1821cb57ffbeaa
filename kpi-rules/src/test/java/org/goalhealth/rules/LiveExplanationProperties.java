package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.explanation.Explanation;

/** A monitor explains what it finds, and does not find, as an assessment from scratch would; asking changes nothing. */
class LiveExplanationProperties {

    private static final Retention AMPLE = new Retention(1000);

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void aMonitorExplainsAsAnAssessmentFromScratch(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        follow(shape, start, Script.of(shape, PlanShape.Names.USUAL, start, steps), AMPLE, random);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void aMonitorExplainsAsAnAssessmentFromScratchInManyRuns(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        follow(shape, start, Script.of(shape, PlanShape.Names.USUAL, start, steps), AMPLE, random);
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void aMonitorThatKeepsLittleExplainsTheSame(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 1, max = 6) int kept,
            @ForAll Random random) {
        keepingLittle(shape, start, steps, kept, random);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void aMonitorThatKeepsLittleExplainsTheSameInManyRuns(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 1, max = 6) int kept,
            @ForAll Random random) {
        keepingLittle(shape, start, steps, kept, random);
    }

    private static void keepingLittle(PlanShape shape, LocalDate start, List<Step> steps, int kept, Random random) {
        List<Call> calls = Script.of(shape, PlanShape.Names.USUAL, start, steps, kept).stream()
                .filter(call -> !(call instanceof Call.Replace))
                .toList();
        follow(shape, start, calls, new Retention(kept), random);
    }

    private static void follow(PlanShape shape, LocalDate start, List<Call> calls, Retention retention, Random random) {
        try (Live live =
                new Live(Given.STANDARD, shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD), start, retention)) {
            for (int i = 0; i < calls.size(); i++) {
                live.play(calls.get(i));
                // Explaining all that is found takes far longer than finding it.
                if (i % 3 == 0 || i == calls.size() - 1) {
                    compare(live, random);
                }
                live.check();
            }
        }
    }

    private static void compare(Live live, Random random) {
        Monitor monitor = live.monitor();
        Assessed assessed = new Assessed(Given.STANDARD, monitor.plan(), live.seen(), live.date());
        for (Explanation expected : assessed.explained()) {
            assertThat(monitor.explain(expected.finding().fingerprint())).contains(expected);
        }
        List<RuleInfo> rules = Given.judging();
        List<Assessed.About> abouts = List.copyOf(assessed.abouts());
        try (Explanations explanations = assessed.explanations()) {
            for (int i = 0; i < 4 && !abouts.isEmpty(); i++) {
                String rule = rules.get(random.nextInt(rules.size())).name();
                Assessed.About about = abouts.get(random.nextInt(abouts.size()));
                var expected = explanations.whyNot(rule, about.subject(), about.segment());
                Statistics.label("why not").collect(expected.getClass().getSimpleName());
                assertThat(monitor.whyNot(rule, about.subject(), about.segment()))
                        .isEqualTo(expected);
            }
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
        return Portfolios.steps(12);
    }
}
