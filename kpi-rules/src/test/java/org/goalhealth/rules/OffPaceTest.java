package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.Report;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class OffPaceTest {

    private static final Kpi SALES = Kpi.builder("sales").every(Cadence.MONTH).build();
    private static final Course EVEN = Course.Linear.LINEAR;

    @Test
    void aGoalThatWillMissItsTargetByTenPercentFires() {
        Finding finding = year("100 100 50").get(0);

        assertThat(finding.fingerprint()).hasToString("W15 goal:growth");
        assertThat(finding.evidence().since().label()).isEqualTo("2026-03");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(1000));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(1080));
        assertThat(figure(finding, Name.TARGET)).isEqualTo(Fraction.of(1200));
        assertThat(figure(finding, Name.ACTUAL)).isEqualTo(Fraction.of(250));
        assertThat(figure(finding, Name.PLANNED)).isEqualTo(Fraction.of(300));
        assertThat(figure(finding, Name.NEEDED)).isEqualTo(Fraction.of(950, 9));
        // 250 of 1200 were planned for the middle of March.
        assertThat(figure(finding, Name.DAYS)).isEqualTo(Fraction.of(15));
        assertThat(finding.text().en())
                .isEqualTo("growth, 2026-03: 250 so far where 300 was planned, 15 days off the plan. Going on like this"
                        + " it ends at 1,000, 83.33 % of the target of 1,200; from here each period needs 105.56."
                        + " Foreseeable since 2026-03.");
    }

    @Test
    void exactlyTenPercentShortFiresAndACentMoreStaysSilent() {
        assertThat(year("90 90")).hasSize(1);
        assertThat(year("90 90.01")).isEmpty();
    }

    @Test
    void beforeTenPercentOfThePlanNothingIsSaid() {
        assertThat(year("0")).isEmpty();
        assertThat(year("0 0")).hasSize(1);
    }

    @Test
    void theMissIsForeseeableFromTheFirstPeriodAfterWhichTheProjectionHasMissedEverSince() {
        assertThat(year("50 50 200 20 20 20"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence().since().label()).isEqualTo("2026-04"));
    }

    @Test
    void aMissingMonthLeavesNothingToProjectAndTheAlertIsNotOver() {
        assertThat(year("50 50 _ 50")).isEmpty();
    }

    @Test
    void oncePastItsEndTheResultSpeaks() {
        Given given = Given.kpi(SALES, "50x12").and(p -> p.goal(of(EVEN)));

        assertThat(given.on(LocalDate.of(2026, 12, 31)).findings("W15")).hasSize(1);
        assertThat(given.on(LocalDate.of(2027, 1, 1)).findings("W15")).isEmpty();
        assertThat(given.on(LocalDate.of(2027, 1, 1)).findings("W4")).hasSize(1);
    }

    @Test
    void aCostMustNotRunAheadOfItsPlan() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.MONTH).better(Direction.LOWER).build();
        Goal thrift = goal("thrift", cost, Segment.TOTAL, "2026", "1200", EVEN);

        assertThat(Given.kpi(cost, "110 110").and(p -> p.goal(thrift)).findings("W15"))
                .singleElement()
                .satisfies(finding -> assertThat(figure(finding, Name.NEEDED)).isEqualTo(Fraction.of(98)));
        assertThat(Given.kpi(cost, "110 109.99").and(p -> p.goal(thrift)).findings("W15"))
                .isEmpty();
    }

    @Test
    void whereTheTargetIsPastReachNothingIsSaidOfWhatIsNeeded() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.MONTH).better(Direction.LOWER).build();
        Given given =
                Given.kpi(cost, "700 700").and(p -> p.goal(goal("thrift", cost, Segment.TOTAL, "2026", "1200", EVEN)));

        Finding finding = given.findings("W15").get(0);
        assertThat(finding.evidence().figure(Name.NEEDED)).isEmpty();
        assertThat(finding.evidence().figure(Name.DAYS)).isEmpty();
        assertThat(finding.text().en()).doesNotContain("days off the plan", "each period needs", "–");
    }

    @Test
    void aRatioDoesNotAddUpAndIsComparedWithTheTargetItself() {
        Kpi rate = Kpi.builder("rate").every(Cadence.MONTH).ratio().build();
        Goal better = goal("better", rate, Segment.TOTAL, "2026", "0.1", EVEN);

        Finding finding = Given.kpi(rate, "9/100 9/100")
                .and(p -> p.goal(better))
                .findings("W15")
                .get(0);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(9, 100));
        assertThat(figure(finding, Name.PLANNED)).isEqualTo(Fraction.of(1, 10));
        assertThat(finding.evidence().figure(Name.NEEDED)).isEmpty();
    }

    @Test
    void aGoalOfASegmentThatRulesDoNotSeeIsFollowedToo() {
        Kpi sales = Kpi.builder("sales")
                .every(Cadence.MONTH)
                .levels(List.of(org.goalhealth.plan.Level.TOTAL, org.goalhealth.plan.Level.by("region")))
                .build();
        Given given = Given.plan(p -> p.kpi(sales).goal(goal("growth", sales, region("east"), "2026", "1200", EVEN)))
                .series(sales, region("east"), "90 90")
                .series(sales, region("west"), "900 900");

        assertThat(given.findings("W15"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.segment()).isEqualTo(region("east")));
    }

    @Test
    void theBoardShowsThePlanToDateThatTheAlertComparesWith() {
        Course seasonal = new Course.Weighted(
                Cadence.QUARTER, List.of(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("2"), BigDecimal.valueOf(4)));
        Report report =
                Given.kpi(SALES, "40 40 40").and(p -> p.goal(of(seasonal))).report();

        Finding finding = report.findings().stream()
                .filter(one -> one.rule().id().equals("W15"))
                .findFirst()
                .orElseThrow();
        assertThat(figure(finding, Name.PLANNED)).isEqualTo(Fraction.of(150));
        assertThat(report.goals().get(0).progress())
                .last()
                .satisfies(cell -> assertThat(cell.planned()).isEqualTo(Fraction.of(150)));
    }

    @Test
    void aLineOfLimitsForAGoalWithoutACourseIsRefused() {
        assertThatThrownBy(() -> Given.kpi(SALES, "1")
                        .and(p -> p.goal(goal("other", SALES, Segment.TOTAL, "2026", "1200", EVEN))
                                .goal(PlanParts.goal(SALES, "2026", PlanParts.only("5")))
                                .kpi(Kpi.builder("visits").every(Cadence.MONTH).build())
                                .limit(
                                        "off-pace",
                                        LimitScope.of(new org.goalhealth.plan.KpiId("visits"), Segment.TOTAL),
                                        Map.of("by", "5 %")))
                        .findings())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("no goal on kpi visits has a course, and rule off-pace follows one")
                .hasMessageContaining("give a goal on kpi visits a course, as course: linear");
    }

    private static Goal of(Course course) {
        return goal("growth", SALES, Segment.TOTAL, "2026", "1200", course);
    }

    private static List<Finding> year(String figures) {
        return Given.kpi(SALES, figures).and(p -> p.goal(of(EVEN))).findings("W15");
    }
}
