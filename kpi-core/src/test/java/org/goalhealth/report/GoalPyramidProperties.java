package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.quantity.Fraction;

class GoalPyramidProperties {

    private static final int PARTS = 4;

    @Property(tries = 300)
    void theMeanLiesBetweenTheWorstAndTheBestAndTheWorstIsTheWorst(
            @ForAll @Size(PARTS) List<@IntRange(min = 0, max = 200) Integer> healths,
            @ForAll @Size(PARTS) List<@IntRange(min = 1, max = 90) Integer> weights) {
        Plan plan = plan(weights);
        Fraction worst = made(plan, healths, RollUp.WORST);
        Fraction best = healths.stream()
                .map(GoalPyramidProperties::share)
                .max(Fraction::compareTo)
                .orElseThrow();
        assertThat(healths.stream().map(GoalPyramidProperties::share)).contains(worst);
        for (RollUp by : List.of(RollUp.WEIGHTED, RollUp.VALUE)) {
            assertThat(made(plan, healths, by)).isBetween(worst, best);
        }
    }

    @Property(tries = 300)
    void aBetterGoalBelowNeverMakesTheOneAboveWorse(
            @ForAll @Size(PARTS) List<@IntRange(min = 0, max = 200) Integer> healths,
            @ForAll @Size(PARTS) List<@IntRange(min = 1, max = 90) Integer> weights,
            @ForAll @IntRange(min = 0, max = PARTS - 1) int which,
            @ForAll @IntRange(min = 1, max = 50) int more) {
        Plan plan = plan(weights);
        List<Integer> better = new java.util.ArrayList<>(healths);
        better.set(which, healths.get(which) + more);
        for (RollUp by : RollUp.values()) {
            assertThat(made(plan, better, by)).isGreaterThanOrEqualTo(made(plan, healths, by));
        }
    }

    @Example
    void weightsAndTargetsCountAsTheyAre() {
        Plan plan = plan(List.of(10, 20, 30, 40));
        List<Integer> healths = List.of(100, 50, 0, 100);
        // (10 x 100 + 20 x 50 + 30 x 0 + 40 x 100) / 100
        assertThat(made(plan, healths, RollUp.WEIGHTED)).isEqualTo(Fraction.of(60, 100));
        // Targets are 1, 2, 3, 4.
        assertThat(made(plan, healths, RollUp.VALUE)).isEqualTo(Fraction.of(60, 100));
        assertThat(made(plan, healths, RollUp.WORST)).isEqualTo(Fraction.ZERO);
    }

    @Example
    void whatIsNotKnownIsCountedAndNoWeightOfItGoesToOthers() {
        Map<GoalId, Fraction> own = own(List.of(100, 50, 20, 100));
        own.remove(new GoalId("g1"));
        Plan plan = plan(List.of(10, 20, 30, 40));
        for (RollUp by : RollUp.values()) {
            GoalPyramid.Node top = GoalPyramid.of(plan, own, by).tops().get(0);
            assertThat(top.unknown()).isEqualTo(1);
            assertThat(top.made()).isEqualTo(by == RollUp.WORST ? Optional.of(share(20)) : Optional.empty());
        }
    }

    @Example
    void aGoalWithoutAMeasureCountsAboveByWhatThoseBelowMakeIt() {
        Plan plan = PlanFile.parse("""
                plan: p
                kpis: {a: {every: month}}
                goals:
                  top: {name: top}
                  middle: {parent: top}
                  low: {parent: middle, kpi: a, period: 2026, target: 1}
                """, "p");
        GoalPyramid.Node top = GoalPyramid.of(plan, Map.of(new GoalId("low"), share(80)), RollUp.WORST)
                .tops()
                .get(0);
        assertThat(top.made()).contains(share(80));
        assertThat(top.own()).isEmpty();
    }

    @Example
    void goalsOnSeveralKpisHaveNoCommonValue() {
        Plan plan = PlanFile.parse("""
                plan: p
                kpis: {a: {every: month}, b: {every: month}}
                goals:
                  top: {name: top}
                  one: {parent: top, kpi: a, period: 2026, target: 1}
                  two: {parent: top, kpi: b, period: 2026, target: 1}
                """, "p");
        Map<GoalId, Fraction> own = Map.of(new GoalId("one"), share(80), new GoalId("two"), share(60));
        assertThat(GoalPyramid.of(plan, own, RollUp.VALUE).tops().get(0).made()).isEmpty();
        assertThat(GoalPyramid.of(plan, own, RollUp.WEIGHTED).tops().get(0).made())
                .contains(share(70));
    }

    private static Fraction made(Plan plan, List<Integer> healths, RollUp by) {
        return GoalPyramid.of(plan, own(healths), by).tops().get(0).made().orElseThrow();
    }

    private static Map<GoalId, Fraction> own(List<Integer> healths) {
        Map<GoalId, Fraction> own = new HashMap<>();
        for (int i = 0; i < healths.size(); i++) {
            own.put(new GoalId("g" + i), share(healths.get(i)));
        }
        return own;
    }

    private static Fraction share(int percent) {
        return Fraction.of(percent, 100);
    }

    private static Plan plan(List<Integer> weights) {
        StringBuilder text = new StringBuilder("plan: p\nkpis: {a: {every: month}}\ngoals:\n  top: {name: top}\n");
        for (int i = 0; i < weights.size(); i++) {
            text.append("  g%d: {parent: top, weight: %d %%, kpi: a, period: 2026, target: %d}\n"
                    .formatted(i, weights.get(i), i + 1));
        }
        return PlanFile.parse(text.toString(), "p");
    }
}
