package org.goalhealth.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryPolicyProperties {

    /** Nanoseconds in numbers without bounds: twice the wait before, and never more than the longest. */
    @Property
    void everyWaitIsTwiceTheOneBeforeUpToTheLongest(
            @ForAll @LongRange(min = 1) long first,
            @ForAll @LongRange(min = 0) long more,
            @ForAll @IntRange(min = 1, max = 300) int tried) {
        RetryPolicy policy =
                new RetryPolicy(Duration.ofNanos(first), Duration.ofNanos(first).plusNanos(more), 5);

        BigInteger doubled = BigInteger.valueOf(first).shiftLeft(tried - 1);
        BigInteger longest = BigInteger.valueOf(first).add(BigInteger.valueOf(more));
        assertThat(nanos(policy.waitAfter(tried))).isEqualTo(doubled.min(longest));
    }

    @Property
    void noNumberOfAttemptsIsTooMuch(@ForAll @IntRange(min = 1) int tried) {
        RetryPolicy policy = new RetryPolicy(Duration.ofNanos(1), Duration.ofSeconds(Long.MAX_VALUE), 5);

        assertThat(policy.waitAfter(tried)).isBetween(policy.first(), policy.longest());
    }

    @Property
    void lettersAreTriedAsOftenAsThePolicySays(@ForAll @IntRange(min = 1, max = 50) int attempts) {
        RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(9), attempts);

        assertThat(policy.isOver(attempts - 1)).isFalse();
        assertThat(policy.isOver(attempts)).isTrue();
    }

    @Example
    void theStandardPolicyTriesForAGoodThreeHours() {
        Duration all = Duration.ZERO;
        for (int tried = 1; tried < RetryPolicy.STANDARD.attempts(); tried++) {
            all = all.plus(RetryPolicy.STANDARD.waitAfter(tried));
        }

        assertThat(all).isBetween(Duration.ofHours(3), Duration.ofHours(4));
    }

    @Example
    void whatIsNoPolicyIsRefused() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1), 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(duration.getNano()));
    }
}
