package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.ElasticityFormula;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.ElasticityView;
import org.goalhealth.report.JsonReport;
import org.goalhealth.report.Report;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategicUpgradeTest {

    static final Kpi SALES = Kpi.builder("sales").every(Cadence.MONTH).build();
    static final Kpi SPEND = Kpi.builder("spend").every(Cadence.MONTH).build();

    /** The critical ratio of earned value: what was earned of what was planned, times what was budgeted of what it cost. */
    @ParameterizedTest
    @CsvSource({"4, 4, 60, 40, 3/2", "3, 2, 50, 50, 3/2", "2, 3, 30, 20, 1/1", "1, 1, 20, 30, 2/3", "2, 4, 25, 25, 1/2"
    })
    void theCoefficientIsTheCriticalRatioOfEarnedValue(
            String earned, String scheduled, String budgeted, String cost, String ratio) {
        // A quarter whose first month has closed, of three that are planned alike.
        Goal goal = goal("2026-Q1", times3(scheduled), Elasticity.of(resource(times3(budgeted))));
        ElasticityView view = elasticity(given(goal, earned, cost).report());

        String[] parts = ratio.split("/", -1);
        assertThat(view.points())
                .singleElement()
                .satisfies(point -> assertThat(point.coefficient())
                        .contains(Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]))));
    }

    @Test
    void bothFactorsAreShown() {
        Finding finding = given(year(Elasticity.of(resource("1200"))), "120x3", "90x3")
                .findings("E1")
                .get(0);

        assertThat(finding.fingerprint()).hasToString("E1 goal:growth");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(4, 3));
        assertThat(figure(finding, Name.RESULT)).isEqualTo(Fraction.of(6, 5));
        assertThat(figure(finding, Name.RESOURCE)).isEqualTo(Fraction.of(10, 9));
        assertThat(finding.text().en())
                .isEqualTo(
                        "growth, 2026-03: its elasticity coefficient is 1.33, at or above 1.2 for 2 periods in a row,"
                                + " since 2026-02. 360 reached where 300 was planned (1.2), and 270 of spend used where 300 was"
                                + " planned (1.11). There is room for a bigger goal.");
    }

    @Test
    void aMissingResourceIsFlaggedInTheText() {
        Finding finding = Given.plan(p -> p.kpi(SALES).kpi(SPEND).goal(year(Elasticity.of(resource("1200")))))
                .series(SALES, Segment.TOTAL, "120x3")
                .findings("E1")
                .get(0);

        assertThat(figure(finding, Name.ALONE)).isEqualTo(Fraction.ONE);
        assertThat(finding.evidence().figure(Name.RESOURCE)).isEmpty();
        assertThat(finding.text().en()).contains("without figures of a resource, the result alone");
        assertThat(finding.text().zh()).contains("没有资源数据");
    }

    @Test
    void twoEvaluationsConfirmItAndOneDoesNot() {
        assertThat(given(year(Elasticity.of(resource("1200"))), "120x2", "100x2")
                        .findings("E1"))
                .isEmpty();
        assertThat(given(year(Elasticity.of(resource("1200"))), "120x3", "100x3")
                        .findings("E1"))
                .hasSize(1);
    }

    @Test
    void whereNothingIsUsedItIsUndefinedAndNeverInfinite() {
        Report report =
                given(year(Elasticity.of(resource("1200"))), "500x3", "0x3").report();

        assertThat(elasticity(report).points())
                .allSatisfy(point -> assertThat(point.coefficient()).isEmpty());
        assertThat(elasticity(report).zone()).isEqualTo(ElasticityView.Zone.UNKNOWN);
        assertThat(JsonReport.toString(report)).contains("\"zone\" : \"unknown\"");
    }

    @Test
    void theReportShowsTheTrendAndTheZone() {
        Report report =
                given(year(Elasticity.of(resource("1200"))), "100x4", "100x4").report();
        ElasticityView view = elasticity(report);

        assertThat(view.zone()).isEqualTo(ElasticityView.Zone.TUNING);
        assertThat(view.upper()).contains(Fraction.of(6, 5));
        assertThat(view.lower()).contains(Fraction.of(4, 5));
        // Less than 10 % of the year had gone by in January.
        assertThat(view.points())
                .extracting(point -> point.coefficient().isPresent())
                .containsExactly(false, true, true, true);
        assertThat(JsonReport.toString(report)).contains("\"elasticity\" : [", "\"zone\" : \"tuning\"");
    }

    @Test
    void aPlanWithoutElasticityHasNoneInItsReport() {
        Goal plain = PlanParts.goal("growth", SALES, Segment.TOTAL, "2026", "1200", Course.Linear.LINEAR);

        assertThat(JsonReport.toString(given(plain, "120x3", "100x3").report())).doesNotContain("elasticity");
    }

    @Test
    void theFormulaCanBeReplacedAndLiveFindsWhatABatchFinds() {
        ElasticityFormula weaker = new ElasticityFormula() {
            @Override
            public String id() {
                return "weaker-factor";
            }

            @Override
            public Fraction of(Fraction result, Optional<Fraction> resource) {
                return resource.filter(factor -> factor.compareTo(result) < 0).orElse(result);
            }
        };
        Given given = given(year(Elasticity.of(resource("1200")).by(weaker)), "150x3", "75x3");
        List<Finding> batch = given.findings("E1");

        assertThat(batch)
                .singleElement()
                .satisfies(finding -> assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(4, 3)));
        try (Monitor monitor =
                Given.STANDARD.monitor(given.planBuilder().build(), java.time.LocalDate.of(2026, 1, 1))) {
            monitor.observeAll(given.observations());
            monitor.advanceTo(java.time.LocalDate.of(2026, 4, 1));
            assertThat(monitor.findings().stream()
                            .filter(finding -> finding.rule().id().equals("E1"))
                            .toList())
                    .isEqualTo(batch);
        }
    }

    static Given given(Goal goal, String sales, String spend) {
        return Given.plan(p -> p.kpi(SALES).kpi(SPEND).goal(goal))
                .series(SALES, Segment.TOTAL, sales)
                .series(SPEND, Segment.TOTAL, spend);
    }

    static Goal year(Elasticity elasticity) {
        return goal("2026", "1200", elasticity);
    }

    static Goal goal(String period, String target, Elasticity elasticity) {
        Goal plain = PlanParts.goal("growth", SALES, Segment.TOTAL, period, target, Course.Linear.LINEAR);
        return new Goal(
                plain.id(),
                plain.name(),
                plain.parent(),
                plain.measure().map(measure -> measure.with(elasticity)),
                plain.owners());
    }

    static Elasticity.Resource resource(String planned) {
        return new Elasticity.Resource(SPEND.id(), Segment.TOTAL, new BigDecimal(planned));
    }

    private static String times3(String figure) {
        return new BigDecimal(figure).multiply(BigDecimal.valueOf(3)).toPlainString();
    }

    private static ElasticityView elasticity(Report report) {
        return report.goals().get(0).elasticity().orElseThrow();
    }
}
