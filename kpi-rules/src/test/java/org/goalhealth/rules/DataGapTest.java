package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class DataGapTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);

    @Test
    void aMissingLatestWeekWarns() {
        assertThat(Given.kpi(ORDERS, "10x4 _").findings("W11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().name()).isEqualTo("data-missing"))
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void aLatestWeekWithAFigureStaysSilent() {
        assertThat(Given.kpi(ORDERS, "10x5").findings("W11")).isEmpty();
    }

    @Test
    void aGapThatHasEndedStaysSilent() {
        assertThat(Given.kpi(ORDERS, "10 _x3 10").findings("W11")).isEmpty();
    }

    @Test
    void aFigureOfZeroIsAFigure() {
        assertThat(Given.kpi(ORDERS, "10 0").findings("W11")).isEmpty();
    }

    @Test
    void theRunningWeekIsNotMissing() {
        Given given = Given.kpi(ORDERS, "10x3");
        assertThat(given.on(LocalDate.of(2026, 1, 25)).findings("W11")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 1, 26)).findings("W11")).hasSize(1);
    }

    @Test
    void aWeekWithinItsGraceIsNotMissing() {
        Kpi late = Kpi.builder("orders").graceDays(3).build();
        Given given = Given.kpi(late, "10x3");
        assertThat(given.on(LocalDate.of(2026, 1, 28)).findings("W11")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 1, 29)).findings("W11")).hasSize(1);
    }

    @Test
    void twoMissingWeeksAreNotStale() {
        assertThat(Given.kpi(ORDERS, "10x4 _x2").findings("W11"))
                .extracting(finding -> finding.rule().name())
                .containsExactly("data-missing");
    }

    @Test
    void threeMissingWeeksAreStaleAndOnlyTheMostSevereCounts() {
        assertThat(Given.kpi(ORDERS, "10x4 _x3").findings("W11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().name()).isEqualTo("data-stale"))
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void withStaleSwitchedOffTheWarningStands() {
        assertThat(Given.kpi(ORDERS, "10x4 _x3").and(p -> p.off("data-stale")).findings("W11"))
                .extracting(finding -> finding.rule().name())
                .containsExactly("data-missing");
    }

    @Test
    void thePlanSaysHowManyWeeksMayBeMissing() {
        Map<String, String> two = Map.of("periods", "2");
        assertThat(Given.kpi(ORDERS, "10x4 _").limit("data-missing", two).findings("W11"))
                .isEmpty();
        assertThat(Given.kpi(ORDERS, "10x4 _x2").limit("data-missing", two).findings("W11"))
                .hasSize(1);
    }

    @Test
    void aDeclaredRegionThatWasNeverObservedIsMissingFromTheKpisFirstPeriodOn() {
        Kpi orders = Kpi.builder("orders").by("region").build();
        Given given = Given.plan(p -> p.kpi(orders))
                .series(orders, region("east"), "10x2")
                .series(orders, region("south"), "10x2");

        assertThat(given.findings("W11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.segment()).isEqualTo(region("west")))
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(2))
                .satisfies(finding ->
                        assertThat(finding.evidence().since().label()).isEqualTo("2026-W01"));
    }

    @Test
    void aKpiThatWasNeverObservedIsMissing() {
        Given given = Given.plan(p -> p.kpi(ORDERS)).on(LocalDate.of(2026, 2, 2));

        assertThat(given.findings("W11"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence().latest().label()).isEqualTo("2026-W05"));
    }

    @Test
    void aFigureThatComesLaterDoesNotExcuseAKpiThatWasNeverObserved() {
        Given given = Given.kpi(ORDERS, "_x4 10").on(LocalDate.of(2026, 1, 12));
        assertThat(given.findings("W11")).hasSize(1);
    }

    @Test
    void eachRegionIsLookedAtByItselfAndTheTotalHasNoFigureWithoutAllOfThem() {
        Kpi orders = Kpi.builder("orders")
                .levels(List.of(Level.TOTAL, Level.by("region")))
                .build();
        Given given = Given.plan(p -> p.kpi(orders))
                .series(orders, region("east"), "10x3")
                .series(orders, region("south"), "10 10 _")
                .series(orders, region("west"), "10x3");

        assertThat(given.findings("W11")).extracting(Finding::segment).containsExactly(Segment.TOTAL, region("south"));
    }

    @Test
    void aRatioOverNothingIsUndefinedNotMissing() {
        Kpi rate = Kpi.builder("rate").ratio().build();
        assertThat(Given.kpi(rate, "1/2 0/0").findings("W11")).isEmpty();
    }

    @Test
    void whichWayIsBetterDoesNotMatter() {
        Kpi cost = Kpi.builder("cost").better(Direction.LOWER).build();
        assertThat(Given.kpi(cost, "10x4 _").findings("W11")).hasSize(1);
        assertThat(Given.kpi(cost, "10x5").findings("W11")).isEmpty();
    }

    @Test
    void figuresThatContradictEachOtherAreNoFigure() {
        Given given = Given.kpi(ORDERS, "10x4");
        given.observations().add(Observation.of("orders", Segment.TOTAL, LocalDate.of(2026, 1, 21), 11));

        assertThat(given.findings("W11"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence().latest().label()).isEqualTo("2026-W04"));
    }

    @Test
    void aTableOfEventsIsMissingOnlyAfterItsLastRow() {
        Kpi orders = Kpi.builder("orders")
                .from(new KpiInput.Sum(new SourceId("shop"), "orders", Gap.ZERO))
                .build();
        Source shop = new Source.Csv(
                new SourceId("shop"),
                "shop.csv",
                StandardCharsets.UTF_8,
                ',',
                '.',
                Optional.empty(),
                Map.of(),
                new DateColumn("date", DateColumn.ISO, DateColumn.Names.ANY, 0));

        Given given = Given.kpi(orders, "10 _ _ _ 10 _").and(p -> p.source(shop));
        // Nothing has come since the first week: that it was a pause is known with the next row.
        assertThat(given.on(LocalDate.of(2026, 1, 26)).findings("W11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(3));
        assertThat(given.on(LocalDate.of(2026, 2, 2)).findings("W11")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 2, 9)).findings("W11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(1));
    }

    @Test
    void theEvidenceSaysHowManyPeriodsAndSinceWhen() {
        Finding finding = Given.kpi(ORDERS, "10x4 _x2").findings("W11").get(0);

        assertThat(finding.fingerprint()).hasToString("W11 kpi:orders");
        assertThat(finding.evidence().since().label()).isEqualTo("2026-W05");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-W06");
        assertThat(finding.evidence().periods()).isEqualTo(2);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(2));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(1));
        assertThat(finding.evidence().limits())
                .extracting(limit -> limit.name() + " " + limit.value() + " " + limit.origin())
                .containsExactly("periods 1 RULE_DEFAULT");
        assertThat(finding.text().en())
                .isEqualTo("orders, total: no figure for 2 closed periods, since 2026-W05."
                        + " Nothing can be said about it until data comes.");
    }
}
