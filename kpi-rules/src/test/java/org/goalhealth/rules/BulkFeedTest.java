package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many series are fed at once as each would be by itself.
 *
 * <p>That all is found as by other ways is a claim of {@link MonitorProperties}, whose calls go this way too.
 */
class BulkFeedTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static final Plan PLAN = Plan.builder("test-plan")
            .dimension("region", "east", "west")
            .kpi(weekly("orders"))
            .kpi(weekly("visits"))
            .kpi(Kpi.builder("leads")
                    .by("region")
                    .baseline(new Baseline.Fixed(new BigDecimal(100)))
                    .build())
            .kpi(Kpi.builder("daily").every(Cadence.DAY).build())
            .kpi(Kpi.builder("return").by("region").ratio().build())
            .build();

    private final Monitor monitor = Given.STANDARD.monitor(PLAN, START);

    private static Kpi weekly(String id) {
        return Kpi.builder(id).baseline(new Baseline.Fixed(new BigDecimal(100))).build();
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void aRowOfFiguresIsJudgedByTheNextEvaluation() {
        BulkFeed bulk = monitor.bulkFeed(
                List.of(feed("orders"), feed("visits"), feed("leads", region("west")), feed("leads", region("east"))));

        for (int week = 0; week < 3; week++) {
            bulk.observe(week(week), new long[] {8500, 9900, 9900, 8500});
        }

        assertThat(shortfalls(monitor.advanceTo(START.plusWeeks(3))))
                .containsExactlyInAnyOrder("BEGAN W1 kpi:orders", "BEGAN W1 kpi:leads region=east");
    }

    @Test
    void whereASeriesHasNoFigureItsPeriodStaysMissing() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("orders"), feed("visits")));

        bulk.observe(week(0), new long[] {8500, 8500});
        bulk.observe(week(1), new long[] {BulkFeed.NONE, 8500});
        bulk.observe(week(2), new long[] {8500, 8500});

        assertThat(shortfalls(monitor.advanceTo(START.plusWeeks(3)))).containsExactly("BEGAN W1 kpi:visits");
    }

    @Test
    void aLateRowIsJudgedAsWell() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("orders"), feed("visits")));
        bulk.observe(week(0), new long[] {8500, 8500});
        bulk.observe(week(2), new long[] {8500, 8500});
        monitor.advanceTo(START.plusWeeks(3));

        bulk.observe(week(1), new long[] {8500, 9900});

        assertThat(shortfalls(monitor.evaluate())).containsExactly("BEGAN W1 kpi:orders");
    }

    @Test
    void bothPartsOfRatiosAreGivenTogether() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("return", region("east")), feed("return", region("west"))));
        Monitor alone = Given.STANDARD.monitor(PLAN, START);

        bulk.observe(week(0), new long[] {300, BulkFeed.NONE}, new long[] {200, 7});
        monitor.advanceTo(START.plusWeeks(1));
        alone.feed(new KpiId("return"), region("east")).observe(week(0), 300, 200);
        alone.advanceTo(START.plusWeeks(1));

        assertThat(monitor.snapshot()).isEqualTo(alone.snapshot());
    }

    @Test
    void aFigureThatCannotBeUsedIsAProblemAndTheOthersAreTaken() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("visits"), feed("orders")));
        for (int week = 0; week < 3; week++) {
            bulk.observe(week(week), new long[] {Long.MIN_VALUE + 1, 8500});
        }

        Update update = monitor.advanceTo(START.plusWeeks(3));

        assertThat(update.problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.message()).contains("visits", "too large"));
        assertThat(shortfalls(update)).containsExactly("BEGAN W1 kpi:orders");
    }

    @Test
    void aSecondFigureOfAPeriodIsAConflict() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("orders"), feed("visits")));
        bulk.observe(week(0), new long[] {8500, 8500});
        bulk.observe(week(0), new long[] {8500, 8600});

        assertThat(monitor.evaluate().problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(Problem.Code.CONFLICT);
    }

    @Test
    void theRowThatWasGivenIsNotKept() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("orders"), feed("visits")));
        long[] row = {8500, 9900};
        for (int week = 0; week < 3; week++) {
            row[0] = 8500;
            bulk.observe(week(week), row);
            assertThat(row).containsExactly(8500, 9900);
            row[0] = 0;
        }

        assertThat(shortfalls(monitor.advanceTo(START.plusWeeks(3)))).containsExactly("BEGAN W1 kpi:orders");
    }

    @Test
    void feedsOfDifferentKindsAreRefusedByName() {
        assertThatThrownBy(() -> monitor.bulkFeed(List.of(feed("orders"), feed("daily"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orders")
                .hasMessageContaining("every week")
                .hasMessageContaining("daily")
                .hasMessageContaining("every day");
        assertThatThrownBy(() -> monitor.bulkFeed(List.of(feed("orders"), feed("return", region("east")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orders")
                .hasMessageContaining("return")
                .hasMessageContaining("ratio");
        assertThatThrownBy(() -> monitor.bulkFeed(List.of(feed("orders"), feed("visits"), feed("orders"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orders")
                .hasMessageContaining("once");
        assertThatThrownBy(() -> monitor.bulkFeed(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }

    @Test
    void aFeedOfAnotherMonitorIsRefused() {
        try (Monitor other = Given.STANDARD.monitor(PLAN, START)) {
            Feed foreign = other.feed(new KpiId("visits"), Segment.TOTAL);
            assertThatThrownBy(() -> monitor.bulkFeed(List.of(feed("orders"), foreign)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("visits")
                    .hasMessageContaining("not of this monitor");
        }
    }

    @Test
    void aRowOfAnotherLengthPeriodOrKindChangesNothing() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("orders"), feed("visits")));
        byte[] before = monitor.snapshot();

        assertThatThrownBy(() -> bulk.observe(week(0), new long[] {8500}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 series")
                .hasMessageContaining("1 figure");
        assertThatThrownBy(() -> bulk.observe(PLAN.calendar().periodOf(Cadence.MONTH, START), new long[] {8500, 8500}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("month")
                .hasMessageContaining("week");
        assertThatThrownBy(() -> bulk.observe(week(0), new long[] {8500, 8500}, new long[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no ratio");

        assertThat(monitor.evaluate().isEmpty()).isTrue();
        assertThat(monitor.snapshot()).isEqualTo(before);
    }

    @Test
    void itEndsWithThePlanAndWithTheMonitor() {
        BulkFeed bulk = monitor.bulkFeed(List.of(feed("orders"), feed("visits")));
        monitor.replacePlan(PLAN);
        assertThatThrownBy(() -> bulk.observe(week(0), new long[] {1, 1}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the plan was replaced");
        assertThatThrownBy(() -> monitor.bulkFeed(bulk.feeds()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the plan was replaced");

        BulkFeed again = monitor.bulkFeed(List.of(feed("orders")));
        monitor.close();
        assertThatThrownBy(() -> again.observe(week(0), new long[] {1}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void itNamesItsFeedsInTheirOrder() {
        List<Feed> feeds = List.of(feed("visits"), feed("orders"));

        assertThat(monitor.bulkFeed(feeds).feeds()).isEqualTo(feeds);
    }

    private Feed feed(String kpi) {
        return feed(kpi, Segment.TOTAL);
    }

    private Feed feed(String kpi, Segment segment) {
        return monitor.feed(new KpiId(kpi), segment);
    }

    private static Period week(int week) {
        return PLAN.calendar().periodOf(Cadence.WEEK, START.plusWeeks(week));
    }

    private static List<String> shortfalls(Update update) {
        return update.changes().stream()
                .filter(change -> change.finding().rule().id().equals("W1"))
                .map(FindingChange::toString)
                .toList();
    }
}
