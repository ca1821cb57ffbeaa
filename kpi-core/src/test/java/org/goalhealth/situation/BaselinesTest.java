package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.ISO;
import static org.goalhealth.Samples.observations;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.YearComparison;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final Kpi ORDERS = Kpi.builder("orders").build();
    private static final Kpi RATE = Kpi.builder("rate").ratio().build();

    @Test
    void aMeanIsExact() {
        assertThat(after(ORDERS, "1 1 2", new Baseline.Mean(3))).isEqualTo(Reading.of(Fraction.of(4, 3)));
    }

    @Test
    void aMeanLooksAtThePeriodsRightBeforeAndNotAtThePeriodItself() {
        assertThat(at(ORDERS, "100 1 3 50", new Baseline.Mean(2), 3)).isEqualTo(Reading.of(Fraction.of(2)));
    }

    @Test
    void aBaselineOfKPeriodsNeedsAllOfThem() {
        assertThat(after(ORDERS, "1 _ 3", new Baseline.Mean(3))).isEqualTo(Reading.Missing.MISSING);
        assertThat(after(ORDERS, "1 _ 3", new Baseline.Mean(1))).isEqualTo(Reading.of(Fraction.of(3)));
        assertThat(after(ORDERS, "1 2", new Baseline.Mean(3))).isEqualTo(Reading.Missing.MISSING);
        assertThat(after(ORDERS, "1 _ 3", new Baseline.Median(3))).isEqualTo(Reading.Missing.MISSING);
        assertThat(after(ORDERS, "1 2", new Baseline.Median(3))).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void theMeanOfARatioIsPooled() {
        assertThat(after(RATE, "1/10 99/90", new Baseline.Mean(2))).isEqualTo(Reading.of(Fraction.ONE));
        assertThat(after(RATE, "1/0 1/4", new Baseline.Mean(2))).isEqualTo(Reading.of(Fraction.of(1, 2)));
        assertThat(after(RATE, "1/0 1/0", new Baseline.Mean(2))).isEqualTo(Reading.Undefined.ZERO_BASE);
    }

    @Test
    void aMedianIsTheMiddleFigureOrTheMeanOfTheTwoMiddleOnes() {
        assertThat(after(ORDERS, "9 1 5", new Baseline.Median(3))).isEqualTo(Reading.of(Fraction.of(5)));
        assertThat(after(ORDERS, "9 1 5 4", new Baseline.Median(4))).isEqualTo(Reading.of(Fraction.of(9, 2)));
        assertThat(after(ORDERS, "9 1", new Baseline.Median(1))).isEqualTo(Reading.of(Fraction.of(1)));
    }

    @Test
    void theMedianOfARatioNeedsEachOfThemDefined() {
        assertThat(after(RATE, "1/2 1/0 1/4", new Baseline.Median(3))).isEqualTo(Reading.Undefined.ZERO_BASE);
        assertThat(after(RATE, "1/2 3/4 1/4", new Baseline.Median(3))).isEqualTo(Reading.of(Fraction.of(1, 2)));
    }

    @Test
    void aFixedBaselineNeedsNoHistory() {
        assertThat(after(ORDERS, "1", new Baseline.Fixed(new BigDecimal("0.1"))))
                .isEqualTo(Reading.of(Fraction.of(1, 10)));
    }

    @Test
    void lastYearIsItsCounterpartAndMissingWhereThereIsNone() {
        Kpi monthly = Kpi.builder("sales").every(Cadence.MONTH).build();
        Baseline lastYear = new Baseline.LastYear(YearComparison.WEEK_NUMBER);

        assertThat(at(monthly, "7 8", lastYear, 12)).isEqualTo(Reading.of(Fraction.of(7)));
        assertThat(at(monthly, "7 _ 8", lastYear, 13)).isEqualTo(Reading.Missing.MISSING);
        // 52 weeks after 2026-W02 is 2027-W01, whose number was 2026-W01.
        assertThat(at(ORDERS, "1 2", lastYear, 53)).isEqualTo(Reading.of(Fraction.of(1)));
        assertThat(at(ORDERS, "1 2", new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS), 53))
                .isEqualTo(Reading.of(Fraction.of(2)));
        assertThat(at(ORDERS, "1 2", lastYear, 52)).isEqualTo(Reading.Missing.MISSING);
    }

    @Property(tries = 200)
    void meanAndMedianAreThoseOfANaiveCount(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -1000, max = 1000) Integer> figures) {
        String text = figures.stream().map(String::valueOf).collect(Collectors.joining(" "));
        long sum = 0;
        for (int figure : figures) {
            sum += figure;
        }
        List<Integer> sorted = figures.stream().sorted().toList();
        int n = figures.size();
        long middle = (long) sorted.get((n - 1) / 2) + sorted.get(n / 2);

        assertThat(after(ORDERS, text, new Baseline.Mean(n))).isEqualTo(Reading.of(Fraction.of(sum, n)));
        assertThat(after(ORDERS, text, new Baseline.Median(n))).isEqualTo(Reading.of(Fraction.of(middle, 2)));
    }

    private static Reading after(Kpi kpi, String figures, Baseline baseline) {
        return at(kpi, figures, baseline, figures.split(" ", -1).length);
    }

    /** @param index of the period that is compared, counted from the first figure's */
    private static Reading at(Kpi kpi, String figures, Baseline baseline, int index) {
        Plan plan = Plan.builder("test").kpi(kpi).build();
        Series series = History.of(plan, observations(kpi, Segment.TOTAL, figures))
                .series(kpi.id(), Segment.TOTAL)
                .orElseThrow();
        return new Baselines(ISO).at(baseline, series, series.first() + index);
    }
}
