package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitValueTest {

    @ParameterizedTest
    @CsvSource({"3,3", "-1.5,-1.5", "+2,2", "0,0", "-0,0", "0.85,0.85", "15 %,0.15", "2.5%,0.025", "' 3 ',3"})
    void aFigureIsDigitsWithSignPointAndPercent(String text, BigDecimal figure) {
        assertThat(LimitValue.parse(text).asDecimal()).isEqualByComparingTo(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1e5",
                "1E+1000000000",
                "0x10",
                "0x1p3",
                "1d",
                "1_000",
                "1,234",
                "NaN",
                ".inf",
                "Infinity",
                "١٢",
                "１２",
                ".5",
                "5.",
                "1.2.3",
                "--1",
                "15 %%",
                "15  %",
                "% 15",
                "null"
            })
    void anythingElseIsNoFigure(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitValue.parse(text))
                .withMessageContaining("is neither a number nor a percentage\n  write it ");
    }

    @ParameterizedTest
    @CsvSource({"010,10", "-007,-7", "00.5,0.5", "015 %,15 %"})
    void aLeadingZeroIsRefusedWithTheFigureMeant(String text, String meant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitValue.parse(text))
                .withMessage("'" + text + "' begins with a zero\n  write " + meant);
    }

    @Test
    void eighteenDigitsAndNineDecimalsAreTheMost() {
        assertThat(LimitValue.parse("123456789012345678.123456789").number())
                .isEqualTo(new BigDecimal("123456789012345678.123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> LimitValue.parse("1234567890123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> LimitValue.parse("1.1234567890"));
    }

    @Test
    void aPercentageIsAShareOfAHundred() {
        assertThat(LimitValue.parse("2.5 %").asFigure()).isEqualTo(Fraction.of(25, 1000));
        assertThat(LimitValue.parse("15 %").asPercent()).isEqualTo(Percent.of(15));
    }

    @Test
    void aNumberIsNoPercentageAndAPercentageNoCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitValue.parse("15").asPercent())
                .withMessage("'15' is no percentage\n  write 15 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitValue.parse("15 %").asCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "10001", "99999999999"})
    void aCountIsAWholeNumberFromOneToTenThousand(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitValue.parse(text).asCount())
                .withMessage("'" + text + "' is no count\n  write a whole number from 1 to 10000");
    }

    @Test
    void oneAndTenThousandAreCounts() {
        assertThat(LimitValue.parse("1").asCount()).isEqualTo(1);
        assertThat(LimitValue.parse("10000").asCount()).isEqualTo(10_000);
    }
}
