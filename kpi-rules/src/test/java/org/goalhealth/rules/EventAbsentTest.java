package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.EventId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

/** Series begin with 2026-W01; the event takes the fifth and the sixth week. */
class EventAbsentTest {

    private static final Kpi GMV =
            Kpi.builder("gmv").baseline(new Baseline.Mean(4)).build();
    private static final Kpi COST = Kpi.builder("cost")
            .better(Direction.LOWER)
            .baseline(new Baseline.Mean(4))
            .build();
    private static final Event SALE = new Event(
            new EventId("sale"),
            new LocalText("sale", "大促"),
            List.of(new Event.Occurrence(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 2, 8))),
            List.of());

    @Test
    void lessThanHalfOfWhatWasExpectedFiresAndExactlyHalfStaysSilent() {
        assertThat(given(GMV, 60, "100x4 130 129.99").findings("E4"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(given(GMV, 60, "100x4 130x2").findings("E4")).isEmpty();
    }

    @Test
    void aCostThatWasToFallIsMirrored() {
        assertThat(given(COST, -40, "100x4 80 80.01").findings("E4")).hasSize(1);
        assertThat(given(COST, -40, "100x4 80x2").findings("E4")).isEmpty();
    }

    @Test
    void anExpectedDipIsNothingWhetherItComesOrNot() {
        assertThat(given(GMV, -40, "100x4 60x2").findings()).isEmpty();
        assertThat(given(GMV, -40, "100x4 100x2").findings()).isEmpty();
        assertThat(given(COST, 40, "100x4 140x2").findings()).isEmpty();
        assertThat(given(COST, 40, "100x4 100x2").findings()).isEmpty();
    }

    @Test
    void itIsNotJudgedBeforeItsLastWeekHasClosedNorWithoutAFigure() {
        assertThat(given(GMV, 60, "100x4 100").findings("E4")).isEmpty();
        assertThat(given(GMV, 60, "100x4 _ 100").findings("E4")).isEmpty();
        assertThat(given(GMV, 60, "100 _ 100x2 100x2").findings("E4")).isEmpty();
    }

    @Test
    void itIsToldOfForFourWeeks() {
        assertThat(given(GMV, 60, "100x4 100x2 100x3").findings("E4")).hasSize(1);
        assertThat(given(GMV, 60, "100x4 100x2 100x4").findings("E4")).isEmpty();
    }

    @Test
    void theBaselineRulesSeeTheShortfallOfAPeakThatStaysAwayAndNoneOfOneThatComes() {
        assertThat(atOnce("100x4 100").findings("W1")).hasSize(1);
        assertThat(atOnce("100x4 160x2 100x3").findings("W1")).isEmpty();
    }

    @Test
    void theEvidenceHasAllToWorkItOutAgain() {
        Finding finding = given(GMV, 60, "100x4 110x2").findings("E4").get(0);

        assertThat(finding.subject()).isEqualTo(new Subject.OfEvent(SALE.id(), GMV.id()));
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(1, 10));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(3, 10));
        assertThat(figure(finding, Name.EXPECTED)).isEqualTo(Fraction.of(6, 10));
        assertThat(figure(finding, Name.ACTUAL)).isEqualTo(Fraction.of(220));
        assertThat(figure(finding, Name.BASELINE)).isEqualTo(Fraction.of(200));
        assertThat(finding.evidence().baseline()).contains(new Baseline.Mean(4));
        assertThat(finding.evidence().events())
                .singleElement()
                .satisfies(event -> assertThat(event.share()).isEqualTo(Fraction.ONE));
        assertThat(finding.text().en())
                .isEqualTo(
                        "sale · gmv, total, 2026-W05 to 2026-W06: 10 % where 60 % was expected; under 30 % it stayed "
                                + "away. 220, where 200 is usual without the event.");
        assertThat(finding.text().zh()).contains("大促 · gmv", "预期为 60 %");
    }

    @Test
    void aShortfallSaysByHowMuchItsBaselineWasMovedAndByWhat() {
        Finding finding = atOnce("100x4 100").findings("W1").get(0);

        assertThat(figure(finding, Name.BASELINE)).isEqualTo(Fraction.of(160));
        assertThat(figure(finding, Name.FACTOR)).isEqualTo(Fraction.of(8, 5));
        assertThat(finding.text().en()).contains("its baseline of 160 (moved by sale, factor 1.6) and");
        assertThat(finding.text().zh()).contains("160（受大促影响，系数 1.6）");
    }

    @Test
    void ofAnEffectSeenOnceNobodySaysHowSureItIs() {
        Finding finding = estimated("100x4 160x2 100x4 110").findings("E4").get(0);

        assertThat(figure(finding, Name.OCCURRENCES)).isEqualTo(Fraction.ONE);
        assertThat(finding.evidence().figure(Name.LEAST)).isEmpty();
        assertThat(finding.text().en())
                .contains("as it was the one time before, so that nobody can say how sure that is");
    }

    @Test
    void twoEventsOnOneKpiAreTwoAlerts() {
        Event other = Event.of("other")
                .on(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 2, 8))
                .moving(GMV.id(), Segment.TOTAL, 10);

        assertThat(given(GMV, 60, "100x4 100x2").and(p -> p.event(other)).findings("E4"))
                .extracting(finding -> finding.fingerprint().toString())
                .containsExactly("E4 event:sale/gmv", "E4 event:other/gmv");
    }

    @Test
    void eachSegmentHasItsOwnEffect() {
        Kpi orders = Kpi.builder("orders")
                .by("region")
                .baseline(new Baseline.Mean(4))
                .build();
        Given given = Given.plan(p -> p.kpi(orders)
                        .event(SALE.moving(orders.id(), Segment.TOTAL, 60).moving(orders.id(), region("east"), 20)))
                .series(orders, region("east"), "100x4 112x2")
                .series(orders, region("west"), "100x4 112x2");

        assertThat(given.findings("E4")).extracting(Finding::segment).containsExactly(region("west"));
    }

    @Test
    void whyNotNamesWhatIsMissing() {
        assertThat(whyNot(given(GMV, 60, "100x4 160x2"))).contains("160").doesNotContain("no effect");
        assertThat(whyNot(given(GMV, -60, "100x4 160x2"))).contains("not expected to move the KPI to the better");
        assertThat(whyNot(given(GMV, 60, "100x4"))).contains("no time that the event takes place was over lately");
        assertThat(whyNot(estimated("100x4 100x2"))).contains("the effect of an event on it is not known for sure");
    }

    private static String whyNot(Given given) {
        Plan plan = given.planBuilder().build();
        History history = History.of(plan, given.observations());
        LocalDate date = given.report().date();
        WhyNot why = Given.STANDARD.whyNot(
                plan, history, date, "event-absent", new Subject.OfEvent(SALE.id(), new KpiId("gmv")), Segment.TOTAL);
        return ExplanationText.of(plan).text(why).en();
    }

    private static Given given(Kpi kpi, long points, String figures) {
        return Given.kpi(kpi, figures).and(p -> p.event(SALE.moving(kpi.id(), Segment.TOTAL, points)));
    }

    /** One week is enough to be short. */
    private static Given atOnce(String figures) {
        return given(GMV, 60, figures).limit("baseline-shortfall", Map.of("periods", "1"));
    }

    /** In the fifth week, and in the eleventh. */
    private static Given estimated(String figures) {
        Event twice = SALE.on(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 15));
        return Given.kpi(GMV, figures).and(p -> p.event(twice.estimatedFor(GMV.id(), Segment.TOTAL)));
    }
}
