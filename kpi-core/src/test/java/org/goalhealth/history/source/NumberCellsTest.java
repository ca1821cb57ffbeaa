package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellsTest {

    private static final NumberCells PLAIN = new NumberCells('.', Optional.empty());
    private static final NumberCells GERMAN = new NumberCells(',', Optional.of('.'));

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.00, 0",
        "7, 7",
        "+7, 7",
        "-7.5, -7.5",
        "1.50, 1.5",
        "100, 100",
        "0012, 12",
        "999999999999999.25, 999999999999999.25",
        "0.000000000000000001, 0.000000000000000001"
    })
    void readsPlainNumbersWithoutTrailingZeros(String text, BigDecimal value) throws BadCell {
        assertThat(PLAIN.read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"1.234,50 1234.5", "1234,5 1234.5", "12.345.678 12345678", "-1.000 -1000"})
    void readsDeclaredGroupingAndDecimalComma(String text, BigDecimal value) throws BadCell {
        assertThat(GERMAN.read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23,5", "1234.567", "1..234", ".234", "1.2345", "1.234.", "1,234.5", "1,2,3"})
    void refusesGroupsThatAreNotThousands(String text) {
        assertThatThrownBy(() -> GERMAN.read(text)).isInstanceOf(BadCell.class).hasMessageStartingWith("is no number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "0x1p3",
                "1d",
                "1e3",
                "1E+1000000000",
                "٣",
                "１",
                "--1",
                "1-",
                ".5",
                "5.",
                "+",
                "1 000",
                "1,234",
                "2.5 %",
                "−5",
                "¥5",
                "null"
            })
    void refusesWhatTheGrammarDoesNotHave(String text) {
        assertThatThrownBy(() -> PLAIN.read(text)).isInstanceOf(BadCell.class).hasMessageStartingWith("is no number");
    }

    @Test
    void blankIsNothingAndNotZero() throws BadCell {
        assertThat(PLAIN.read("")).isNull();
        assertThat(PLAIN.read("  ")).isNull();
        assertThat(PLAIN.read(null)).isNull();
    }

    @Test
    void adviceFitsTheMistake() {
        assertThatThrownBy(() -> PLAIN.read("2.5%"))
                .isInstanceOfSatisfying(BadCell.class, e -> assertThat(e.fix()).contains("0.025"));
        assertThatThrownBy(() -> PLAIN.read("1,234"))
                .isInstanceOfSatisfying(BadCell.class, e -> assertThat(e.fix()).contains("grouping"));
        assertThatThrownBy(() -> PLAIN.read("1e3"))
                .isInstanceOfSatisfying(BadCell.class, e -> assertThat(e.fix()).contains("write it out"));
    }

    @Test
    void hugeNumbersAreRefusedBeforeTheyAreMade() {
        assertThatThrownBy(() -> PLAIN.read("1000000000000000")).hasMessageContaining("15 digits");
        assertThatThrownBy(() -> PLAIN.read("0.0000000000000000001")).hasMessageContaining("18 decimals");
        assertThatThrownBy(() -> PLAIN.read("1".repeat(1_000_000))).hasMessageContaining("longer");
        assertThatThrownBy(() -> PLAIN.read(new BigDecimal("1E+1000000000"))).hasMessageContaining("15 digits");
        assertThatThrownBy(() -> PLAIN.read(new BigDecimal("1E-1000000000"))).hasMessageContaining("18 decimals");
    }

    @Test
    void readsTheNumbersOfDatabases() throws BadCell {
        assertThat(PLAIN.read(3)).isEqualTo(new BigDecimal(3));
        assertThat(PLAIN.read(3L)).isEqualTo(new BigDecimal(3));
        assertThat(PLAIN.read((short) 3)).isEqualTo(new BigDecimal(3));
        assertThat(PLAIN.read(BigInteger.TEN)).isEqualTo(new BigDecimal(10));
        assertThat(PLAIN.read(new BigDecimal("1.500"))).isEqualTo(new BigDecimal("1.5"));
        assertThat(PLAIN.read(0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(PLAIN.read(0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(PLAIN.read(-0.0)).isEqualTo(BigDecimal.ZERO);
        assertThatThrownBy(() -> PLAIN.read(Double.NaN)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> PLAIN.read(Float.NEGATIVE_INFINITY)).hasMessageContaining("not finite");
    }
}
