package org.goalhealth.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Kpi CLICKS = Kpi.builder("clicks").every(Cadence.DAY).build();
    private static final Kpi PENNIES =
            Kpi.builder("pennies").every(Cadence.DAY).decimals(4).build();

    @Test
    void aFigureYearsAheadTakesNoRoomForThePeriodsBetween() {
        Plan plan = Plan.builder("test-plan").kpi(CLICKS).build();
        LiveHistory history = new LiveHistory(plan, new Closings(plan.calendar(), START), kpi -> 1, 13);
        LocalDate ahead = START.plusYears(9);
        history.take(Observation.of("clicks", Segment.TOTAL, START, BigDecimal.ONE));
        history.take(Observation.of("clicks", Segment.TOTAL, ahead, BigDecimal.TEN));

        Series clicks = history.series(new KpiId("clicks"), Segment.TOTAL).orElseThrow();
        int first = plan.calendar().ordinal(Cadence.DAY, START);
        int last = plan.calendar().ordinal(Cadence.DAY, ahead);
        assertThat(clicks.raw(first)).isEqualTo(100);
        assertThat(clicks.raw(last)).isEqualTo(1000);
        for (int day = first + 1; day < last; day++) {
            assertThat(history.row(clicks, day)).isEmpty();
            assertThat(clicks.has(day)).isFalse();
        }
    }

    @Property(tries = 200)
    void sumsByPlaceAreThoseOfEachSeriesByItself(@ForAll long seed) {
        Random random = new Random(seed);
        List<Kpi> kpis = IntStream.range(0, 9)
                .mapToObj(i ->
                        Kpi.builder("kpi-" + i).every(Cadence.DAY).decimals(0).build())
                .toList();
        LiveHistory history = history(kpis);
        for (Kpi kpi : kpis) {
            for (int day = 0; day < 6; day++) {
                if (random.nextInt(8) > 0) {
                    long figure = random.nextInt(20) == 0 ? random.nextLong() / 10_000 : random.nextInt(2_000) - 1_000;
                    give(history, kpi, day, BigDecimal.valueOf(figure));
                }
            }
        }
        for (Kpi kpi : kpis) {
            Series series = history.series(kpi.id(), Segment.TOTAL).orElseThrow();
            int first = ordinal(random.nextInt(6));
            int last = first + random.nextInt(4);
            long[] sums = history.sums(series, first, last);
            boolean complete = IntStream.rangeClosed(first, last).allMatch(series::has);
            if (sums.length > 0) {
                assertThat(sums[history.place(series)])
                        .isEqualTo(
                                complete
                                        ? IntStream.rangeClosed(first, last)
                                                .mapToLong(series::raw)
                                                .sum()
                                        : Series.NONE);
            } else {
                assertThat(complete).isFalse();
            }
        }
    }

    @Test
    void sumsThatAreNoLongAreNotSaid() {
        LiveHistory history = history(List.of(PENNIES, CLICKS));
        for (int day = 0; day < 10; day++) {
            give(history, PENNIES, day, new BigDecimal("100000000000000"));
        }
        Series series = history.series(PENNIES.id(), Segment.TOTAL).orElseThrow();
        long one = series.raw(ordinal(0));
        assertThat(history.sums(series, ordinal(0), ordinal(8))[history.place(series)])
                .isEqualTo(9 * one);
        assertThat(history.sums(series, ordinal(0), ordinal(9))[history.place(series)])
                .isEqualTo(Series.NONE);
    }

    @Test
    void sumsOfAPeriodOfWhichNothingWasSaidAreNone() {
        LiveHistory history = history(List.of(CLICKS));
        give(history, CLICKS, 0, BigDecimal.ONE);
        give(history, CLICKS, 2, BigDecimal.ONE);
        Series series = history.series(CLICKS.id(), Segment.TOTAL).orElseThrow();
        assertThat(history.sums(series, ordinal(0), ordinal(2))).isEmpty();
        assertThat(history.sums(series, ordinal(-1), ordinal(0))).isEmpty();
        assertThat(history.sums(series, ordinal(2), ordinal(3))).isEmpty();
        assertThat(history.sums(series, ordinal(2), ordinal(0))).isEmpty();
    }

    /** It is what stands for no figure, and would not be kept. */
    @Test
    void theSmallestLongIsRefused() {
        LiveHistory history = history(List.of(PENNIES));
        BigDecimal smallest = BigDecimal.valueOf(Long.MIN_VALUE, 4);
        assertThat(history.take(Observation.of("pennies", Segment.TOTAL, START, smallest)))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("does not fit"));
        assertThat(history.take(
                        Observation.of("pennies", Segment.TOTAL, START, smallest.add(new BigDecimal("0.0002")))))
                .isEmpty();
    }

    private static LiveHistory history(List<Kpi> kpis) {
        PlanBuilder plan = Plan.builder("test-plan");
        kpis.forEach(plan::kpi);
        Plan built = plan.build();
        return new LiveHistory(built, new Closings(built.calendar(), START), kpi -> 1, 13);
    }

    private static void give(LiveHistory history, Kpi kpi, int day, BigDecimal figure) {
        assertThat(history.take(Observation.of(kpi.id().value(), Segment.TOTAL, START.plusDays(day), figure)))
                .isEmpty();
    }

    private static int ordinal(int day) {
        return PlanCalendar.iso(ZoneOffset.UTC).ordinal(Cadence.DAY, START.plusDays(day));
    }
}
