package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void fifteenPercentIsFifteenHundredths() {
        assertThat(Percent.of(15).share()).isEqualTo(Fraction.of(15, 100));
        assertThat(Percent.of(15).rest()).isEqualTo(Fraction.of(85, 100));
        assertThat(new Percent(new BigDecimal("2.5"))).hasToString("2.5 %");
    }

    @Test
    void moreThanAHundredIsAllowedAndLessThanNothingIsNot() {
        assertThat(Percent.of(120).rest()).isEqualTo(Fraction.of(-1, 5));
        assertThat(Percent.of(0).share()).isEqualTo(Fraction.ZERO);
        assertThatThrownBy(() -> Percent.of(-1)).hasMessageContaining("percent -1 is negative");
    }

    @Property
    void shareAndRestAddUpToOne(@ForAll @BigRange(min = "0", max = "100000") @Scale(6) BigDecimal points) {
        Percent percent = new Percent(points);
        assertThat(percent.share().plus(percent.rest())).isEqualTo(Fraction.ONE);
    }
}
