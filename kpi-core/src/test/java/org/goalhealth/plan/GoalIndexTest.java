package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Goals are found by what they are below and by what they are measured by. */
class GoalIndexTest {

    @Test
    void nothingIsBelowOrMeasuredByWhatThePlanDoesNotHave() {
        Plan plan = PlanFile.parse("plan: p", "plan.yaml");

        assertThat(plan.topmost()).isEmpty();
        assertThat(plan.below(new GoalId("none"))).isEmpty();
        assertThat(plan.measuredBy(new KpiId("none"))).isEmpty();
    }

    @Property(tries = 100)
    void everyGoalIsFoundWhereALookThroughAllOfThemFindsIt(@ForAll("parents") List<Integer> parents) {
        Plan plan = plan(parents);

        assertThat(plan.topmost()).isEqualTo(goals(plan, Optional.empty()));
        for (Goal goal : plan.goals()) {
            assertThat(plan.below(goal.id())).isEqualTo(goals(plan, Optional.of(goal.id())));
        }
        for (Kpi kpi : plan.kpis()) {
            assertThat(plan.measuredBy(kpi.id()))
                    .isEqualTo(plan.goals().stream()
                            .filter(goal -> goal.measure()
                                    .filter(measure -> measure.kpi().equals(kpi.id()))
                                    .isPresent())
                            .toList());
        }
    }

    private static List<Goal> goals(Plan plan, Optional<GoalId> parent) {
        return plan.goals().stream()
                .filter(goal -> goal.parent().equals(parent))
                .toList();
    }

    /** Each goal is below one before it, or below none, and measured by one of three KPIs, or by none. */
    private static Plan plan(List<Integer> parents) {
        List<String> lines = new ArrayList<>(List.of("plan: p", "kpis:"));
        for (int kpi = 0; kpi < 3; kpi++) {
            lines.add("  kpi-" + kpi + ": {every: week}");
        }
        lines.add("goals:");
        for (int i = 0; i < parents.size(); i++) {
            int parent = parents.get(i) % (i + 1);
            List<String> fields = new ArrayList<>();
            if (parent > 0) {
                fields.add("parent: goal-" + (parent - 1));
            }
            if (parents.get(i) % 4 > 0) {
                fields.add("kpi: kpi-" + (parents.get(i) % 4 - 1));
                fields.add("period: 2026");
                fields.add("target: 100");
            }
            lines.add("  goal-" + i + ": {" + String.join(", ", fields) + "}");
        }
        return PlanFile.parse(String.join("\n", lines), "plan.yaml");
    }

    @Provide
    Arbitrary<List<Integer>> parents() {
        return Arbitraries.integers().between(0, 1000).list().ofMinSize(1).ofMaxSize(20);
    }
}
