package org.goalhealth.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Split;
import org.goalhealth.plan.SplitBy;
import org.goalhealth.plan.SplitStep;
import org.goalhealth.plan.SplitWeights;
import org.goalhealth.plan.Target;
import org.goalhealth.time.Cadence;

class BreakdownProperties {

    private static final Plan PLAN = PlanFile.parse("""
            plan: shop
            dimensions: {channel: [app, web, store]}
            kpis: {sales: {every: week, by: [channel]}}
            """, "plan.yaml");

    @Provide
    Arbitrary<List<Integer>> channels() {
        return weights(3);
    }

    @Provide
    Arbitrary<List<Integer>> quarters() {
        return weights(4);
    }

    /** Whole weights with many ties, and some zeros. */
    private static Arbitrary<List<Integer>> weights(int count) {
        return Arbitraries.integers()
                .between(0, 12)
                .list()
                .ofSize(count)
                .filter(all -> all.stream().anyMatch(weight -> weight > 0));
    }

    @Property(tries = 200)
    void partsAddUpForAnyWeightsAmountsAndSigns(
            @ForAll("quarters") List<Integer> quarters,
            @ForAll("channels") List<Integer> channels,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long cents) {
        Part whole = breakdown(
                        cents,
                        time(Cadence.QUARTER, quarters)
                                .over(new SplitStep(new SplitBy.Time(Cadence.MONTH), SplitWeights.Alike.ALIKE)
                                        .over(new SplitStep(new SplitBy.Values("channel"), given(channels)))))
                .whole();

        assertThat(whole.amount()).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
        assertThat(whole.all().filter(part -> !part.parts().isEmpty()))
                .allSatisfy(part -> assertThat(
                                part.parts().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(part.amount()));
        assertThat(whole.all()).allSatisfy(part -> {
            assertThat(part.amount().scale()).isLessThanOrEqualTo(2);
            assertThat(part.amount().signum() * Long.signum(cents)).isNotNegative();
        });
    }

    @Property(tries = 500)
    void reorderingRolesMovesTiesAlone(
            @ForAll("quarters") List<Integer> weights, @ForAll @IntRange(max = 1000) int units, @ForAll Random random) {
        List<Integer> others = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(others, random);

        List<BigDecimal> before = inOrder(List.of(0, 1, 2, 3), weights, units);
        List<BigDecimal> after = inOrder(others, weights, units);

        for (int role = 0; role < 4; role++) {
            BigDecimal moved = after.get(role).subtract(before.get(role));
            if (moved.signum() != 0) {
                // By one unit, and from or to a part whose quota has the same rest.
                assertThat(moved.abs()).isEqualByComparingTo(BigDecimal.valueOf(1, 2));
                BigDecimal among = BigDecimal.ZERO;
                for (int other = 0; other < 4; other++) {
                    if (rest(weights, other, units) == rest(weights, role, units)) {
                        among = among.add(after.get(other)).subtract(before.get(other));
                    }
                }
                assertThat(among).isEqualByComparingTo(BigDecimal.ZERO);
            }
        }
    }

    @Property(tries = 200)
    void theOppositeAmountHasTheOppositeParts(
            @ForAll("quarters") List<Integer> weights, @ForAll @LongRange(min = 1, max = 1_000_000) long cents) {
        List<BigDecimal> above = amounts(breakdown(cents, time(Cadence.QUARTER, weights)));
        List<BigDecimal> below = amounts(breakdown(-cents, time(Cadence.QUARTER, weights)));
        assertThat(below).isEqualTo(above.stream().map(BigDecimal::negate).toList());
    }

    /** What is left of a quota behind its whole units, in parts of the sum of weights. */
    private static long rest(List<Integer> weights, int role, int units) {
        long sum = weights.stream().mapToInt(Integer::intValue).sum();
        return Math.floorMod((long) units * weights.get(role), sum);
    }

    /** What each role gets, by its number, where they are named in an order. */
    private static List<BigDecimal> inOrder(List<Integer> order, List<Integer> weights, int units) {
        List<BigDecimal> amounts = amounts(breakdown(
                units,
                new SplitStep(
                        new SplitBy.Roles(
                                order.stream().map(role -> "role " + role).toList()),
                        given(order.stream().map(weights::get).toList()))));
        return IntStream.range(0, order.size())
                .mapToObj(role -> amounts.get(order.indexOf(role)))
                .toList();
    }

    private static List<BigDecimal> amounts(Breakdown breakdown) {
        return breakdown.whole().parts().stream().map(Part::amount).toList();
    }

    private static SplitStep time(Cadence every, List<Integer> weights) {
        return new SplitStep(new SplitBy.Time(every), given(weights));
    }

    private static SplitWeights given(List<Integer> weights) {
        return new SplitWeights.Given(weights.stream().map(BigDecimal::valueOf).toList());
    }

    private static Breakdown breakdown(long cents, SplitStep parts) {
        Goal goal = new Goal(
                new GoalId("year"),
                LocalText.of("year"),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        new KpiId("sales"),
                        Segment.TOTAL,
                        PLAN.calendar().parse("2027"),
                        Optional.empty(),
                        Target.of(BigDecimal.valueOf(cents, 2)))),
                List.of());
        return Breakdown.of(new Split(PLAN, new GoalId("split"), goal, parts));
    }
}
