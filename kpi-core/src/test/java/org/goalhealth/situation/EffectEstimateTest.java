package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class EffectEstimateTest {

    @Test
    void theIntervalIsStudentsOfTables() {
        // Mean 0.6, standard error 0.1, and 3.077684 is the quantile of one degree of freedom.
        EffectEstimate two = estimate("0.5", "0.7");
        assertThat(two.mean()).isEqualTo(figure("0.6"));
        assertThat(two.low()).contains(figure("0.292231"));
        assertThat(two.high()).contains(figure("0.907769"));
        // Standard deviation 0.1, so that the error is 0.1 / sqrt(3), times 1.885618 of two degrees.
        EffectEstimate three = estimate("0.5", "0.6", "0.7");
        assertThat(three.low()).contains(figure("0.491133"));
        assertThat(three.high()).contains(figure("0.708867"));
        assertThat(three.occurrences()).isEqualTo(3);
    }

    @Test
    void ofOneTimeNobodyCanSayHowSureItIs() {
        EffectEstimate one = estimate("0.6");
        assertThat(one.mean()).isEqualTo(figure("0.6"));
        assertThat(one.low()).isEmpty();
        assertThat(one.high()).isEmpty();
    }

    @Test
    void ofNoTimeThereIsNoEstimate() {
        assertThat(EffectEstimate.of(List.of())).isEmpty();
    }

    @Test
    void timesThatAllDidTheSameLeaveNoDoubt() {
        EffectEstimate same = estimate("0.6", "0.6", "0.6");
        assertThat(same.low()).contains(same.mean());
        assertThat(same.high()).contains(same.mean());
    }

    @Test
    void figuresWithoutAnEndAreRoundedToSixDecimals() {
        EffectEstimate third =
                EffectEstimate.of(List.of(Fraction.of(1, 3), Fraction.of(1, 3))).orElseThrow();
        assertThat(third.mean()).isEqualTo(figure("0.333333"));
    }

    private static EffectEstimate estimate(String... lifts) {
        return EffectEstimate.of(
                        Arrays.stream(lifts).map(EffectEstimateTest::figure).toList())
                .orElseThrow();
    }

    private static Fraction figure(String text) {
        return Fraction.of(new BigDecimal(text));
    }
}
