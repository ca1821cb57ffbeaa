package org.goalhealth.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.observations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goalhealth.Samples;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Segment EAST = Segment.of("region", "east");
    private static final Segment WEST = Segment.of("region", "west");
    private static final int W01 = Samples.ISO.parse("2026-W01").ordinal();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Kpi ORDERS = Kpi.builder("orders")
            .levels(List.of(Level.TOTAL, Level.by("region")))
            .build();
    private static final Kpi RATE = Kpi.builder("rate")
            .levels(List.of(Level.TOTAL, Level.by("region")))
            .ratio()
            .build();

    @Test
    void figuresOfRegionsAddUpToTheTotal() {
        Series total = total(ORDERS, observations(ORDERS, EAST, "10 20"), observations(ORDERS, WEST, "1.5 2"));
        assertThat(total.at(W01)).isEqualTo(Reading.of(Fraction.of(23, 2)));
        assertThat(total.at(W01 + 1)).isEqualTo(Reading.of(Fraction.of(22)));
    }

    @Test
    void ratiosRollUpFromTheirParts() {
        Series total = total(RATE, observations(RATE, EAST, "1/10"), observations(RATE, WEST, "9/10"));
        assertThat(total.at(W01)).isEqualTo(Reading.of(Fraction.of(10, 20)));
        assertThat(total(RATE, observations(RATE, EAST, "1/2"), observations(RATE, WEST, "1/98"))
                        .at(W01))
                .isEqualTo(Reading.of(Fraction.of(2, 100)));
    }

    @Test
    void aTotalHasNoFigureWhereARegionThatHasBegunHasNone() {
        Series total = total(ORDERS, observations(ORDERS, EAST, "1 2 3 4"), observations(ORDERS, WEST, "_ 5 _ 6"));
        assertThat(total.at(W01)).isEqualTo(Reading.of(Fraction.of(1)));
        assertThat(total.at(W01 + 1)).isEqualTo(Reading.of(Fraction.of(7)));
        assertThat(total.at(W01 + 2)).isEqualTo(Reading.Missing.MISSING);
        assertThat(total.at(W01 + 3)).isEqualTo(Reading.of(Fraction.of(10)));
    }

    @Test
    void aMissingPeriodIsMissingNeverZero() {
        Series series = total(ORDERS, observations(ORDERS, EAST, "1 _ 3"));
        assertThat(series.has(W01 + 1)).isFalse();
        assertThat(series.at(W01 + 1)).isEqualTo(Reading.Missing.MISSING);
        assertThat(series.at(W01 - 1)).isEqualTo(Reading.Missing.MISSING);
        assertThat(series.at(W01 + 99)).isEqualTo(Reading.Missing.MISSING);
        assertThat(series.first()).isEqualTo(W01);
        assertThat(series.last()).isEqualTo(W01 + 2);
    }

    @Test
    void aRatioOverZeroIsUndefinedWithItsReason() {
        assertThat(total(RATE, observations(RATE, EAST, "5/0")).at(W01)).isEqualTo(Reading.Undefined.ZERO_BASE);
        assertThat(total(RATE, observations(RATE, EAST, "5/-1")).at(W01)).isEqualTo(Reading.Undefined.NEGATIVE_BASE);
    }

    @Test
    void inATableOfEventsAPeriodWithoutRowsIsZeroBetweenTheFirstAndTheLast() {
        Kpi events = Kpi.builder("orders")
                .by("region")
                .from(new KpiInput.Sum(new SourceId("shop"), "orders", Gap.ZERO))
                .build();
        History history = History.of(
                plan().source(shop()).kpi(events).build(),
                join(observations(events, EAST, "1 _ _ 4"), observations(events, WEST, "_ 2")));

        assertThat(figures(history.series(events.id(), EAST).orElseThrow(), 5))
                .containsExactly("1", "0", "0", "4", "_");
        assertThat(figures(history.series(events.id(), WEST).orElseThrow(), 5))
                .containsExactly("0", "2", "0", "0", "_");
    }

    @Test
    void figuresThatContradictEachOtherLeaveNoFigureAndAreCounted() {
        History history = history(ORDERS, join(observations(ORDERS, EAST, "1 2"), observations(ORDERS, EAST, "1 3")));
        Intake intake = history.intakes().get(0);

        assertThat(figures(history.series(ORDERS.id(), EAST).orElseThrow(), 2)).containsExactly("1", "_");
        assertThat(intake.read()).isEqualTo(4);
        assertThat(intake.accepted()).isEqualTo(1);
        assertThat(intake.duplicate()).isEqualTo(1);
        assertThat(intake.conflicting()).isEqualTo(2);
        assertThat(intake.isClean()).isFalse();
        assertThat(intake.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT))
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("region=east 2026-W02"));
    }

    @Test
    void aHigherRevisionCorrectsAndEndsAConflict() {
        Observation first = Observation.of("orders", EAST, DAY, 1);
        Observation other = Observation.of("orders", EAST, DAY, 2);
        Observation right = first.corrected(BigDecimal.valueOf(3));

        History history = history(ORDERS, List.of(right, first, other));

        assertThat(figures(history.series(ORDERS.id(), EAST).orElseThrow(), 1)).containsExactly("3");
        assertThat(history.intakes().get(0).accepted()).isEqualTo(1);
    }

    @Test
    void theSameFigureSaidAgainCountsOnce() {
        Observation said = Observation.of("orders", EAST, DAY, new BigDecimal("1.5"));
        Observation again = Observation.of("orders", EAST, DAY.plusDays(2), new BigDecimal("1.50"));

        History history = history(ORDERS, List.of(said, again, said));

        assertThat(figures(history.series(ORDERS.id(), EAST).orElseThrow(), 1)).containsExactly("3/2");
        assertThat(history.intakes().get(0).duplicate()).isEqualTo(2);
        assertThat(history.intakes().get(0).isClean()).isTrue();
    }

    @Test
    void whatCannotBeUsedIsCountedAndNamed() {
        Intake intake = history(
                        ORDERS,
                        List.of(
                                Observation.of("order", EAST, DAY, 1),
                                Observation.of("orders", Segment.of("region", "est"), DAY, 1),
                                Observation.of("orders", Segment.of("regoin", "east"), DAY, 1),
                                Observation.of("orders", Segment.TOTAL, DAY, 1),
                                Observation.ratio("orders", EAST, DAY, 1, 2),
                                Observation.of("orders", EAST, DAY, new BigDecimal("1.234")),
                                Observation.of("orders", EAST, DAY, new BigDecimal("1E+15")),
                                Observation.of("orders", EAST, LocalDate.of(1899, 12, 31), 1),
                                Observation.of("orders", EAST, LocalDate.of(2200, 1, 1), 1),
                                Observation.of("orders", EAST, DAY, 7)))
                .intakes()
                .get(0);

        assertThat(intake.rejected()).isEqualTo(9);
        assertThat(intake.accepted()).isEqualTo(1);
        assertThat(intake.problems()).hasSize(9);
        assertThat(intake.problems().get(0).fix()).isEqualTo("did you mean orders?");
        assertThat(intake.problems().get(1).fix()).isEqualTo("did you mean east or west?");
        assertThat(intake.problems().get(2).fix()).isEqualTo("did you mean region?");
    }

    @Test
    void aRatioNeedsBothItsParts() {
        Intake intake = history(RATE, List.of(Observation.of("rate", EAST, DAY, 1)))
                .intakes()
                .get(0);
        assertThat(intake.rejected()).isEqualTo(1);
        assertThat(intake.problems().get(0).fix()).isEqualTo("give both parts");
    }

    @Test
    void everyDeclaredRegionHasASeriesEvenIfEmpty() {
        History history = history(ORDERS, observations(ORDERS, EAST, "1"));
        assertThat(history.series(ORDERS)).map(Series::segment).containsExactly(Segment.TOTAL, EAST, WEST);
        assertThat(history.series(ORDERS.id(), WEST).orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void theFirstAndLastDayAreThoseOfPeriodsWithFigures() {
        History history = history(ORDERS, observations(ORDERS, EAST, "_ 1 2 _"));
        assertThat(history.lastDay()).contains(LocalDate.of(2026, 1, 18));
    }

    @Test
    void aSourcesOwnLabelIsKept() {
        Observation labelled =
                new Observation(ORDERS.id(), EAST, DAY, BigDecimal.ONE, Optional.empty(), 0, Optional.of("2026-01-04"));
        Series series =
                history(ORDERS, List.of(labelled)).series(ORDERS.id(), EAST).orElseThrow();
        assertThat(series.label(W01)).isEqualTo("2026-01-04");
        assertThat(series.label(W01 + 1)).isEqualTo("2026-W02");
    }

    @Property(tries = 100)
    void theOrderOfObservationsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Kpi kpi = twoDimensions();
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Segment segment = Segment.of("region", random.nextBoolean() ? "east" : "west")
                    .and("channel", random.nextBoolean() ? "web" : "shop");
            all.add(new Observation(
                    kpi.id(),
                    segment,
                    DAY.plusWeeks(random.nextInt(4)),
                    BigDecimal.valueOf(random.nextInt(3)),
                    Optional.empty(),
                    random.nextInt(2),
                    random.nextBoolean() ? Optional.of("label " + random.nextInt(3)) : Optional.empty()));
        }
        History before = history(kpi, all);
        List<String> shown = shown(before, kpi);
        List<Intake> intakes = before.intakes();

        Collections.shuffle(all, random);

        assertThat(shown(history(kpi, all), kpi)).isEqualTo(shown);
        assertThat(history(kpi, all).intakes()).isEqualTo(intakes);
    }

    @Test
    void levelsWrittenInAnotherOrderThanThePlansAreSeenAllTheSame() {
        Kpi kpi = Kpi.builder("orders").by("channel", "region").build();
        History history = history(
                kpi,
                List.of(Observation.of("orders", Segment.of("channel", "web").and("region", "east"), DAY, 1)));

        Kpi planned = history.plan().kpi(kpi.id());
        assertThat(history.series(planned))
                .map(series -> series.segment().toString())
                .containsExactly("region=east;channel=web");
    }

    private static Kpi twoDimensions() {
        return Kpi.builder("orders")
                .levels(List.of(Level.TOTAL, Level.by("region"), Level.by("region", "channel")))
                .build();
    }

    private static List<String> shown(History history, Kpi kpi) {
        return history.series(kpi).stream()
                .map(series -> series.segment() + ": " + figures(series, 4)
                        + IntStream.range(0, 4)
                                .mapToObj(i -> series.label(W01 + i))
                                .toList())
                .toList();
    }

    private static List<String> figures(Series series, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(i -> series.at(W01 + i) instanceof Reading.Figure figure
                        ? figure.value().toString()
                        : "_")
                .toList();
    }

    @SafeVarargs
    private static Series total(Kpi kpi, List<Observation>... observations) {
        return history(kpi, join(observations)).series(kpi.id(), Segment.TOTAL).orElseThrow();
    }

    @SafeVarargs
    private static List<Observation> join(List<Observation>... observations) {
        List<Observation> all = new ArrayList<>();
        for (List<Observation> some : observations) {
            all.addAll(some);
        }
        return all;
    }

    private static History history(Kpi kpi, List<Observation> observations) {
        return History.of(plan().kpi(kpi).build(), observations);
    }

    private static PlanBuilder plan() {
        return Plan.builder("test").dimension("region", "east", "west").dimension("channel", "web", "shop");
    }

    private static Source shop() {
        return new Source.Sql(
                new SourceId("shop"),
                "select 1",
                Optional.empty(),
                Map.of(),
                new DateColumn("date", DateColumn.ISO, DateColumn.Names.ANY, 0));
    }
}
