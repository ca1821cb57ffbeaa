package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.ISO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.YearComparison;
import org.junit.jupiter.api.Test;

/** Figures in weeks from 2026-W01, which begins on 2025-12-29. */
class EventBaselinesTest {

    private static final Baseline FOUR = new Baseline.Mean(4);

    /** The third and the fourth week. */
    private static final Event SALE = Event.of("sale").on(day(1, 12), day(1, 25));

    @Test
    void aMeanIsTakenAsIfThereHadBeenNoEvent() {
        assertThat(at(gmv(FOUR), sixty(SALE), "100 100 160 160 100", 4)).isEqualTo(figure("100"));
    }

    @Test
    void thePeriodOfTheEventIsComparedWithMore() {
        assertThat(at(gmv(FOUR), sixty(SALE), "_ 100 100 100 100 100", 3)).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(gmv(new Baseline.Mean(2)), sixty(SALE), "100 100 160", 2)).isEqualTo(figure("160"));
        assertThat(at(gmv(new Baseline.Mean(2)), sixty(SALE), "100 100 160", 3)).isEqualTo(figure("160"));
        assertThat(at(gmv(new Baseline.Fixed(new BigDecimal(50))), sixty(SALE), "1", 3))
                .isEqualTo(figure("80"));
    }

    @Test
    void aMedianIsOfFiguresAsIfThereHadBeenNoEvent() {
        assertThat(at(gmv(new Baseline.Median(3)), sixty(SALE), "90 100 176 160", 4))
                .isEqualTo(figure("100"));
    }

    @Test
    void ofAWeekAnEventMovesAsMuchAsItHasDays() {
        Event short_ = Event.of("sale").on(day(1, 14), day(1, 18));

        assertThat(at(gmv(new Baseline.Mean(2)), short_.moving(id(), Segment.TOTAL, 70), "100 100 150", 2))
                .isEqualTo(figure("150"));
    }

    @Test
    void effectsOfSeveralEventsMultiply() {
        Event rival = Event.of("rival").on(day(1, 19), day(1, 25)).moving(id(), Segment.TOTAL, -20);

        assertThat(at(gmv(new Baseline.Mean(2)), List.of(sixty(SALE), rival), "100 100 160 128", 3))
                .isEqualTo(figure("128"));
        assertThat(at(gmv(new Baseline.Mean(4)), List.of(rival, sixty(SALE)), "100 100 160 128", 4))
                .isEqualTo(figure("100"));
    }

    @Test
    void theFigureOfLastYearIsRightThoughTheSpringFestivalHasMoved() {
        // In 2025 it began on 29 January, in 2026 on 17 February.
        Event festival = Event.of("spring-festival")
                .on(LocalDate.of(2025, 1, 29), LocalDate.of(2025, 2, 4))
                .on(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 23))
                .moving(id(), Segment.TOTAL, -50);
        Kpi days = builder(new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS))
                .every(Cadence.DAY)
                .build();
        Plan plan = plan(days).event(festival).build();
        Series series = series(plan, days, "100 100 50 50", LocalDate.of(2025, 1, 27));
        Baselines baselines = Baselines.of(plan, days, Segment.TOTAL);

        assertThat(baselines.at(days.baseline().orElseThrow(), series, day(series, LocalDate.of(2026, 1, 28))))
                .isEqualTo(figure("100"));
        assertThat(baselines.at(days.baseline().orElseThrow(), series, day(series, LocalDate.of(2026, 1, 30))))
                .isEqualTo(figure("100"));
        Series later = series(plan, days, "100", LocalDate.of(2025, 2, 18));
        assertThat(baselines.at(days.baseline().orElseThrow(), later, day(later, LocalDate.of(2026, 2, 18))))
                .isEqualTo(figure("50"));
    }

    @Test
    void theMeanOfARatioIsPooledAsIfThereHadBeenNoEvent() {
        Kpi rate = builder(new Baseline.Mean(2)).ratio().build();

        assertThat(at(rate, sixty(SALE), "0/1 10/100 16/100 48/300 10/100", 4)).isEqualTo(figure("0.1"));
    }

    @Test
    void anEstimatedEffectIsWhatEarlierTimesDid() {
        Event fair = estimated();
        // 60 and 40 %, so that 50 % is expected in the seventh week.
        String figures = "100 100 160 100 140 100 150 100";

        assertThat(at(gmv(new Baseline.Mean(2)), fair, figures, 4)).isEqualTo(figure("160"));
        assertThat(at(gmv(new Baseline.Mean(2)), fair, figures, 6)).isEqualTo(figure("145"));
    }

    @Test
    void withNothingToLearnFromThereIsNoBaselineAndNeverNone() {
        String figures = "100 100 160 100 140 100 150 100";

        assertThat(at(gmv(new Baseline.Mean(2)), estimated(), figures, 2)).isEqualTo(Reading.Undefined.UNKNOWN_EFFECT);
        // Once it is over, it says itself what it did.
        assertThat(at(gmv(new Baseline.Mean(2)), estimated(), figures, 3)).isEqualTo(figure("100"));
        assertThat(at(gmv(new Baseline.Mean(2)), estimated(), "_ 100 160 100 140", 4))
                .isEqualTo(Reading.Undefined.UNKNOWN_EFFECT);
    }

    @Test
    void aPeriodThatNoEventTouchesIsComparedAsEver() {
        assertThat(at(gmv(new Baseline.Mean(2)), sixty(SALE), "1 1 7 7 1 2", 6)).isEqualTo(figure("1.5"));
    }

    private static Event estimated() {
        return Event.of("fair")
                .on(day(1, 12), day(1, 18))
                .on(day(1, 26), day(2, 1))
                .on(day(2, 9), day(2, 15))
                .estimatedFor(id(), Segment.TOTAL);
    }

    private static Event sixty(Event event) {
        return event.moving(id(), Segment.TOTAL, 60);
    }

    private static KpiId id() {
        return new KpiId("gmv");
    }

    private static KpiBuilder builder(Baseline baseline) {
        return Kpi.builder("gmv").baseline(baseline);
    }

    private static Kpi gmv(Baseline baseline) {
        return builder(baseline).build();
    }

    private static PlanBuilder plan(Kpi kpi) {
        return Plan.builder("p").kpi(kpi);
    }

    private static Reading at(Kpi kpi, Event event, String figures, int place) {
        return at(kpi, List.of(event), figures, place);
    }

    private static Reading at(Kpi kpi, List<Event> events, String figures, int place) {
        PlanBuilder plan = plan(kpi);
        events.forEach(plan::event);
        Plan built = plan.build();
        Series series = series(built, kpi, figures, LocalDate.of(2025, 12, 29));
        return Baselines.of(built, kpi, Segment.TOTAL)
                .at(kpi.baseline().orElseThrow(), series, day(series, LocalDate.of(2025, 12, 29)) + place);
    }

    private static Series series(Plan plan, Kpi kpi, String figures, LocalDate from) {
        List<Observation> observations = new ArrayList<>();
        int ordinal = ISO.ordinal(kpi.every(), from);
        for (String figure : figures.split(" ", -1)) {
            LocalDate day = ISO.start(kpi.every(), ordinal++);
            String[] parts = figure.split("/", -1);
            if (parts.length == 2) {
                observations.add(Observation.ratio(
                        "gmv", Segment.TOTAL, day, new BigDecimal(parts[0]), new BigDecimal(parts[1])));
            } else if (!figure.equals("_")) {
                observations.add(Observation.of("gmv", Segment.TOTAL, day, new BigDecimal(figure)));
            }
        }
        return History.of(plan, observations).series(kpi.id(), Segment.TOTAL).orElseThrow();
    }

    private static int day(Series series, LocalDate day) {
        return ISO.ordinal(series.kpi().every(), day);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Reading figure(String text) {
        return Reading.of(Fraction.of(new BigDecimal(text)));
    }
}
