package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.rules.scenario.SeriesNotation.From;
import org.goalhealth.rules.scenario.SeriesNotation.Item;
import org.goalhealth.rules.scenario.SeriesNotation.Missing;
import org.goalhealth.rules.scenario.SeriesNotation.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesNotationTest {

    @Test
    void figuresAreSeparatedByCommasAndBlanks() {
        assertThat(items("100 x8, 84 83,80")).containsExactly(run("100", 8), run("84", 1), run("83", 1), run("80", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100x8", "100 x8", "100 x 8", " ,100x8, "})
    void timesMayStandApart(String text) {
        assertThat(items(text)).containsExactly(run("100", 8));
    }

    @Test
    void anUnderscoreIsAPeriodWithoutAFigure() {
        assertThat(items("1 _ _x3 2")).containsExactly(run("1", 1), new Missing(1), new Missing(3), run("2", 1));
    }

    @Test
    void aStepGoesUpOrDown() {
        assertThat(items("100+5x10 100-2.5x3")).containsExactly(stepping("100", "5", 10), stepping("100", "-2.5", 3));
    }

    @Test
    void aSignBehindABlankIsTheNextFigures() {
        assertThat(items("100 -5x10")).containsExactly(run("100", 1), run("-5", 10));
    }

    @Test
    void aRatioHasAPartAndABase() {
        assertThat(items("30/1000 x4"))
                .containsExactly(
                        new Run(new BigDecimal("30"), Optional.of(new BigDecimal("1000")), BigDecimal.ZERO, 4));
    }

    @Test
    void decimalsAreExactAndPercentagesAreShares() {
        assertThat(items("0.10 12.5 %")).containsExactly(run("0.10", 1), run("0.125", 1));
    }

    @Test
    void anAtSignSaysWhichPeriodComesNext() {
        assertThat(items("1 @ 2026-02-02 2 @2026-W09 3"))
                .containsExactly(run("1", 1), new From("2026-02-02"), run("2", 1), new From("2026-W09"), run("3", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 x8 5y | '5y' is no part of a series",
                "1e5 | '1e5' is no part of a series",
                "100+5 | '100+5' does not say how many figures it is",
                "100 x0 | 'x0' is no number of periods",
                "100 x10001 | 'x10001' is no number of periods",
                "1.2.3 | '1.2.3' is neither a number nor a percentage",
                "010 | '010' begins with a zero",
                "@ | '@' is no part of a series",
                ", | the series has no figures"
            })
    void whatIsNoSeriesIsNamed(String text, String message) {
        assertThatThrownBy(() -> SeriesNotation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("\n  write ");
    }

    private static List<Item> items(String text) {
        return SeriesNotation.parse(text).items();
    }

    private static Run run(String figure, int times) {
        return stepping(figure, "0", times);
    }

    private static Run stepping(String figure, String step, int times) {
        return new Run(new BigDecimal(figure), Optional.empty(), new BigDecimal(step), times);
    }
}
