package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class SignTestTest {

    @Test
    void eightOfTenHeadsAreFiftySixIn1024() {
        assertThat(SignTest.chance(8, 10)).isEqualTo(Fraction.of(56, 1024));
        assertThat(SignTest.chance(10, 10)).isEqualTo(Fraction.of(1, 1024));
        assertThat(SignTest.chance(0, 10)).isEqualTo(Fraction.ONE);
    }

    @Property
    void oneMoreWinIsNeverMoreLikely(@ForAll @IntRange(max = 60) int tosses, @ForAll @IntRange(max = 59) int wins) {
        assertThat(SignTest.chance(Math.min(wins, tosses) + 1, tosses))
                .isLessThan(SignTest.chance(Math.min(wins, tosses), tosses));
    }

    @Property
    void asManyWinsOrMoreAndAsManyLossesOrMoreMakeOneAndTheMiddle(
            @ForAll @IntRange(min = 1, max = 40) int tosses, @ForAll @IntRange(max = 40) int wins) {
        int some = Math.min(wins, tosses);
        Fraction fewer = SignTest.chance(tosses - some + 1, tosses);

        assertThat(SignTest.chance(some, tosses).plus(fewer)).isEqualTo(Fraction.ONE);
    }
}
