package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.goalForEach;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.only;
import static org.goalhealth.rules.PlanParts.region;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.TargetState;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class UnderTargetTest {

    private static final Kpi SALES = Kpi.builder("sales").every(Cadence.MONTH).build();
    private static final Target LADDER = ladder("270", "300", "360");

    @Test
    void aQuarterBetweenFloorAndTargetFires() {
        assertThat(quarter("100 100 99.99").findings("W4")).hasSize(1);
    }

    @Test
    void exactlyTheFloorHasMissedTheTarget() {
        assertThat(quarter("90 90 90").findings("W4")).hasSize(1);
    }

    @Test
    void underTheFloorIsAnotherFinding() {
        assertThat(quarter("90 90 89").findings("W4")).isEmpty();
        assertThat(quarter("90 90 89").findings("W3")).hasSize(1);
    }

    @Test
    void atTargetIsAStatusAndNoFinding() {
        Given given = quarter("100 100 100");
        assertThat(given.findings()).isEmpty();
        assertThat(stateOf(given)).contains(TargetState.ON_TARGET);
    }

    @Test
    void atTheChallengeIsExceedingAndNoFinding() {
        assertThat(quarter("120 120 120").findings()).isEmpty();
        assertThat(stateOf(quarter("120 120 120"))).contains(TargetState.EXCEEDING);
        assertThat(stateOf(quarter("120 120 119.99"))).contains(TargetState.ON_TARGET);
    }

    @Test
    void aRunningQuarterStaysSilent() {
        Given given = quarter("99 99 99");
        assertThat(given.on(LocalDate.of(2026, 3, 31)).findings("W4")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 4, 1)).findings("W4")).hasSize(1);
    }

    @Test
    void aResultStandsUntilTheNextPeriodHasClosed() {
        Given given = quarter("99 99 99 200 200 200");
        assertThat(given.on(LocalDate.of(2026, 6, 30)).findings("W4")).hasSize(1);
        assertThat(given.on(LocalDate.of(2026, 7, 1)).findings("W4")).isEmpty();
        assertThat(stateOf(given)).isEmpty();
    }

    @Test
    void aPeriodInItsGraceIsNotJudged() {
        Kpi late = Kpi.builder("sales").every(Cadence.MONTH).graceDays(5).build();
        Given given = Given.kpi(late, "99x6").and(p -> p.goal(goal(late, "2026-Q1", LADDER)));

        assertThat(given.on(LocalDate.of(2026, 4, 5)).findings("W4")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 4, 6)).findings("W4")).hasSize(1);
        assertThat(given.on(LocalDate.of(2026, 7, 5)).findings("W4")).hasSize(1);
        assertThat(given.on(LocalDate.of(2026, 7, 6)).findings("W4")).isEmpty();
    }

    @Test
    void aMissingMonthLeavesTheQuarterUnknown() {
        assertThat(quarter("99 _ 99").findings("W4")).isEmpty();
        assertThat(stateOf(quarter("99 _ 99"))).contains(TargetState.UNKNOWN);
    }

    @Test
    void aTargetForEachMonthIsJudgedMonthByMonth() {
        Given given = Given.kpi(SALES, "70 90 90 100")
                .and(p -> p.goal(goalForEach(Cadence.MONTH, SALES, "2026", ladder("80", "100", "120"))));

        assertThat(given.on(LocalDate.of(2026, 2, 1)).findings("W4")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 4, 1)).findings("W4"))
                .singleElement()
                // January was under the floor: worse still, so it counts.
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(3))
                .satisfies(finding ->
                        assertThat(finding.evidence().since().label()).isEqualTo("2026-01"));
        assertThat(given.on(LocalDate.of(2026, 5, 1)).findings("W4")).isEmpty();
    }

    @Test
    void monthsOutsideTheGoalsPeriodAreNotJudged() {
        Given given =
                Given.kpi(SALES, "1x6").and(p -> p.goal(goalForEach(Cadence.MONTH, SALES, "2026-Q2", only("100"))));

        assertThat(given.on(LocalDate.of(2026, 4, 1)).findings("W4")).isEmpty();
        assertThat(given.on(LocalDate.of(2026, 5, 1)).findings("W4"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(1));
    }

    @Test
    void aWeekCountsToTheQuarterThatHoldsItsFourthDay() {
        Kpi weekly = Kpi.builder("sales").build();
        // 2026-W01 to W13 have their Thursday in the first quarter; W14 begins in it and does not count.
        assertThat(stateOf(Given.kpi(weekly, "10x13 0").and(p -> p.goal(goal(weekly, "2026-Q1", only("130"))))))
                .contains(TargetState.ON_TARGET);
        assertThat(Given.kpi(weekly, "10x12 9.99 500")
                        .and(p -> p.goal(goal(weekly, "2026-Q1", only("130"))))
                        .findings("W4"))
                .hasSize(1);
    }

    @Test
    void aQuarterIsJudgedOnceTheLastWeekThatCountsToItHasClosed() {
        Kpi weekly = Kpi.builder("sales").build();
        // 2026-W53 ends on 3 January 2027 and counts to the fourth quarter of 2026.
        Given given = Given.kpi(weekly, "10x53").and(p -> p.goal(goal(weekly, "2026-Q4", only("141"))));

        assertThat(given.on(LocalDate.of(2027, 1, 3)).findings("W4")).isEmpty();
        assertThat(given.on(LocalDate.of(2027, 1, 4)).findings("W4"))
                .singleElement()
                .satisfies(finding -> assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(140)));
    }

    @Test
    void aTargetForEachWeekIsForTheWeeksThatCountToThePeriod() {
        Kpi weekly = Kpi.builder("sales").build();
        Given firstQuarter =
                Given.kpi(weekly, "1x20").and(p -> p.goal(goalForEach(Cadence.WEEK, weekly, "2026-Q1", only("10"))));
        // W01 begins in 2025.
        assertThat(firstQuarter.on(LocalDate.of(2026, 1, 5)).findings("W4")).hasSize(1);
        assertThat(firstQuarter.on(LocalDate.of(2026, 4, 5)).findings("W4")).hasSize(1);
        assertThat(firstQuarter.on(LocalDate.of(2026, 4, 6)).findings("W4")).isEmpty();

        Given secondQuarter =
                Given.kpi(weekly, "1x20").and(p -> p.goal(goalForEach(Cadence.WEEK, weekly, "2026-Q2", only("10"))));
        assertThat(secondQuarter.on(LocalDate.of(2026, 4, 5)).findings("W4")).isEmpty();
        assertThat(secondQuarter.on(LocalDate.of(2026, 4, 6)).findings("W4")).hasSize(1);

        // 1 May 2026 is a Friday: its week, W18, counts to April.
        Given may =
                Given.kpi(weekly, "1x20").and(p -> p.goal(goalForEach(Cadence.WEEK, weekly, "2026-05", only("10"))));
        assertThat(may.on(LocalDate.of(2026, 5, 4)).findings("W4")).isEmpty();
        assertThat(may.on(LocalDate.of(2026, 5, 18)).findings("W4"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().periods()).isEqualTo(2));
    }

    @Test
    void aCostOf52Against50IsNinetySixPercent() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.MONTH).better(Direction.LOWER).build();
        Given given = Given.kpi(cost, "52").and(p -> p.goal(goal(cost, "2026-01", only("50"))));

        assertThat(given.findings("W4"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(figure(finding, Name.COMPLETION)).isEqualTo(Fraction.of(96, 100)))
                .satisfies(finding -> assertThat(finding.text().en()).contains("96 %"));
    }

    @Test
    void aCostAtItsTargetStaysSilent() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.MONTH).better(Direction.LOWER).build();
        assertThat(Given.kpi(cost, "50")
                        .and(p -> p.goal(goal(cost, "2026-01", only("50"))))
                        .findings("W4"))
                .isEmpty();
        assertThat(stateOf(Given.kpi(cost, "40").and(p -> p.goal(goal(cost, "2026-01", ladder("60", "50", "40"))))))
                .contains(TargetState.EXCEEDING);
    }

    @Test
    void aTargetOfZeroHasNoCompletion() {
        Kpi stock = Kpi.builder("stock")
                .every(Cadence.MONTH)
                .better(Direction.LOWER)
                .build();
        Finding finding = Given.kpi(stock, "3")
                .and(p -> p.goal(goal(stock, "2026-01", only("0"))))
                .findings("W4")
                .get(0);

        assertThat(finding.evidence().figure(Name.COMPLETION)).isEmpty();
        assertThat(finding.text().en()).isEqualTo("growth, 2026-01: 3 misses the target of 0; – of it.");
    }

    @Test
    void aGoalOfOneRegionLooksAtThatRegionAlone() {
        Kpi sales = Kpi.builder("sales").every(Cadence.MONTH).by("region").build();
        Given given = Given.plan(
                        p -> p.kpi(sales).goal(goal(sales, region("west"), "2026-Q1", Optional.empty(), LADDER)))
                .series(sales, region("east"), "95x3")
                .series(sales, region("west"), "100x3");

        assertThat(given.findings("W4")).isEmpty();
    }

    @Test
    void theEvidenceHasTheLadderAndHowMuchIsReached() {
        Finding finding = quarter("95 95 95").findings("W4").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.rule().name()).isEqualTo("under-target");
        assertThat(finding.fingerprint()).hasToString("W4 goal:growth");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-Q1");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(285));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(300));
        assertThat(figure(finding, Name.FLOOR)).isEqualTo(Fraction.of(270));
        assertThat(figure(finding, Name.COMPLETION)).isEqualTo(Fraction.of(95, 100));
        assertThat(finding.evidence().limits()).isEmpty();
        assertThat(finding.text().en()).isEqualTo("growth, 2026-Q1: 285 misses the target of 300; 95 % of it.");
    }

    private static Given quarter(String figures) {
        return Given.kpi(SALES, figures).and(p -> p.goal(goal(SALES, "2026-Q1", LADDER)));
    }

    private static Optional<TargetState> stateOf(Given given) {
        return given.report().goals().get(0).state();
    }
}
