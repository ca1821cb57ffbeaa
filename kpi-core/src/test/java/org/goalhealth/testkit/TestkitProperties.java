package org.goalhealth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.goalhealth.history.History;
import org.goalhealth.history.Intake;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;

class TestkitProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property(tries = 200)
    void everyPlanTakesEveryObservationMadeForIt(@ForAll("observed") Tuple2<Plan, List<Observation>> made) {
        History history = History.of(made.get1(), made.get2());
        assertThat(history.intakes()).allMatch(Intake::isClean);
        assertThat(history.intakes().stream().mapToLong(Intake::accepted).sum())
                .isEqualTo(made.get2().size());
    }

    @Property(tries = 50)
    void aSeriesHasAtMostOneFigureAPeriod(@ForAll("observed") Tuple2<Plan, List<Observation>> made) {
        assertThat(made.get2())
                .extracting(one -> one.kpi() + " " + one.segment() + " " + one.date())
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Tuple2<Plan, List<Observation>>> observed() {
        return PlanArbitraries.plans()
                .flatMap(plan -> Arbitraries.integers()
                        .between(1, 12)
                        .flatMap(periods -> SeriesArbitraries.observations(plan, START, periods))
                        .map(all -> Tuple.of(plan, all)));
    }
}
