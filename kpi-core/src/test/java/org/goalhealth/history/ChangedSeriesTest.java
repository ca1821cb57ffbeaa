package org.goalhealth.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.goalhealth.Samples;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class ChangedSeriesTest {

    private static final int FIRST = Samples.ISO.ordinal(Cadence.WEEK, LocalDate.of(2026, 1, 1));

    @Test
    void onlyTheOnePeriodIsAnother() {
        Series original = series("10 20 30");
        Series changed = original.with(FIRST + 1, 2550, 1);

        assertThat(changed.at(FIRST + 1)).isEqualTo(Reading.of(Fraction.of(51, 2)));
        assertThat(changed.at(FIRST)).isEqualTo(original.at(FIRST));
        assertThat(changed.at(FIRST + 2)).isEqualTo(original.at(FIRST + 2));
        assertThat(changed.at(FIRST + 3)).isEqualTo(Reading.Missing.MISSING);
        assertThat(changed.label(FIRST + 1)).isEqualTo(original.label(FIRST + 1));
        assertThat(original.at(FIRST + 1)).isEqualTo(Reading.of(Fraction.of(20)));
    }

    @Test
    void whatIsSettledBeforeThePeriodKnowsNothingOfIt() {
        Series changed = series("10 20 30").with(FIRST + 1, 2550, 1);
        assertThat(changed.settled(FIRST).has(FIRST + 1)).isFalse();
        assertThat(changed.settled(FIRST + 1).raw(FIRST + 1)).isEqualTo(2550);
        assertThat(changed.settled(FIRST + 1).has(FIRST + 2)).isFalse();
        assertThat(changed.settled(FIRST + 2)).isSameAs(changed);
    }

    @Test
    void ofARatioBothPartsAreGiven() {
        Series changed = series(Kpi.builder("sold").ratio().build(), "1/2 1/4").with(FIRST + 1, 300, 400);
        assertThat(changed.at(FIRST + 1)).isEqualTo(Reading.of(Fraction.of(3, 4)));
        assertThat(changed.at(FIRST)).isEqualTo(Reading.of(Fraction.of(1, 2)));
    }

    @Test
    void aFigureBeyondTheLastOneMakesTheSeriesLonger() {
        Series changed = series("10 20").with(FIRST + 3, 0, 1);
        assertThat(changed.last()).isEqualTo(FIRST + 3);
        assertThat(changed.has(FIRST + 2)).isFalse();
        assertThat(changed.at(FIRST + 3)).isEqualTo(Reading.of(Fraction.ZERO));
    }

    @Test
    void anEmptySeriesBeginsWithItsOnlyFigure() {
        Series changed = series("_").with(FIRST, 100, 1);
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.first()).isEqualTo(FIRST);
        assertThat(changed.last()).isEqualTo(FIRST);
    }

    @Test
    void withoutAFigureThePeriodIsMissing() {
        Series changed = series("10 20 30").without(FIRST + 2);
        assertThat(changed.at(FIRST + 2)).isEqualTo(Reading.Missing.MISSING);
        assertThat(changed.last()).isEqualTo(FIRST + 1);
        assertThat(changed.first()).isEqualTo(FIRST);
    }

    @Test
    void whatStandsForNoFigureIsRefused() {
        Series original = series("10");
        assertThatThrownBy(() -> original.with(FIRST, Series.NONE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands for no figure")
                .hasMessageContaining("without(ordinal)");
    }

    private static Series series(String figures) {
        return series(Kpi.builder("sold").build(), figures);
    }

    private static Series series(Kpi kpi, String figures) {
        Plan plan = Plan.builder("shop").kpi(kpi).build();
        return History.of(plan, Samples.observations(kpi, Segment.TOTAL, figures))
                .series(kpi.id(), Segment.TOTAL)
                .orElseThrow();
    }
}
