package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.goalForEach;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.only;
import static org.goalhealth.rules.PlanParts.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class UnderFloorTest {

    private static final Kpi SALES = Kpi.builder("sales").every(Cadence.MONTH).build();
    private static final Target LADDER = ladder("270", "300", "360");

    @Test
    void aQuarterThatEndedWorseThanItsFloorFires() {
        assertThat(quarter("90 90 89.99")).hasSize(1);
    }

    @Test
    void exactlyTheFloorStaysSilent() {
        assertThat(quarter("90 90 90")).isEmpty();
    }

    @Test
    void aMissedTargetAloneStaysSilent() {
        assertThat(quarter("100 100 99")).isEmpty();
    }

    @Test
    void aGoalWithoutAFloorIsNeverUnderIt() {
        assertThat(Given.kpi(SALES, "1x3")
                        .and(p -> p.goal(goal(SALES, "2026-Q1", only("300"))))
                        .findings("W3"))
                .isEmpty();
    }

    @Test
    void aRunningQuarterStaysSilent() {
        Given given = given("10 10 10");
        assertThat(given.on(LocalDate.of(2026, 3, 31)).findings("W3")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 4, 1)).findings("W3")).hasSize(1);
    }

    @Test
    void aMissingMonthLeavesTheQuarterUnjudged() {
        assertThat(quarter("10 _ 10")).isEmpty();
        assertThat(quarter("10 10 _")).isEmpty();
    }

    @Test
    void aCostIsWorseThanItsFloorAboveIt() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.MONTH).better(Direction.LOWER).build();
        Target ladder = ladder("330", "300", "240");

        assertThat(Given.kpi(cost, "110 110 110.01")
                        .and(p -> p.goal(goal(cost, "2026-Q1", ladder)))
                        .findings("W3"))
                .hasSize(1);
        assertThat(Given.kpi(cost, "110 110 110")
                        .and(p -> p.goal(goal(cost, "2026-Q1", ladder)))
                        .findings("W3"))
                .isEmpty();
        assertThat(Given.kpi(cost, "1 1 1")
                        .and(p -> p.goal(goal(cost, "2026-Q1", ladder)))
                        .findings("W3"))
                .isEmpty();
    }

    @Test
    void aRatioOverAQuarterIsTheRatioOfItsSums() {
        Kpi rate = Kpi.builder("rate").every(Cadence.MONTH).ratio().build();
        Target ladder = ladder("0.5", "0.6", "0.7");

        assertThat(Given.kpi(rate, "1/10 1/10 99/100")
                        .and(p -> p.goal(goal(rate, "2026-Q1", ladder)))
                        .findings("W3"))
                .isEmpty();
        assertThat(Given.kpi(rate, "9/10 9/10 1/100")
                        .and(p -> p.goal(goal(rate, "2026-Q1", ladder)))
                        .findings("W3"))
                .singleElement()
                .satisfies(finding -> assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(19, 120)));
    }

    @Test
    void aGoalOfOneRegionLooksAtThatRegionAlone() {
        Kpi sales = Kpi.builder("sales").every(Cadence.MONTH).by("region").build();
        Given given = Given.plan(
                        p -> p.kpi(sales).goal(goal(sales, region("east"), "2026-Q1", Optional.empty(), LADDER)))
                .series(sales, region("east"), "80x3")
                .series(sales, region("west"), "200x3");

        assertThat(given.findings("W3"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fingerprint()).hasToString("W3 goal:growth region=east"));
    }

    @Test
    void theTotalOfRegionsIsJudgedWhereTheGoalNamesNone() {
        Kpi sales = Kpi.builder("sales").every(Cadence.MONTH).by("region").build();
        Given given = Given.plan(p -> p.kpi(sales).goal(goal(sales, "2026-Q1", LADDER)))
                .series(sales, region("east"), "40x3")
                .series(sales, region("west"), "50x3");

        assertThat(given.findings("W3")).isEmpty();
        assertThat(given.findings("W4")).hasSize(1);
    }

    @Test
    void aTargetForEachMonthIsJudgedMonthByMonth() {
        Given given = Given.kpi(SALES, "89 90 89 89")
                .and(p -> p.goal(goalForEach(Cadence.MONTH, SALES, "2026", ladder("90", "100", "120"))));

        assertThat(given.on(LocalDate.of(2026, 2, 1)).findings("W3")).hasSize(1);
        assertThat(given.on(LocalDate.of(2026, 3, 1)).findings("W3")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 5, 1)).findings("W3"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(2))
                .satisfies(finding ->
                        assertThat(finding.evidence().since().label()).isEqualTo("2026-03"));
    }

    @Test
    void theEvidenceHasTheLadderAndHowMuchIsReached() {
        Finding finding = quarter("80 80 80").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.rule().name()).isEqualTo("under-floor");
        assertThat(finding.fingerprint()).hasToString("W3 goal:growth");
        assertThat(finding.evidence().since().label()).isEqualTo("2026-Q1");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-Q1");
        assertThat(finding.evidence().periods()).isEqualTo(1);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(240));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(270));
        assertThat(figure(finding, Name.FLOOR)).isEqualTo(Fraction.of(270));
        assertThat(figure(finding, Name.TARGET)).isEqualTo(Fraction.of(300));
        assertThat(figure(finding, Name.CHALLENGE)).isEqualTo(Fraction.of(360));
        assertThat(figure(finding, Name.COMPLETION)).isEqualTo(Fraction.of(4, 5));
        assertThat(finding.suggestions()).isEmpty();
        assertThat(finding.text().en())
                .isEqualTo("growth, 2026-Q1: 240 is worse than the floor of 270; 80 % of the target of 300.");
    }

    private static Given given(String figures) {
        return Given.kpi(SALES, figures).and(p -> p.goal(goal(SALES, "2026-Q1", LADDER)));
    }

    private static List<Finding> quarter(String figures) {
        return given(figures).findings("W3");
    }
}
