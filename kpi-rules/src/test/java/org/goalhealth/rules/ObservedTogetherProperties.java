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
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/** Observations given in one call are taken as they are one by one, in their order. */
class ObservedTogetherProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int WEEKS = 5;
    private static final Plan PLAN = Plan.builder("portfolio")
            .dimension("region", "east", "south", "west")
            .kpi(Kpi.builder("orders")
                    .levels(List.of(Level.TOTAL, Level.by("region")))
                    .baseline(new Baseline.Fixed(new BigDecimal(100)))
                    .build())
            .kpi(Kpi.builder("calls")
                    .baseline(new Baseline.Fixed(new BigDecimal(100)))
                    .build())
            .build();

    @Property(tries = 100)
    void problemsFindingsAndStateAreTheSame(@ForAll("observations") List<Observation> observations) {
        try (Monitor together = Given.STANDARD.monitor(PLAN, START);
                Monitor alone = Given.STANDARD.monitor(PLAN, START)) {
            List<Problem> problems = new ArrayList<>();
            observations.forEach(one -> problems.addAll(alone.observe(one).problems()));

            assertThat(together.observeAll(observations).problems()).isEqualTo(problems);
            assertThat(together.snapshot()).isEqualTo(alone.snapshot());

            together.advanceTo(START.plusWeeks(WEEKS));
            alone.advanceTo(START.plusWeeks(WEEKS));
            assertThat(together.findings()).isEqualTo(alone.findings());
        }
    }

    /** Many more than are looked up together: unknown ones, contradictions and corrections among them. */
    @Provide
    Arbitrary<List<Observation>> observations() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.of("orders", "calls")),
                                Tuple.of(1, Arbitraries.just("unknown"))),
                        Arbitraries.of("east", "south", "west", "north"),
                        Arbitraries.integers().between(0, WEEKS - 1),
                        Arbitraries.of(80, 90, 100),
                        Arbitraries.of(0, 0, 0, 1))
                .as((kpi, region, week, figure, revision) -> new Observation(
                        new KpiId(kpi),
                        kpi.equals("calls") ? Segment.TOTAL : Segment.of("region", region),
                        START.plusWeeks(week),
                        BigDecimal.valueOf(figure),
                        Optional.empty(),
                        revision,
                        Optional.empty()))
                .list()
                .ofMaxSize(200);
    }
}
