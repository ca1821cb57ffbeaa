package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    /** Miles per gallon of the 32 cars of R's data set mtcars. */
    private static final List<Fraction> MTCARS = Stream.of(
                    "21.0", "21.0", "22.8", "21.4", "18.7", "18.1", "14.3", "24.4", "22.8", "19.2", "17.8", "16.4",
                    "17.3", "15.2", "10.4", "10.4", "14.7", "32.4", "30.4", "33.9", "21.5", "15.5", "15.2", "13.3",
                    "19.2", "27.3", "26.0", "30.4", "15.8", "19.7", "15.0", "21.4")
            .map(text -> Fraction.of(new BigDecimal(text)))
            .toList();

    @Test
    void theQuintilesOfTheCarsAreThoseThatRGives() {
        Quantiles quantiles = Quantiles.of(MTCARS);
        assertThat(Stream.of(1, 2, 3, 4).map(fifths -> quantiles.at(Fraction.of(fifths, 5))))
                .containsExactly(decimal("15.20"), decimal("17.92"), decimal("21.00"), decimal("24.08"));
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantiles.of(List.of(decimal("7"))).at(Fraction.of(4, 5))).isEqualTo(decimal("7"));
    }

    @Test
    void nothingHasNoQuantileAndNoShareIsOutsideOfTheSample() {
        assertThatThrownBy(() -> Quantiles.of(List.of())).hasMessageContaining("no values");
        Quantiles quantiles = Quantiles.of(MTCARS);
        assertThatThrownBy(() -> quantiles.at(Fraction.of(6, 5))).hasMessageContaining("6/5");
        assertThatThrownBy(() -> quantiles.at(Fraction.of(-1, 5))).hasMessageContaining("-1/5");
    }

    @Property
    void atTheirPlacesAreTheValuesInOrder(@ForAll @Size(min = 2, max = 30) List<Integer> values) {
        Quantiles quantiles = Quantiles.of(fractions(values));
        List<Integer> sorted = values.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(quantiles.at(Fraction.of(i, sorted.size() - 1))).isEqualTo(Fraction.of(sorted.get(i)));
        }
    }

    @Property
    void halfwayBetweenTwoPlacesIsTheMeanOfTheirValues(@ForAll @Size(min = 2, max = 30) List<Integer> values) {
        Quantiles quantiles = Quantiles.of(fractions(values));
        List<Integer> sorted = values.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(quantiles.at(Fraction.of(2L * i - 1, 2L * (sorted.size() - 1))))
                    .isEqualTo(Fraction.of((long) sorted.get(i - 1) + sorted.get(i), 2));
        }
    }

    @Property
    void theyAscendAndFollowTheUnitAndNotTheOrder(
            @ForAll @Size(min = 1, max = 30) List<Integer> values,
            @ForAll @IntRange(min = 1, max = 1000) int unit,
            @ForAll @IntRange(max = 99) int percent,
            @ForAll Random random) {
        Fraction share = Fraction.of(percent, 100);
        Fraction quantile = Quantiles.of(fractions(values)).at(share);
        List<Fraction> scaled = new ArrayList<>(fractions(values).stream()
                .map(value -> value.times(Fraction.of(unit)))
                .toList());
        Collections.shuffle(scaled, random);

        assertThat(Quantiles.of(scaled).at(share)).isEqualTo(quantile.times(Fraction.of(unit)));
        assertThat(Quantiles.of(fractions(values)).at(Fraction.of(percent + 1, 100)))
                .isGreaterThanOrEqualTo(quantile);
    }

    private static List<Fraction> fractions(List<Integer> values) {
        return values.stream().map(Fraction::of).toList();
    }

    private static Fraction decimal(String text) {
        return Fraction.of(new BigDecimal(text));
    }
}
