package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** What a monitor tells of observations and dates as they come. */
class MonitorTest {

    /** A Monday: the first day of 2026-W02. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    private static final Kpi BY_REGION = Kpi.builder("orders")
            .levels(List.of(Level.TOTAL, Level.by("region")))
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    private static final Kpi RETURN =
            Kpi.builder("media-return").by("region").ratio().build();

    @Test
    void aFindingBeginsWhenTheLastPeriodItNeedsHasClosed() {
        try (Monitor monitor = watch(ORDERS, 85, 85)) {
            assertThat(monitor.observe(orders(2, 85)).changes()).isEmpty();

            assertThat(monitor.advanceTo(week(3)).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change).hasToString("BEGAN W1 kpi:orders"))
                    .satisfies(change ->
                            assertThat(change.finding().evidence().periods()).isEqualTo(3));
        }
    }

    @Test
    void itIsToldAgainWhenItsFiguresMove() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            Update update = next(monitor, 3, 70);

            assertThat(changes(update)).containsExactly("CHANGED W1 kpi:orders");
            assertThat(monitor.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.evidence().periods()).isEqualTo(4);
                assertThat(figure(finding, EvidenceFigure.Name.VALUE)).isEqualTo(Fraction.of(70));
                assertThat(finding.evidence().latest().label()).isEqualTo("2026-W05");
                assertThat(finding.evidence().since().label()).isEqualTo("2026-W02");
            });
        }
    }

    @Test
    void itEndsWhenTheFigureRecovers() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            assertThat(changes(next(monitor, 3, 100))).containsExactly("ENDED W1 kpi:orders");
            assertThat(monitor.findings()).isEmpty();
        }
    }

    @Test
    void itEndsWhenTheFigureIsMissingAndTheGapBegins() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            assertThat(changes(monitor.advanceTo(week(4))))
                    .containsExactlyInAnyOrder("BEGAN W11 kpi:orders", "ENDED W1 kpi:orders");

            assertThat(changes(monitor.observe(orders(3, 85))))
                    .containsExactlyInAnyOrder("BEGAN W1 kpi:orders", "ENDED W11 kpi:orders");
            assertThat(monitor.findings().get(0).evidence().periods()).isEqualTo(4);
        }
    }

    @Test
    void aCorrectionWithdrawsItAndAnotherBringsItBack() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            Observation corrected = orders(1, 85).corrected(new BigDecimal(99));
            assertThat(changes(monitor.observe(corrected))).containsExactly("ENDED W1 kpi:orders");

            assertThat(changes(monitor.observe(corrected.corrected(new BigDecimal(84)))))
                    .containsExactly("BEGAN W1 kpi:orders");
            assertThat(monitor.observe(corrected).isEmpty()).isTrue();
        }
    }

    @Test
    void lateDataJoinsTwoStreaks() {
        try (Monitor monitor = watch(ORDERS, 85)) {
            monitor.advanceTo(week(3));
            monitor.observe(orders(2, 85));
            assertThat(monitor.findings()).isEmpty();

            assertThat(changes(monitor.observe(orders(1, 85)))).containsExactly("BEGAN W1 kpi:orders");
        }
    }

    @Test
    void whatIsContradictedHasNoFigureUntilARevisionSettlesIt() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            monitor.observe(orders(2, 84));
            assertThat(monitor.findings()).extracting(f -> f.rule().id()).containsExactly("W11");

            monitor.observe(orders(2, 84).corrected(new BigDecimal(84)));
            assertThat(monitor.findings()).extracting(f -> f.rule().id()).containsExactly("W1");
        }
    }

    @Test
    void exactlyAtTheLimitItBeginsAndACentAboveItDoesNot() {
        try (Monitor monitor = watch(ORDERS, 85, 85)) {
            monitor.observe(orders(2, "85.01"));
            assertThat(monitor.advanceTo(week(3)).changes()).isEmpty();

            assertThat(changes(monitor.observe(orders(2, "85.01").corrected(new BigDecimal("85.00")))))
                    .containsExactly("BEGAN W1 kpi:orders");
        }
    }

    @Test
    void severalPeriodsAtOnceAreJudgedAsTheLatestOfThemStands() {
        try (Monitor monitor = Given.STANDARD.monitor(plan(ORDERS), START)) {
            monitor.observeAll(List.of(orders(0, 85), orders(1, 85), orders(2, 85), orders(3, 100)));

            assertThat(changes(monitor.advanceTo(week(4)))).containsExactly("ENDED W11 kpi:orders");
        }
    }

    @Test
    void whatIsStillRunningIsNotLookedAtUntilItsGraceIsOver() {
        Kpi patient = Kpi.builder("orders")
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .graceDays(3)
                .build();
        try (Monitor monitor = watch(patient, 85, 85, 85)) {
            assertThat(monitor.findings()).isEmpty();
            assertThat(monitor.advanceTo(week(3).plusDays(2)).changes()).isEmpty();

            assertThat(changes(monitor.advanceTo(week(3).plusDays(3)))).containsExactly("BEGAN W1 kpi:orders");
        }
    }

    @Test
    void aGapThatGrowsStaleChangesItsSeverityNotItsIdentity() {
        try (Monitor monitor = watch(ORDERS, 100)) {
            assertThat(changes(monitor.advanceTo(week(2)))).containsExactly("BEGAN W11 kpi:orders");
            assertThat(changes(monitor.advanceTo(week(3)))).containsExactly("CHANGED W11 kpi:orders");

            assertThat(monitor.advanceTo(week(4)).changes()).singleElement().satisfies(change -> {
                assertThat(change).hasToString("CHANGED W11 kpi:orders");
                assertThat(change.finding().severity()).isEqualTo(Severity.CRITICAL);
            });
        }
    }

    @Test
    void whatAnotherLineCanTakeChangesTheFindingOfTheGiver() {
        Plan plan = plan(p -> p.kpi(RETURN)
                .budget(budget(RETURN, line("east", "1000"), line("south", "1000"), line("west", "1000")))
                .off("data-missing")
                .off("data-stale"));
        try (Monitor monitor = Given.STANDARD.monitor(plan, week(2))) {
            monitor.observeAll(List.of(
                    returned(0, "east", 10),
                    returned(1, "east", 10),
                    returned(0, "west", 30),
                    returned(1, "west", 30)));
            assertThat(monitor.findings()).hasSize(1);

            Update update = monitor.observe(returned(1, "south", 30));
            assertThat(changes(update)).containsExactly("CHANGED B1 line:media region=east");
            assertThat(shift(update).moves()).hasSize(2);

            assertThat(shift(monitor.observeAll(
                                    List.of(correctedReturn(1, "south", 20), correctedReturn(1, "west", 20))))
                            .moves())
                    .isEmpty();
        }
    }

    @Test
    void theWorstIsToldFirst() {
        Kpi rate = Kpi.builder("member-rate").ratio().build();
        Plan plan = plan(p -> p.kpi(ORDERS).kpi(rate).funnel(funnel(rate, "0.03", "0.025")));
        try (Monitor monitor = Given.STANDARD.monitor(plan, START)) {
            Update update = monitor.advanceTo(week(3));
            assertThat(update.changes()).allMatch(change -> change.kind() == FindingChange.Kind.CHANGED);

            update = monitor.observeAll(List.of(
                    orders(0, 80),
                    orders(1, 80),
                    orders(2, 80),
                    Observation.ratio("member-rate", Segment.TOTAL, week(2), 1, 100)));
            assertThat(update.changes().stream()
                            .filter(change -> change.kind() == FindingChange.Kind.BEGAN)
                            .map(FindingChange::toString))
                    .containsExactly("BEGAN F1 stage:private-domain/visit-to-member", "BEGAN W1 kpi:orders");
        }
    }

    @Test
    void anObservationOfAnUnknownKpiIsAProblemAndChangesNothing() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            refused(
                    monitor,
                    Observation.of("order", Segment.TOTAL, week(2), 100),
                    "the plan has no kpi 'order'",
                    "orders");
        }
    }

    @Test
    void anObservationWithOtherDimensionsIsAProblemAndChangesNothing() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            refused(monitor, Observation.of("orders", region("east"), week(2), 100), "kpi orders is cut by", "east");
            refused(
                    monitor,
                    Observation.of("orders", region("north"), week(2), 100),
                    "dimension region has no value 'north'");
        }
    }

    @Test
    void anObservationThatDoesNotFitTheKpisDecimalsIsAProblemAndChangesNothing() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            refused(monitor, orders(2, "100.001"), "keeps 2 decimals", "100.001");
            refused(monitor, orders(2, "1E+20"), "keeps 2 decimals");
        }
    }

    @Test
    void partsWhereThereAreNoneAndADateLongPastAreProblems() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            refused(monitor, Observation.ratio("orders", Segment.TOTAL, week(2), 1, 2), "no ratio");
            refused(
                    monitor,
                    Observation.of("orders", Segment.TOTAL, LocalDate.of(1800, 1, 1), 100),
                    "1800-01-01",
                    "date");
        }
    }

    @Test
    void theGoodOnesBesideABadOneAreTaken() {
        try (Monitor monitor = watch(ORDERS, 85, 85)) {
            monitor.advanceTo(week(3));
            Update update = monitor.observeAll(
                    List.of(Observation.of("nobody", Segment.TOTAL, week(2), 1), orders(2, 85), orders(2, "1.005")));

            assertThat(update.problems()).hasSize(2);
            assertThat(update.changes()).extracting(FindingChange::toString).contains("BEGAN W1 kpi:orders");
        }
    }

    @Test
    void whatAFeedGivesIsJudgedByTheNextEvaluation() {
        try (Monitor monitor = watch(ORDERS, 85, 85)) {
            Feed feed = monitor.feed(ORDERS.id(), Segment.TOTAL);
            assertThat(feed.kpi()).isEqualTo(ORDERS);
            assertThat(feed.segment()).isEqualTo(Segment.TOTAL);
            monitor.advanceTo(week(3));

            feed.observe(monitor.plan().calendar().periodOf(Cadence.WEEK, week(2)), 8500);
            assertThat(changes(monitor.evaluate())).contains("BEGAN W1 kpi:orders");

            feed.observe(monitor.plan().calendar().periodOf(Cadence.WEEK, week(3)), 10000);
            assertThat(changes(monitor.advanceTo(week(4)))).containsExactly("ENDED W1 kpi:orders");
        }
    }

    @Test
    void aFeedThatGivesNothingChangesNothing() {
        Kpi twofold = Kpi.builder("orders")
                .levels(List.of(Level.TOTAL, Level.by("region", "channel")))
                .build();
        Plan plan = Plan.builder("test-plan")
                .dimension("region", "east", "west")
                .dimension("channel", "app", "web")
                .kpi(twofold)
                .build();
        try (Monitor monitor = Given.STANDARD.monitor(plan, START)) {
            Segment one = region("east").and("channel", "app");
            monitor.observe(Observation.of("orders", one, week(0), 100));
            monitor.advanceTo(week(1));
            List<Finding> before = monitor.findings();

            monitor.feed(twofold.id(), region("west").and("channel", "web"));

            assertThat(monitor.evaluate().isEmpty()).isTrue();
            assertThat(monitor.findings()).isEqualTo(before);
        }
    }

    @Test
    void aFeedOfAnUnknownSeriesIsRefused() {
        try (Monitor monitor = watch(ORDERS, 100)) {
            assertThatThrownBy(() -> monitor.feed(new KpiId("order"), Segment.TOTAL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no kpi 'order'")
                    .hasMessageContaining("orders");
            assertThatThrownBy(() -> monitor.feed(ORDERS.id(), region("east")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("region=east");
        }
    }

    @Test
    void aFeedOfASumOfSeriesIsRefused() {
        Plan plan = plan(BY_REGION);
        try (Monitor monitor = Given.STANDARD.monitor(plan, START)) {
            assertThatThrownBy(() -> monitor.feed(BY_REGION.id(), Segment.TOTAL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("region");
            assertThatThrownBy(() -> monitor.feed(BY_REGION.id(), region("north")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'north'");
        }
    }

    @Test
    void aFeedRefusesPeriodsOfAnotherCadenceAndFiguresOfAnotherKind() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            Feed feed = monitor.feed(ORDERS.id(), Segment.TOTAL);
            assertThatThrownBy(() -> feed.observe(monitor.plan().calendar().periodOf(Cadence.MONTH, START), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2026-01")
                    .hasMessageContaining("week");
            assertThatThrownBy(() -> feed.observe(monitor.plan().calendar().periodOf(Cadence.WEEK, START), 1, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("ratio");
            assertThat(monitor.evaluate().isEmpty()).isTrue();
        }
    }

    @Test
    void timeDoesNotRunBackwards() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            List<Finding> before = monitor.findings();
            assertThatThrownBy(() -> monitor.advanceTo(week(3).minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(week(3).toString())
                    .hasMessageContaining(week(3).minusDays(1).toString());

            assertThat(monitor.date()).isEqualTo(week(3));
            assertThat(monitor.findings()).isEqualTo(before);
            assertThat(monitor.advanceTo(week(3)).isEmpty()).isTrue();
        }
    }

    @Test
    void afterItIsClosedNothingCanBeAskedOfIt() {
        Monitor monitor = watch(ORDERS, 85, 85, 85);
        Feed feed = monitor.feed(ORDERS.id(), Segment.TOTAL);
        monitor.close();
        monitor.close();

        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> monitor.observe(orders(3, 85)),
                () -> monitor.observeAll(List.of()),
                () -> monitor.advanceTo(week(4)),
                monitor::evaluate,
                monitor::findings,
                monitor::snapshot,
                monitor::replaceRules,
                () -> monitor.replacePlan(plan(ORDERS)),
                () -> monitor.feed(ORDERS.id(), Segment.TOTAL),
                () -> feed.observe(plan(ORDERS).calendar().periodOf(Cadence.WEEK, week(3)), 1))) {
            assertThatThrownBy(use).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
        }
    }

    @Test
    void otherLimitsOfThePlanTakeEffectAtOnce() {
        try (Monitor monitor = watch(ORDERS, 85, 85)) {
            monitor.advanceTo(week(2));
            Plan strict =
                    plan(p -> p.kpi(ORDERS).limit("baseline-shortfall", LimitScope.EVERYWHERE, Map.of("periods", "2")));

            assertThat(changes(monitor.replacePlan(strict))).containsExactly("BEGAN W1 kpi:orders");
            assertThat(monitor.plan()).isEqualTo(strict);
            assertThat(monitor.replacePlan(strict).isEmpty()).isTrue();
            assertThat(changes(monitor.replacePlan(plan(p -> p.kpi(ORDERS).off("baseline-shortfall")))))
                    .containsExactly("ENDED W1 kpi:orders");
            assertThat(changes(monitor.replacePlan(strict))).containsExactly("BEGAN W1 kpi:orders");
        }
    }

    @Test
    void aPlanWhoseLimitsDoNotFitIsRefusedAndTheOldOneStays() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            Plan plan = monitor.plan();
            List<Finding> before = monitor.findings();
            Plan wrong = plan(p -> p.kpi(ORDERS).off("nobodys-rule"));

            assertThatThrownBy(() -> monitor.replacePlan(wrong))
                    .isInstanceOf(InvalidPlanException.class)
                    .hasMessageContaining("nobodys-rule");
            assertThat(monitor.plan()).isEqualTo(plan);
            assertThat(monitor.findings()).isEqualTo(before);
            assertThat(changes(next(monitor, 3, 100))).containsExactly("ENDED W1 kpi:orders");
            assertThatThrownBy(() -> Given.STANDARD.monitor(wrong, START)).isInstanceOf(InvalidPlanException.class);
        }
    }

    @Test
    void theSameRulesOnceMoreChangeNothing() {
        try (Monitor monitor = watch(ORDERS, 85, 85, 85)) {
            assertThat(monitor.replaceRules().isEmpty()).isTrue();
            assertThat(changes(next(monitor, 3, 100))).containsExactly("ENDED W1 kpi:orders");
        }
    }

    @Test
    void aReturnOnNoSpendEndsAFindingWithoutOpeningAGap() {
        Plan plan = plan(p -> p.kpi(RETURN).budget(budget(RETURN, line("east", "1000"))));
        try (Monitor monitor = Given.STANDARD.monitor(plan, week(3))) {
            for (int week = 0; week < 3; week++) {
                for (String region : List.of("east", "south", "west")) {
                    monitor.observe(returned(week, region, 10));
                }
            }
            assertThat(monitor.findings()).extracting(f -> f.rule().id()).containsExactly("B1");

            assertThat(changes(monitor.observe(new Observation(
                            RETURN.id(),
                            region("east"),
                            week(2),
                            BigDecimal.TEN,
                            Optional.of(BigDecimal.ZERO),
                            1,
                            Optional.empty()))))
                    .containsExactly("ENDED B1 line:media region=east");
            assertThat(monitor.findings()).isEmpty();
        }
    }

    @Test
    void ofACompleteTableOfEventsARowOfOneRegionIsZeroOfTheOthers() {
        Plan plan = plan(p -> p.source(rows()).kpi(events(Level.TOTAL, Level.by("region"))));
        try (Monitor monitor = Given.STANDARD.monitor(plan, week(3))) {
            monitor.observe(Observation.of("orders", region("east"), week(0), 300));
            assertThat(monitor.findings()).allMatch(f -> f.rule().id().equals("W11"));

            // Three weeks of the whole table: east's are enough for the others to be known as zero.
            Update update = monitor.observeAll(List.of(
                    Observation.of("orders", region("east"), week(1), 300),
                    Observation.of("orders", region("east"), week(2), 300)));
            assertThat(changes(update))
                    .contains("BEGAN W1 kpi:orders region=south", "BEGAN W1 kpi:orders region=west")
                    .doesNotContain("BEGAN W1 kpi:orders region=east", "BEGAN W1 kpi:orders");
            assertThat(monitor.findings()).allMatch(f -> f.rule().id().equals("W1"));
        }
    }

    @Test
    void aTotalHasNoFigureWhereOneOfItsPartsHasNone() {
        try (Monitor monitor = Given.STANDARD.monitor(plan(BY_REGION), week(1))) {
            monitor.observeAll(List.of(
                    Observation.of("orders", region("east"), week(0), 100),
                    Observation.of("orders", region("west"), week(0), 100)));
            // South has not begun: it is missing itself, and the total does not wait for it.
            assertThat(changes(monitor.evaluate())).isEmpty();
            assertThat(monitor.findings()).extracting(Finding::segment).containsExactly(region("south"));

            monitor.observe(Observation.of("orders", region("south"), week(0), 100));
            monitor.advanceTo(week(2));
            monitor.observeAll(List.of(
                    Observation.of("orders", region("east"), week(1), 100),
                    Observation.of("orders", region("west"), week(1), 100)));
            assertThat(monitor.findings()).extracting(Finding::segment).containsExactly(Segment.TOTAL, region("south"));
        }
    }

    @Test
    void aCombinationThatAppearsLateIsExpectedFromThenOnAndNotBefore() {
        Kpi twofold = Kpi.builder("orders")
                .levels(List.of(Level.TOTAL, Level.by("region", "channel")))
                .baseline(new Baseline.Mean(2))
                .build();
        Plan plan = Plan.builder("test-plan")
                .dimension("region", "east", "west")
                .dimension("channel", "app", "web")
                .kpi(twofold)
                .build();
        Segment first = region("east").and("channel", "app");
        Segment late = region("west").and("channel", "web");
        try (Monitor monitor = Given.STANDARD.monitor(plan, START)) {
            for (int week = 0; week < 4; week++) {
                monitor.observe(Observation.of("orders", first, week(week), 100));
                monitor.advanceTo(week(week + 1));
            }
            assertThat(monitor.findings()).isEmpty();

            monitor.observe(Observation.of("orders", late, week(3), 50));
            assertThat(monitor.findings()).isEmpty();

            monitor.advanceTo(week(5));
            monitor.observe(Observation.of("orders", first, week(4), 100));
            assertThat(monitor.findings()).extracting(Finding::segment).containsExactly(Segment.TOTAL, late);
        }
    }

    @Test
    void aRefusedFigureOfANewCombinationOfACompleteTableChangesNothing() {
        Plan plan = Plan.builder("test-plan")
                .dimension("region", "east", "west")
                .dimension("channel", "app", "web")
                .source(rows())
                .kpi(events(Level.TOTAL, Level.by("region", "channel")))
                .build();
        try (Monitor monitor = Given.STANDARD.monitor(plan, week(1))) {
            monitor.observe(Observation.of("orders", region("east").and("channel", "app"), week(0), 100));

            refused(
                    monitor,
                    Observation.of("orders", region("west").and("channel", "web"), week(0), new BigDecimal("1.005")),
                    "keeps 2 decimals");
        }
    }

    private static void refused(Monitor monitor, Observation observation, String... message) {
        List<Finding> before = monitor.findings();
        Update update = monitor.observe(observation);

        assertThat(update.changes()).isEmpty();
        assertThat(monitor.findings()).isEqualTo(before);
        assertThat(monitor.evaluate().isEmpty()).isTrue();
        assertThat(update.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem + " " + problem.value()).contains(message))
                .satisfies(problem -> assertThat(problem.fix()).isNotBlank());
    }

    private static List<String> changes(Update update) {
        assertThat(update.problems()).isEmpty();
        return update.changes().stream().map(FindingChange::toString).toList();
    }

    private static BudgetShift shift(Update update) {
        return update.changes().get(0).finding().suggestions().stream()
                .filter(BudgetShift.class::isInstance)
                .map(BudgetShift.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A monitor that has been told figures of weeks from 2026-W02, and stands where the last of them has closed. */
    private static Monitor watch(Kpi kpi, int... figures) {
        Monitor monitor = Given.STANDARD.monitor(plan(kpi), START);
        for (int week = 0; week < figures.length; week++) {
            monitor.observe(orders(week, figures[week]));
        }
        monitor.advanceTo(week(figures.length));
        return monitor;
    }

    private static Update next(Monitor monitor, int week, int figure) {
        assertThat(monitor.observe(orders(week, figure)).isEmpty()).isTrue();
        return monitor.advanceTo(week(week + 1));
    }

    private static LocalDate week(int index) {
        return START.plusWeeks(index);
    }

    private static Observation orders(int week, int figure) {
        return Observation.of("orders", Segment.TOTAL, week(week), figure);
    }

    private static Observation orders(int week, String figure) {
        return Observation.of("orders", Segment.TOTAL, week(week), new BigDecimal(figure));
    }

    private static Observation returned(int week, String region, int revenue) {
        return Observation.ratio("media-return", region(region), week(week), revenue, 10);
    }

    private static Observation correctedReturn(int week, String region, int revenue) {
        return returned(week, region, revenue).corrected(BigDecimal.valueOf(revenue));
    }

    private static Kpi events(Level... levels) {
        return Kpi.builder("orders")
                .levels(List.of(levels))
                .from(new KpiInput.Sum(new SourceId("rows"), "orders", Gap.ZERO))
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .build();
    }

    private static Source rows() {
        return new Source.Sql(
                new SourceId("rows"),
                "select 1",
                Optional.empty(),
                Map.of(),
                new DateColumn("date", DateColumn.ISO, DateColumn.Names.START, 0));
    }

    private static Plan plan(Kpi kpi) {
        return plan(p -> p.kpi(kpi));
    }

    private static Plan plan(Consumer<PlanBuilder> more) {
        PlanBuilder plan = Plan.builder("test-plan").dimension("region", "east", "south", "west");
        more.accept(plan);
        return plan.build();
    }
}
