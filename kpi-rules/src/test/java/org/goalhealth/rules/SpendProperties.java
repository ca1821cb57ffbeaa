package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Budget;

/** What holds of a budget line's months, whatever was spent in them and came back. */
class SpendProperties {

    private static final Budget.Line LINE = line("east", "100").returning(new BigDecimal("1.5"));
    private static final Map<String, String> LOSS = Map.of("within", "3");

    /** A month of the line, missing where there is no spend to speak of. */
    record Month(boolean there, int spend, int revenue) {
        @Override
        public String toString() {
            return there ? revenue + "/" + spend : "_";
        }
    }

    @Property(tries = 150)
    void aWorseReturnNeverEndsALoss(
            @ForAll("months") @Size(min = 2, max = 7) List<Month> months,
            @ForAll @IntRange(max = 6) int which,
            @ForAll @IntRange(max = 100) int less) {
        if (!found("stop-loss", LOSS, months).isEmpty()) {
            assertThat(found("stop-loss", LOSS, worse(months, which, less))).isNotEmpty();
        }
    }

    @Property(tries = 150)
    void aWorseReturnNeverMakesALineOneThatCouldUseMore(
            @ForAll("months") @Size(min = 2, max = 7) List<Month> months,
            @ForAll @IntRange(max = 6) int which,
            @ForAll @IntRange(max = 100) int less) {
        if (found("far-above-target-return", Map.of(), months).isEmpty()) {
            assertThat(found("far-above-target-return", Map.of(), worse(months, which, less)))
                    .isEmpty();
        }
    }

    @Property(tries = 150)
    void whatCameBackIsNothingToThePlan(
            @ForAll("months") @Size(min = 1, max = 5) List<Month> months, @ForAll @IntRange(max = 100) int less) {
        List<Month> other = worse(months, months.size() - 1, less);
        assertThat(found("overspend", Map.of(), other)).isEqualTo(found("overspend", Map.of(), months));
        assertThat(found("underspend", Map.of(), other)).isEqualTo(found("underspend", Map.of(), months));
    }

    @Property(tries = 150)
    void theLatestMonthAloneSaysWhetherItIsOffThePlan(@ForAll("months") @Size(min = 1, max = 5) List<Month> months) {
        Month last = months.get(months.size() - 1);
        assertThat(found("overspend", Map.of(), months).isEmpty()).isEqualTo(!last.there() || last.spend() < 110);
        assertThat(found("underspend", Map.of(), months).isEmpty()).isEqualTo(!last.there() || last.spend() > 90);
    }

    private static List<Month> worse(List<Month> months, int which, int less) {
        int index = which % months.size();
        return IntStream.range(0, months.size())
                .mapToObj(i -> i == index
                        ? new Month(
                                months.get(i).there(),
                                months.get(i).spend(),
                                months.get(i).revenue() - less)
                        : months.get(i))
                .toList();
    }

    private static List<Finding> found(String rule, Map<String, String> limits, List<Month> months) {
        String figures = months.stream().map(Month::toString).collect(Collectors.joining(" "));
        return SpendPlan.east(rule, limits, LINE, figures).findings().stream()
                .filter(finding -> finding.rule().name().equals(rule))
                .toList();
    }

    @Provide
    Arbitrary<Month> month() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(100)),
                                Tuple.of(2, Arbitraries.of(0, 90, 91, 109, 110)),
                                Tuple.of(2, Arbitraries.integers().between(50, 150))),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(60, 99)),
                                Tuple.of(3, Arbitraries.integers().between(200, 300))))
                .as((gap, spend, revenue) -> new Month(gap > 0, spend, revenue));
    }

    @Provide
    Arbitrary<List<Month>> months() {
        return month().list();
    }
}
