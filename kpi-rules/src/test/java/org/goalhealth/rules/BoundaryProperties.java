package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.time.Cadence;

/** Where a limit lies exactly: on it, and one smallest unit to either side. */
class BoundaryProperties {

    private static final Kpi RETURN = Kpi.builder("media-return")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .build();

    @Property(tries = 150)
    void exactlyThePercentageFiresAndACentMoreDoesNot(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long thousandths,
            @ForAll @IntRange(max = 1000) int tenths) {
        // The baseline is 1000 parts, so that any tenth of a percent of it is a whole number of cents.
        Kpi kpi = orders(Direction.HIGHER, cents(thousandths * 1000));
        String border = cents(thousandths * (1000 - tenths)).toPlainString();
        String above = cents(thousandths * (1000 - tenths) + 1).toPlainString();

        assertThat(judged(kpi, tenths, border, border, border).findings("W1")).hasSize(1);
        assertThat(judged(kpi, tenths, above, border, border).findings("W1")).isEmpty();
        assertThat(judged(kpi, tenths, border, above, border).findings("W1")).isEmpty();
        assertThat(judged(kpi, tenths, border, border, above).findings("W1")).isEmpty();
    }

    @Property(tries = 100)
    void ofACostExactlyThePercentageFiresAndACentLessDoesNot(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long thousandths,
            @ForAll @IntRange(max = 3000) int tenths) {
        Kpi kpi = orders(Direction.LOWER, cents(thousandths * 1000));
        String border = cents(thousandths * (1000 + tenths)).toPlainString();
        String below = cents(thousandths * (1000 + tenths) - 1).toPlainString();

        assertThat(judged(kpi, tenths, border, border, border).findings("W1")).hasSize(1);
        assertThat(judged(kpi, tenths, border, border, below).findings("W1")).isEmpty();
    }

    @Property(tries = 150)
    void aRunFiresFromTheLimitsLengthOnAndAMissingPeriodBreaksIt(
            @ForAll("weeks") @Size(min = 1, max = 14) List<String> weeks,
            @ForAll @IntRange(min = 1, max = 5) int length) {
        int run = 0;
        for (String week : weeks) {
            run = week.equals("85") ? run + 1 : 0;
        }
        Given given = Given.kpi(orders(Direction.HIGHER, new BigDecimal(100)), String.join(" ", weeks))
                .limit("baseline-shortfall", Map.of("periods", Integer.toString(length)));

        assertThat(given.findings("W1")).hasSize(run >= length ? 1 : 0);
        if (run >= length) {
            assertThat(given.findings("W1").get(0).evidence().periods()).isEqualTo(run);
        }
    }

    @Property(tries = 100)
    void aReturnOfExactlyOnePointFiveIsNotUnderIt(@ForAll @LongRange(min = 1, max = 100_000_000_000L) long spend) {
        String at = cents(3 * spend) + "/" + cents(2 * spend);
        String under = cents(3 * spend - 1) + "/" + cents(2 * spend);

        assertThat(returns(at + " " + at, "1/1 1/1").findings("B1"))
                .noneMatch(finding -> finding.segment().equals(region("east")));
        assertThat(returns(under + " " + under, "2/1 2/1").findings("B1")).hasSize(1);
        assertThat(returns(under + " " + at, "2/1 2/1").findings("B1")).isEmpty();
    }

    @Property(tries = 100)
    void aReturnOfExactlyTwoPointEightReceives(@ForAll @LongRange(min = 1, max = 100_000_000_000L) long spend) {
        String at = cents(14 * spend) + "/" + cents(5 * spend);
        String under = cents(14 * spend - 1) + "/" + cents(5 * spend);

        assertThat(shift(returns("1/1 1/1", "2/1 " + at)).moves()).hasSize(1);
        assertThat(shift(returns("1/1 1/1", "2/1 " + under)).moves()).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> weeks() {
        return Arbitraries.of("85", "85", "85", "85.01", "_").list();
    }

    private static Kpi orders(Direction better, BigDecimal baseline) {
        return Kpi.builder("orders")
                .better(better)
                .baseline(new Baseline.Fixed(baseline))
                .build();
    }

    private static Given judged(Kpi kpi, int tenths, String... weeks) {
        return Given.kpi(kpi, String.join(" ", weeks))
                .limit("baseline-shortfall", Map.of("by", BigDecimal.valueOf(tenths, 1) + " %"));
    }

    private static Given returns(String east, String west) {
        return Given.plan(p -> p.kpi(RETURN).budget(budget(RETURN, line("east", "1000"), line("west", "1000"))))
                .series(RETURN, region("east"), east)
                .series(RETURN, region("west"), west);
    }

    private static BudgetShift shift(Given given) {
        return (BudgetShift) given.findings("B1").get(0).suggestions().get(0);
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
