package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;

/** A goal of whose results nobody notices anything is passed over; what it was is known all the same when it is asked for. */
class PassedOverGoalsTest {

    private static final LocalDate START = LocalDate.of(2025, 12, 29);

    /** Nobody looks at a month that misses its target but not its floor. */
    private static final Plan FLOORS = plan("under-target, over-target");

    private static final Plan TARGETS = plan("over-target");

    private static Plan plan(String off) {
        return PlanFile.parse("""
                        plan: passed-over
                        sources: {shop: {csv: shop.csv}}
                        kpis:
                          sales: {every: week, from: {source: shop, sum: sales}}
                        goals:
                          year:
                            kpi: sales
                            period: 2026
                            each: month
                            target: {floor: 300, target: 400, challenge: 500}
                        off: [%s]
                        """.formatted(off), "plan.yaml");
    }

    /** A week's figure, and by how much it is corrected once the next week has closed too. */
    record Week(int figure, int corrected) {}

    @Property(tries = 100)
    void askedOrNotItStandsWhereItWouldHaveStood(
            @ForAll("years") List<Week> weeks, @ForAll @IntRange(min = 2, max = 5) int kept) {
        List<Observation> seen = new ArrayList<>();
        try (Monitor passing = Given.STANDARD.monitor(FLOORS, START, new Retention(kept));
                Monitor asked = Given.STANDARD.monitor(FLOORS, START, new Retention(kept))) {
            for (int i = 0; i < weeks.size(); i++) {
                List<Observation> now = new ArrayList<>();
                now.add(sales(i, weeks.get(i).figure(), 0));
                if (i > 0 && weeks.get(i - 1).corrected() != 0) {
                    Week before = weeks.get(i - 1);
                    now.add(sales(i - 1, before.figure() + before.corrected(), 1));
                }
                seen.addAll(now);
                LocalDate closed = START.plusWeeks(i + 1L);
                for (Monitor monitor : List.of(passing, asked)) {
                    monitor.observeAll(now);
                    monitor.advanceTo(closed);
                }
                // All facts are made anew, and ask those before them what they remember.
                asked.replaceRules();
            }
            LocalDate date = passing.date();
            assertThat(passing.findings()).isEqualTo(found(FLOORS, seen, date)).isEqualTo(asked.findings());
            assertThat(passing.snapshot()).isEqualTo(asked.snapshot());
            try (Monitor restored = Given.STANDARD.restore(FLOORS, passing.snapshot())) {
                restored.replacePlan(TARGETS);
                assertThat(restored.findings()).isEqualTo(found(TARGETS, seen, date));
            }
            passing.replacePlan(TARGETS);
            assertThat(passing.findings()).isEqualTo(found(TARGETS, seen, date));
        }
    }

    @Provide
    Arbitrary<List<Week>> years() {
        Arbitrary<Integer> corrected =
                Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(0)), Tuple.of(1, Arbitraries.of(-60, 60)));
        return Combinators.combine(Arbitraries.integers().between(60, 140), corrected)
                .as(Week::new)
                .list()
                .ofMinSize(9)
                .ofMaxSize(56);
    }

    private static List<Finding> found(Plan plan, List<Observation> seen, LocalDate date) {
        return Given.STANDARD.assess(plan, History.of(plan, seen), date).findings();
    }

    private static Observation sales(int week, int figure, int revision) {
        return new Observation(
                new KpiId("sales"),
                Segment.TOTAL,
                START.plusWeeks(week),
                BigDecimal.valueOf(figure),
                Optional.empty(),
                revision,
                Optional.empty());
    }
}
