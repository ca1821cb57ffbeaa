package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.YearComparison;

/** Laws of events, whatever the figures, the dates and the effects are. */
class EventProperties {

    private static final KpiId ORDERS = new KpiId("orders");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 29);

    /** Days from the first, how long, and how much; 0 stands for an estimate. */
    record Shape(List<Integer> days, int length, int points) {

        Event event(int number, boolean zero) {
            Event event = Event.of("event-" + number);
            for (int i = 0; i < days.size(); i++) {
                LocalDate from = FIRST.plusDays(60L * i + days.get(i));
                event = event.on(from, from.plusDays(length - 1L));
            }
            return zero || points != 0
                    ? event.moving(ORDERS, Segment.TOTAL, zero ? 0 : points)
                    : event.estimatedFor(ORDERS, Segment.TOTAL);
        }
    }

    @Property(tries = 60)
    void theOrderOfEventsAndOfTheirDatesDoesNotMatter(
            @ForAll("figures") @Size(min = 12, max = 40) List<Integer> figures,
            @ForAll("events") @Size(min = 2, max = 3) List<Shape> events,
            @ForAll boolean lower,
            @ForAll @IntRange(min = 0, max = 3) int usual,
            @ForAll Random random) {
        List<Event> declared = events(events, false);
        List<Event> shuffled = new ArrayList<>();
        for (Event event : declared) {
            List<Event.Occurrence> dates = new ArrayList<>(event.dates());
            Collections.shuffle(dates, random);
            shuffled.add(new Event(event.id(), event.name(), dates, event.effects()));
        }
        Collections.shuffle(shuffled, random);

        assertThat(found(kpi(lower, usual), figures, 1, shuffled))
                .isEqualTo(found(kpi(lower, usual), figures, 1, declared));
    }

    @Property(tries = 40)
    void anEffectOfNothingChangesNothing(
            @ForAll("figures") @Size(min = 12, max = 40) List<Integer> figures,
            @ForAll("events") @Size(min = 1, max = 3) List<Shape> events,
            @ForAll boolean lower,
            @ForAll @IntRange(min = 0, max = 3) int usual) {
        Kpi kpi = kpi(lower, usual);

        assertThat(given(kpi, figures, 1, events(events, true)).findings())
                .isEqualTo(given(kpi, figures, 1, List.of()).findings());
    }

    @Property(tries = 60)
    void amountsAThousandTimesAsLargeAreJudgedTheSame(
            @ForAll("figures") @Size(min = 12, max = 40) List<Integer> figures,
            @ForAll("events") @Size(min = 1, max = 3) List<Shape> events,
            @ForAll boolean lower,
            @ForAll @IntRange(min = 0, max = 3) int usual) {
        List<Event> some = events(events, false);

        assertThat(names(given(kpi(lower, usual), figures, 1000, some)))
                .isEqualTo(names(given(kpi(lower, usual), figures, 1, some)));
    }

    @Property(tries = 60)
    void figuresThatDoAsGivenEffectsSayAreNeverShort(
            @ForAll("events") @Size(min = 1, max = 3) List<Shape> events,
            @ForAll @IntRange(min = 1, max = 4) int level) {
        // Of one whole week each, so that figures are whole.
        List<Event> some = new ArrayList<>();
        int[] weeks = new int[40];
        java.util.Arrays.fill(weeks, 1_000_000 * level);
        for (int i = 0; i < events.size(); i++) {
            int points = events.get(i).points();
            int week = 6 + events.get(i).days().get(0);
            LocalDate from = FIRST.plusWeeks(week);
            some.add(Event.of("event-" + i).on(from, from.plusDays(6)).moving(ORDERS, Segment.TOTAL, points));
            weeks[week] = Math.toIntExact((long) weeks[week] * (100 + points) / 100);
        }
        List<Integer> figures = java.util.Arrays.stream(weeks).boxed().toList();

        assertThat(names(given(kpi(false, 0), figures, 1, some))).isEmpty();
    }

    @Property(tries = 60)
    void aWorseLatestFigureNeverEndsAFinding(
            @ForAll("figures") @Size(min = 12, max = 40) List<Integer> figures,
            @ForAll("events") @Size(min = 1, max = 3) List<Shape> events,
            @ForAll boolean lower,
            @ForAll @IntRange(min = 1, max = 39) int worse) {
        List<Event> some = events(events, false);
        int latest = figures.get(figures.size() - 1);
        List<Integer> other = new ArrayList<>(figures);
        other.set(figures.size() - 1, lower ? latest + worse : latest - worse);

        assertThat(warnings(given(kpi(lower, 0), other, 1, some)))
                .containsAll(warnings(given(kpi(lower, 0), figures, 1, some)));
    }

    @Provide
    Arbitrary<List<Integer>> figures() {
        return Arbitraries.integers().between(40, 160).list();
    }

    @Provide
    Arbitrary<List<Shape>> events() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 20)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(0, 0, 10, 60, 150, -20, -60))
                .as(Shape::new)
                .list();
    }

    private static List<Event> events(List<Shape> shapes, boolean zero) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            events.add(shapes.get(i).event(i, zero));
        }
        return events;
    }

    private static Kpi kpi(boolean lower, int usual) {
        Baseline baseline = switch (usual) {
            case 0 -> new Baseline.Mean(3);
            case 1 -> new Baseline.Median(4);
            case 2 -> new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS);
            default -> new Baseline.Fixed(new java.math.BigDecimal(100));
        };
        return Kpi.builder("orders")
                .better(lower ? Direction.LOWER : Direction.HIGHER)
                .baseline(baseline)
                .build();
    }

    private static Given given(Kpi kpi, List<Integer> figures, int scale, List<Event> events) {
        Kpi scaled = kpi.baseline().orElseThrow() instanceof Baseline.Fixed
                ? Kpi.builder("orders")
                        .better(kpi.better())
                        .baseline(new Baseline.Fixed(new java.math.BigDecimal(100L * scale)))
                        .build()
                : kpi;
        Given given = Given.kpi(
                scaled,
                figures.stream()
                        .map(figure -> Long.toString((long) figure * scale))
                        .collect(Collectors.joining(" ")));
        given.limit("baseline-shortfall", Map.of("periods", "1"));
        for (String rule : List.of("outlier", "outlier-better")) {
            given.limit(rule, scaled, Map.of("history", "8", "enough", "4", "spreads", "1"));
        }
        events.forEach(event -> given.and(p -> p.event(event)));
        return given;
    }

    private static List<String> warnings(Given given) {
        return names(given).stream()
                .filter(name -> !name.endsWith("outlier-better"))
                .toList();
    }

    private static List<String> names(Given given) {
        return given.findings().stream()
                .map(finding -> finding.fingerprint() + " " + finding.rule().name())
                .sorted()
                .toList();
    }

    /** In the order of events findings and their events stand, and in nothing else. */
    private static Map<String, Object> found(Kpi kpi, List<Integer> figures, int scale, List<Event> events) {
        return given(kpi, figures, scale, events).findings().stream()
                .collect(Collectors.toMap(
                        finding -> finding.fingerprint() + finding.rule().name(),
                        (Finding finding) -> List.of(
                                finding.evidence().figures(),
                                finding.evidence().since(),
                                java.util.Set.copyOf(finding.evidence().events()))));
    }
}
