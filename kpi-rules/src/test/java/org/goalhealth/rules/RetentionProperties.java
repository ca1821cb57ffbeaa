package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * A monitor that keeps little finds what one that keeps everything would, as long as nothing comes later than it keeps;
 * what does is refused by name and changes nothing.
 */
class RetentionProperties {

    private static final int STEPS = 30;

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void littleKeptFindsTheSameWhileNothingComesTooLate(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 1, max = 6) int kept) {
        follow(shape, start, steps, kept);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void littleKeptFindsTheSameInManyRuns(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 1, max = 6) int kept) {
        follow(shape, start, steps, kept);
    }

    private static void follow(PlanShape shape, LocalDate start, List<Step> steps, int kept) {
        try (Live live = live(shape, start, kept)) {
            live.check();
            for (Call call : sameLimits(shape, start, steps, kept)) {
                live.play(call);
                live.check();
            }
        }
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void hundredsOfWeeksFindTheSame(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 4) int kept,
            @ForAll("weeks") List<List<Step>> years) {
        List<Step> steps = new ArrayList<>();
        for (int week = 0; week < 260; week++) {
            List<Step> some = years.get(week / 26 % years.size());
            steps.add(new Step.Pass(7, ((Step.Pass) some.get(0)).amounts(), week % 3 == 0, week % 2 == 0));
            if (week % 10 == 0 && some.size() > 1) {
                steps.add(some.get(1 + week % (some.size() - 1)));
            }
        }
        try (Live live = live(shape, start, kept)) {
            int at = 0;
            for (Call call : sameLimits(shape, start, steps, kept)) {
                live.play(call);
                // An assessment of hundreds of weeks is slow: now and then is enough to see what was forgotten.
                if (++at % 13 == 0) {
                    live.check();
                }
            }
            live.check();
        }
    }

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    void aStreakLongerThanWhatIsKeptIsCountedToItsBeginning(
            @ForAll @IntRange(min = 1, max = 5) int kept, @ForAll @IntRange(min = 20, max = 150) int weeks) {
        Kpi kpi = Kpi.builder("orders")
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .build();
        Plan plan = Plan.builder("test-plan").kpi(kpi).build();
        LocalDate date = LocalDate.of(2024, 1, 1);
        try (Monitor monitor = Given.STANDARD.monitor(plan, date, new Retention(kept))) {
            for (int week = 0; week < weeks; week++) {
                monitor.advanceTo(date.plusWeeks(week + 1L));
                monitor.observe(Observation.of("orders", Segment.TOTAL, date.plusWeeks(week), 80));
            }
            Finding finding = monitor.findings().get(0);
            assertThat(finding.evidence().periods()).isEqualTo(weeks);
            assertThat(finding.evidence().since().period().start()).isEqualTo(date);
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void whatComesLaterThanIsKeptIsRefusedByNameAndChangesNothing(
            @ForAll("plans") PlanShape shape,
            @ForAll("starts") LocalDate start,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(min = 1, max = 6) int kept,
            @ForAll Random random) {
        try (Live live = live(shape, start, kept)) {
            // Until time first moves, a monitor is filled with what is known of the past.
            live.play(new Call.Advance(start.plusDays(1)));
            for (Call call : sameLimits(shape, start.plusDays(1), steps, kept)) {
                live.play(call);
                Kpi kpi = live.monitor()
                        .plan()
                        .kpis()
                        .get(random.nextInt(shape.kpis().size()));
                int index = live.monitor().plan().kpis().indexOf(kpi);
                List<Segment> cells = shape.kpis().get(index).cut().cells(PlanShape.Names.USUAL);
                int closed = shape.calendar().lastClosed(kpi.every(), live.date(), kpi.graceDays());
                Observation late = new Observation(
                        kpi.id(),
                        cells.get(random.nextInt(cells.size())),
                        shape.calendar().start(kpi.every(), closed - kept - random.nextInt(8)),
                        BigDecimal.TEN,
                        kpi.input().isRatio() ? Optional.of(BigDecimal.TEN) : Optional.empty(),
                        random.nextInt(3),
                        Optional.empty());
                Update update = live.playRefused(new Call.Observe(List.of(late)));
                assertThat(update.changes()).isEmpty();
                assertThat(update.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.toString())
                                .contains(kpi.id().value())
                                .contains(shape.calendar()
                                        .periodOf(kpi.every(), late.date())
                                        .label()));
                live.check();
            }
        }
    }

    private static Live live(PlanShape shape, LocalDate start, int kept) {
        return new Live(
                Given.STANDARD, shape.plan(PlanShape.Names.USUAL, start, Given.STANDARD), start, new Retention(kept));
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

    /** Half years of the same figures, with what else happens in them. */
    @Provide
    Arbitrary<List<List<Step>>> weeks() {
        return Portfolios.steps(6).list().ofSize(4);
    }

    /** Under new limits streaks are counted as far back as figures are kept: those scripts are left out. */
    private static List<Call> sameLimits(PlanShape shape, LocalDate start, List<Step> steps, int kept) {
        return Script.of(shape, PlanShape.Names.USUAL, start, steps, kept).stream()
                .filter(call -> !(call instanceof Call.Replace))
                .toList();
    }
}
