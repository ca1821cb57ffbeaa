package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** A KPI may have its streaks hold over periods that are missing. */
class MaxGapTest {

    /** A Monday: the first day of 2026-W02. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static final int MOST_GAP = 3;

    @Test
    void aStreakHoldsOverAsManyMissingWeeksAsTheKpiSays() {
        assertThat(Given.kpi(orders(2), "100x5 80 80 _ _ 80").findings("W1"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.evidence().periods()).isEqualTo(3);
                    assertThat(finding.evidence().since().label()).isEqualTo("2026-W06");
                    assertThat(finding.evidence().latest().label()).isEqualTo("2026-W10");
                });
    }

    @Test
    void oneMissingWeekMoreBreaksIt() {
        assertThat(Given.kpi(orders(2), "100x5 80 80 _ _ _ 80").findings("W1")).isEmpty();
    }

    @Test
    void twoGapsApartAreTwoGaps() {
        assertThat(Given.kpi(orders(1), "100x5 80 _ 80 _ 80").findings("W1")).hasSize(1);
    }

    @Test
    void aMissingWeekNeverCounts() {
        assertThat(Given.kpi(orders(2), "100x5 80 80 _").findings("W1")).isEmpty();
        assertThat(Given.kpi(orders(2), "100x5 80 _ _ 80").findings("W1")).isEmpty();
    }

    @Test
    void aGoodWeekBreaksItAfterAGapToo() {
        assertThat(Given.kpi(orders(2), "100x5 80 80 _ 100 80").findings("W1")).isEmpty();
    }

    @Test
    void whatStoodStandsWhileItsLatestFigureIsOnItsWay() {
        assertThat(Given.kpi(orders(1), "100x5 80 80 80 _").findings("W1"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.evidence().periods()).isEqualTo(3);
                    assertThat(finding.evidence().latest().label()).isEqualTo("2026-W08");
                });
        assertThat(Given.kpi(orders(1), "100x5 80 80 80 _ _").findings("W1")).isEmpty();
    }

    @Test
    void theGapItselfIsToldAllTheSame() {
        assertThat(Given.kpi(orders(1), "100x5 80 80 80 _").findings("W11")).hasSize(1);
    }

    @Test
    void aRatioOverNothingIsNoGap() {
        Kpi rate = Kpi.builder("rate")
                .ratio()
                .maxGap(2)
                .baseline(new Baseline.Fixed(BigDecimal.ONE))
                .build();
        assertThat(Given.kpi(rate, "1/2 1/2 _ 1/2").findings("W1")).hasSize(1);
        assertThat(Given.kpi(rate, "1/2 1/2 0/0 1/2").findings("W1")).isEmpty();
    }

    @Test
    void aStageStaysInItsZone() {
        Kpi kpi = Kpi.builder("pay-rate").ratio().maxGap(1).build();
        Funnel funnel = new Funnel(
                new FunnelId("purchase"), LocalText.of("purchase"), Cadence.WEEK, List.of(stage("pay", kpi)));
        assertThat(Given.kpi(kpi, "10/100 _").and(p -> p.funnel(funnel)).findings("F1"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence().latest().label()).isEqualTo("2026-W01"));
        assertThat(Given.kpi(kpi, "10/100 _ _").and(p -> p.funnel(funnel)).findings("F1"))
                .isEmpty();
        assertThat(Given.kpi(kpi, "10/100 _ 40/100").and(p -> p.funnel(funnel)).findings("F1"))
                .isEmpty();
    }

    @Test
    void aFunnelHasNoScoreOfAWeekInWhichAStageIsMissing() {
        assertThat(scores("40/100", "40/100")).isEqualTo(1);
        assertThat(scores("40/100 40/100", "40/100 _")).isZero();
        assertThat(scores("40/100 _", "40/100 _")).isZero();
    }

    private static int scores(String visits, String pays) {
        Kpi visit = Kpi.builder("visit-rate").ratio().maxGap(1).build();
        Kpi pay = Kpi.builder("pay-rate").ratio().maxGap(1).build();
        Funnel funnel = new Funnel(
                new FunnelId("purchase"),
                LocalText.of("purchase"),
                Cadence.WEEK,
                List.of(stage("visit", visit), stage("pay", pay)));
        return Given.plan(p -> p.kpi(visit).kpi(pay).funnel(funnel))
                .series(visit, Segment.TOTAL, visits)
                .series(pay, Segment.TOTAL, pays)
                .report()
                .funnels()
                .get(0)
                .scores()
                .size();
    }

    @Test
    void aMonitorTellsNothingOfAWeekThatClosesBeforeItsFigureIsThere() {
        try (Monitor monitor = Given.STANDARD.monitor(plan(orders(1)), START)) {
            tell(monitor, 80, 80, 80);

            assertThat(changes(monitor.advanceTo(START.plusWeeks(4)))).containsExactly("BEGAN W11 kpi:orders");
            assertThat(changes(monitor.observe(figure(3, 79))))
                    .containsExactlyInAnyOrder("CHANGED W1 kpi:orders", "ENDED W11 kpi:orders");
            assertThat(monitor.findings().get(0).evidence().periods()).isEqualTo(4);
        }
    }

    @Test
    void anAlertIsWithoutDataOnlyOnceTheGapIsTooLong() {
        try (AlertMonitor monitor =
                Given.STANDARD.alertMonitor(plan(orders(1)), START, new InMemoryAlertStore(), AlertSettings.STANDARD)) {
            for (int week = 0; week < 3; week++) {
                monitor.observe(figure(week, 80));
                monitor.advanceTo(START.plusWeeks(week + 1L));
            }
            assertThat(isWithoutData(monitor)).contains(false);
            monitor.advanceTo(START.plusWeeks(4));
            assertThat(isWithoutData(monitor)).contains(false);
            monitor.advanceTo(START.plusWeeks(5));
            assertThat(isWithoutData(monitor)).contains(true);
        }
    }

    /** Of a KPI whose gaps are zero, figures that are dropped would be zero to a streak that went on there. */
    @Test
    void aStreakOverAConflictIsRestoredAsItWas() {
        Plan plan = complete(1);
        List<List<Integer>> weeks = List.of(
                List.of(100),
                List.of(100),
                List.of(100),
                List.of(100),
                List.of(80),
                List.of(70, 71),
                List.of(80),
                List.of(80),
                List.of(80),
                List.of(80));
        try (Monitor monitor = Given.STANDARD.monitor(plan, START, new Retention(2))) {
            for (int week = 0; week < weeks.size(); week++) {
                for (int figure : weeks.get(week)) {
                    monitor.observe(figure(week, figure));
                }
                monitor.advanceTo(START.plusWeeks(week + 1L));
                try (Monitor restored = Given.STANDARD.restore(plan, monitor.snapshot())) {
                    assertThat(restored.findings()).as("week %s", week).isEqualTo(monitor.findings());
                }
            }
            assertThat(monitor.findings())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.evidence().periods()).isEqualTo(5));
        }
    }

    @Test
    void moreThanSixtyPeriodsAreRefused() {
        assertThatThrownBy(() -> orders(61))
                .hasMessage("kpi orders holds streaks over gaps of 61 periods\n  use 0 to 60");
    }

    @Property(tries = 300)
    void streaksAreThoseOfTheFiguresThatAreThereWhereNoGapIsTooLong(
            @ForAll("weeks") String weeks, @ForAll @IntRange(max = MOST_GAP) int maxGap) {
        String figures = weeks.replace("b", "80 ").replace("g", "100 ").replace("_", "_ ");
        assertThat(Given.kpi(orders(maxGap), figures).findings("W1").stream()
                        .map(finding -> run(finding, LocalDate.of(2025, 12, 29)))
                        .findFirst())
                .isEqualTo(run(weeks, maxGap));
    }

    @Property(tries = 150)
    void aMonitorThatForgetsAndIsRestoredCountsTheSame(
            @ForAll("weeks") String weeks,
            @ForAll @IntRange(max = MOST_GAP) int maxGap,
            @ForAll @IntRange(min = 1, max = 3) int kept,
            @ForAll @IntRange(max = 30) int restoredAfter) {
        Plan plan = plan(orders(maxGap));
        Monitor monitor = Given.STANDARD.monitor(plan, START, new Retention(kept));
        for (int week = 0; week < weeks.length(); week++) {
            if (weeks.charAt(week) != '_') {
                monitor.observe(figure(week, weeks.charAt(week) == 'b' ? 80 : 100));
            }
            monitor.advanceTo(START.plusWeeks(week + 1L));
            String known = weeks.substring(0, week + 1);
            assertFound(monitor, known, maxGap);
            if (week == restoredAfter) {
                byte[] state = monitor.snapshot();
                monitor.close();
                monitor = Given.STANDARD.restore(plan, state);
            }
        }
        monitor.close();
    }

    @Test
    void aStreakThatWasRememberedEndsWithAGoodFigureThatIsForgottenToo() {
        countsLateFiguresTheSame("bbbbbb" + "g" + "b".repeat(12), 1, 1);
    }

    @Property(tries = 100)
    void aMonitorWhoseFiguresComeLateAndThatIsWrittenEachWeekCountsTheSame(
            @ForAll("weeks") String weeks,
            @ForAll @IntRange(max = MOST_GAP) int maxGap,
            @ForAll @IntRange(min = 1, max = 3) int kept) {
        countsLateFiguresTheSame(weeks, maxGap, kept);
    }

    private static void assertFound(Monitor monitor, String known, int maxGap) {
        assertThat(monitor.findings().stream()
                        .filter(finding -> finding.rule().id().equals("W1"))
                        .map(finding -> run(finding, START))
                        .findFirst())
                .as("after %s", known)
                .isEqualTo(run(known, maxGap));
    }

    /** Each late figure has its streak counted anew, and each writing drops what can be dropped. */
    private static void countsLateFiguresTheSame(String weeks, int maxGap, int kept) {
        try (Monitor monitor = Given.STANDARD.monitor(plan(orders(maxGap)), START, new Retention(kept))) {
            for (int week = 0; week < weeks.length(); week++) {
                monitor.advanceTo(START.plusWeeks(week + 1L));
                if (weeks.charAt(week) != '_') {
                    monitor.observe(figure(week, weeks.charAt(week) == 'b' ? 80 : 100));
                }
                monitor.snapshot();
                String known = weeks.substring(0, week + 1);
                assertFound(monitor, known, maxGap);
            }
        }
    }

    @Property(tries = 60)
    void whereGapsAreZeroAndFiguresContradictEachOtherARestoredMonitorFindsTheSame(
            @ForAll("contradictoryWeeks") String weeks,
            @ForAll @IntRange(max = MOST_GAP) int maxGap,
            @ForAll @IntRange(min = 1, max = 3) int kept) {
        Plan plan = complete(maxGap);
        try (Monitor monitor = Given.STANDARD.monitor(plan, START, new Retention(kept))) {
            for (int week = 0; week < weeks.length(); week++) {
                switch (weeks.charAt(week)) {
                    case 'b' -> monitor.observe(figure(week, 80));
                    case 'g' -> monitor.observe(figure(week, 100));
                    case 'c' -> monitor.observeAll(List.of(figure(week, 70), figure(week, 71)));
                    default -> {
                        // No row: missing, or zero once a later one has come.
                    }
                }
                monitor.advanceTo(START.plusWeeks(week + 1L));
                try (Monitor restored = Given.STANDARD.restore(plan, monitor.snapshot())) {
                    assertThat(restored.findings())
                            .as("after %s", weeks.substring(0, week + 1))
                            .isEqualTo(monitor.findings());
                }
            }
        }
    }

    @Provide
    Arbitrary<String> contradictoryWeeks() {
        return Arbitraries.strings().withChars("bbbb_ggcc").ofMinLength(8).ofMaxLength(30);
    }

    /** Weeks that are bad, good or missing. */
    @Provide
    Arbitrary<String> weeks() {
        return Arbitraries.strings().withChars("bbb__g").ofMinLength(1).ofMaxLength(40);
    }

    /** Weeks under the baseline, by their places from the first week on. */
    private record Run(int periods, long since, long latest) {}

    private static Run run(Finding finding, LocalDate first) {
        return new Run(
                finding.evidence().periods(),
                ChronoUnit.WEEKS.between(
                        first, finding.evidence().since().period().start()),
                ChronoUnit.WEEKS.between(
                        first, finding.evidence().latest().period().start()));
    }

    /** As a person would find it in the row of weeks: at its end, bad ones with no more than so many missing between. */
    private static Optional<Run> run(String weeks, int maxGap) {
        Matcher end =
                Pattern.compile("(b(_{0,%1$d}b)*)_{0,%1$d}$".formatted(maxGap)).matcher(weeks);
        if (!end.find()) {
            return Optional.empty();
        }
        int periods = end.group(1).replace("_", "").length();
        return periods < 3 ? Optional.empty() : Optional.of(new Run(periods, end.start(1), end.end(1) - 1L));
    }

    private static Funnel.Stage stage(String id, Kpi kpi) {
        return new Funnel.Stage(
                new StageId(id), LocalText.of(id), kpi.id(), new BigDecimal("0.3"), new BigDecimal("0.2"));
    }

    private static void tell(Monitor monitor, int... figures) {
        for (int week = 0; week < figures.length; week++) {
            monitor.observe(figure(week, figures[week]));
            monitor.advanceTo(START.plusWeeks(week + 1L));
        }
    }

    private static Observation figure(int week, long value) {
        return Observation.of("orders", Segment.TOTAL, START.plusWeeks(week), value);
    }

    private static List<String> changes(Update update) {
        return update.changes().stream().map(Object::toString).toList();
    }

    private static Optional<Boolean> isWithoutData(AlertMonitor monitor) {
        return monitor.alerts().stream()
                .filter(alert -> alert.fingerprint().ruleId().equals("W1"))
                .map(Alert::isWithoutData)
                .findFirst();
    }

    private static Plan plan(Kpi kpi) {
        return Plan.builder("portfolio").kpi(kpi).build();
    }

    /** Of a KPI whose weeks without a row are zero. */
    private static Plan complete(int maxGap) {
        return Plan.builder("portfolio")
                .source(KpiShape.ROWS)
                .kpi(Kpi.builder("orders")
                        .from(new KpiInput.Sum(KpiShape.ROWS.id(), "amount", Gap.ZERO))
                        .baseline(new Baseline.Fixed(new BigDecimal(100)))
                        .maxGap(maxGap)
                        .build())
                .build();
    }

    private static Kpi orders(int maxGap) {
        return Kpi.builder("orders")
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .maxGap(maxGap)
                .build();
    }
}
