package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class UsualRangeTest {

    /** Miles per gallon of the cars of a well-known table. */
    private static final String CARS =
            "21.0 21.0 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3 15.2 10.4 10.4 "
                    + "14.7 32.4 30.4 33.9 21.5 15.5 15.2 13.3 19.2 27.3 26.0 30.4 15.8 19.7 15.0 21.4";

    @Test
    void quartilesAreThoseOfSpreadsheets() {
        UsualRange cars = range(CARS, 1);

        assertThat(cars.lower()).isEqualTo(figure("15.425"));
        assertThat(cars.median()).isEqualTo(figure("19.2"));
        assertThat(cars.upper()).isEqualTo(figure("22.8"));
    }

    @Test
    void fencesOfPositiveFiguresLieFactorsAway() {
        UsualRange range = range("100 100 200 200", 2);

        assertThat(range.low()).isEqualTo(figure("25"));
        assertThat(range.high()).isEqualTo(figure("800"));
    }

    @Test
    void fencesOfFiguresThatReachZeroLieDifferencesAway() {
        UsualRange range = range("0 0 20 20", 2);

        assertThat(range.low()).isEqualTo(figure("-40"));
        assertThat(range.high()).isEqualTo(figure("60"));
    }

    @Test
    void aFigureOnAFenceIsAnOutlierAndTheMedianNever() {
        UsualRange range = range("100 100 200 200", 2);

        assertThat(range.side(figure("25"))).isEqualTo(-1);
        assertThat(range.side(figure("25.01"))).isZero();
        assertThat(range.side(figure("800"))).isEqualTo(1);
        assertThat(range.side(figure("799.99"))).isZero();
        assertThat(UsualRange.of(List.of(figure("5"), figure("5")), 1, Fraction.ZERO)
                        .orElseThrow()
                        .side(figure("5")))
                .isZero();
    }

    @Test
    void oneFreakFigureAmongManyMovesNoFence() {
        assertThat(range("90 95 100 105 110 90 95 100 105 110 999999", 3).high())
                .isLessThan(figure("200"));
    }

    @Test
    void anotherSeasonWidensTheRangeAndNeverNarrowsIt() {
        UsualRange range = range("100 100 200 200", 2);

        assertThat(range.orTimes(Fraction.of(3)).high()).isEqualTo(figure("2400"));
        assertThat(range.orTimes(Fraction.of(3)).low()).isEqualTo(range.low());
        assertThat(range.orTimes(Fraction.of(1, 3)).high()).isEqualTo(range.high());
    }

    @Test
    void nothingKnownIsNoRange() {
        assertThat(UsualRange.of(List.of(), 3, Fraction.ZERO)).isEmpty();
    }

    @Test
    void ownHistoryLooksAtLikePlacesBeforeAndAtNoLaterOne() {
        List<Integer> asked = new ArrayList<>();
        OwnHistory own = new OwnHistory(
                place -> {
                    asked.add(place);
                    return place == 86 ? Optional.empty() : Optional.of(Fraction.of(place));
                },
                7,
                3,
                2);

        assertThat(own.range(100, 3, Fraction.ZERO).orElseThrow().compared()).isEqualTo(2);
        assertThat(asked).containsExactlyInAnyOrder(93, 86, 79);
        assertThat(new OwnHistory(place -> Optional.empty(), 7, 3, 1).range(100, 3, Fraction.ZERO))
                .isEmpty();
    }

    private static UsualRange range(String figures, int spreads) {
        return UsualRange.of(
                        Arrays.stream(figures.split(" ", -1))
                                .map(UsualRangeTest::figure)
                                .toList(),
                        spreads,
                        Fraction.ZERO)
                .orElseThrow();
    }

    private static Fraction figure(String text) {
        return Fraction.of(new BigDecimal(text));
    }
}
