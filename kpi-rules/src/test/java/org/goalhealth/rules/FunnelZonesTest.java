package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.region;

import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.FunnelView;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.Zone;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class FunnelZonesTest {

    private static final Kpi RATE = Kpi.builder("member-rate")
            .every(Cadence.MONTH)
            .ratio()
            .unit(Unit.Share.PERCENT)
            .build();

    @Test
    void worseThanIdealWarns() {
        assertThat(given("29/100").findings("F1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertThat(zone(given("29/100"))).isEqualTo(Zone.WARNING);
    }

    @Test
    void exactlyIdealStaysSilent() {
        assertThat(given("30/100").findings("F1")).isEmpty();
        assertThat(zone(given("30/100"))).isEqualTo(Zone.IDEAL);
        assertThat(given("299999/1000000").findings("F1")).hasSize(1);
    }

    @Test
    void exactlyAtTheDangerLimitOnlyWarns() {
        assertThat(given("20/100").findings("F1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void worseThanTheDangerLimitIsOneCriticalFinding() {
        assertThat(given("199999/1000000").findings("F1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CRITICAL))
                .satisfies(finding -> assertThat(finding.rule().name()).isEqualTo("stage-danger"));
        assertThat(zone(given("0/100"))).isEqualTo(Zone.DANGER);
    }

    @Test
    void aStageThatIsBetterLowerHasItsZonesTheOtherWayRound() {
        assertThat(bounce("30/100").findings("F1")).isEmpty();
        assertThat(zone(bounce("31/100"))).isEqualTo(Zone.WARNING);
        assertThat(zone(bounce("50/100"))).isEqualTo(Zone.WARNING);
        assertThat(zone(bounce("51/100"))).isEqualTo(Zone.DANGER);
        assertThat(zone(bounce("0/100"))).isEqualTo(Zone.IDEAL);
    }

    @Test
    void aMissingOrUndefinedMonthIsUnknownAndNoFinding() {
        assertThat(zone(given("1/100 _"))).isEqualTo(Zone.UNKNOWN);
        assertThat(given("1/100 _").findings("F1")).isEmpty();
        assertThat(zone(given("1/100 0/0"))).isEqualTo(Zone.UNKNOWN);
        assertThat(given("1/100 0/0").findings("F1")).isEmpty();
    }

    @Test
    void onlyTheLatestClosedMonthMakesTheZone() {
        assertThat(given("1/100 30/100").findings("F1")).isEmpty();
    }

    @Test
    void eachRegionHasItsOwnZone() {
        Kpi rate = Kpi.builder("member-rate")
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .build();
        Given given = Given.plan(p -> p.kpi(rate).funnel(funnel(rate, "0.3", "0.2")))
                .series(rate, region("east"), "31/100")
                .series(rate, region("south"), "25/100")
                .series(rate, region("west"), "15/100");

        assertThat(given.findings("F1"))
                .extracting(finding -> finding.segment() + " " + finding.severity())
                .containsExactly("region=west CRITICAL", "region=south WARNING");
    }

    @Test
    void theEvidenceHasBothBordersAndSinceWhenTheStageIsOutOfIdeal() {
        Finding finding = given("31/100 25/100 15/100").findings("F1").get(0);

        assertThat(finding.fingerprint()).hasToString("F1 stage:private-domain/visit-to-member");
        assertThat(finding.evidence().since().label()).isEqualTo("2026-02");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-03");
        assertThat(finding.evidence().periods()).isEqualTo(2);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(15, 100));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(1, 5));
        assertThat(figure(finding, Name.IDEAL)).isEqualTo(Fraction.of(3, 10));
        assertThat(figure(finding, Name.DANGER)).isEqualTo(Fraction.of(1, 5));
        assertThat(finding.text().en())
                .isEqualTo("visit to member, total, 2026-03: 15 %, worse than 20 %; ideal is 30 %, danger 20 %."
                        + " Out of the ideal zone for 2 periods, since 2026-02.");
    }

    @Test
    void aWarningIsComparedWithTheIdeal() {
        assertThat(figure(given("25/100").findings("F1").get(0), Name.LIMIT)).isEqualTo(Fraction.of(3, 10));
    }

    @Test
    void aMissingMonthStartsTheRunAnew() {
        assertThat(given("25/100 _ 25/100").findings("F1").get(0).evidence().periods())
                .isEqualTo(1);
    }

    private static Given given(String figures) {
        return Given.kpi(RATE, figures).and(p -> p.funnel(funnel(RATE, "0.3", "0.2")));
    }

    private static Given bounce(String figures) {
        Kpi bounce = Kpi.builder("bounce")
                .every(Cadence.MONTH)
                .better(Direction.LOWER)
                .ratio()
                .build();
        return Given.kpi(bounce, figures).and(p -> p.funnel(funnel(bounce, "0.3", "0.5")));
    }

    private static Zone zone(Given given) {
        FunnelView funnel = given.report().funnels().get(0);
        return funnel.stages().get(0).zone();
    }
}
