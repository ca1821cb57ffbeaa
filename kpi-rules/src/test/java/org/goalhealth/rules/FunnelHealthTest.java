package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.report.FunnelView;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.FunnelScore;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class FunnelHealthTest {

    private static final String RULE = "funnel-health";
    private static final Kpi LEADS = rate("lead-rate");
    private static final Kpi ORDERS = rate("order-rate");

    @Test
    void aScoreUnderTheLimitNamesTheStageThatCostsMost() {
        Finding finding = given("210/1000", "12.6/210").findings("F2").get(0);

        assertThat(finding.fingerprint()).hasToString("F2 funnel:sales");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(115, 2));
        assertThat(figure(finding, Name.BOTTLENECK)).isEqualTo(Fraction.of(2));
        assertThat(figure(finding, Name.LOST)).isEqualTo(Fraction.of(84, 10));
        assertThat(figure(finding, Name.WORTH)).isEqualTo(Fraction.of(2520));
        assertThat(finding.text().en())
                .isEqualTo("sales, total, 2026-01: health score 57.5 of 100, under 60, for 1 period, since 2026-01."
                        + " Most is lost at stage 2 order: at its ideal, and all other stages as they are, 8.4 more"
                        + " would come out at the end than the present 12.6 (worth CNY 2,520).");
    }

    @Test
    void exactlyAtTheLimitStaysSilent() {
        assertThat(given("220/1000", "13.2/220").findings("F2")).isEmpty();
    }

    @Test
    void aFunnelThatNoLineNamesIsNotJudged() {
        assertThat(unnamed("200/1000", "10/200").findings("F2")).isEmpty();
    }

    @Test
    void aMissingStageIsNoScoreAndNoFinding() {
        assertThat(given("200/1000", "_").findings("F2")).isEmpty();
        assertThat(score(given("200/1000", "_"))).isEmpty();
        assertThat(given("_", "10/200").findings("F2")).isEmpty();
    }

    @Test
    void theReportHasTheScoreWhetherARuleJudgesItOrNot() {
        assertThat(score(unnamed("210/1000", "12.6/210")).map(FunnelScore::score))
                .contains(Fraction.of(115, 2));
    }

    @Test
    void whyNothingIsFoundIsSaid() {
        assertThat(whyNot(unnamed("200/1000", "10/200")))
                .isInstanceOfSatisfying(
                        WhyNot.NoFact.class,
                        answer -> assertThat(answer.absence().reason()).isEqualTo(Absence.Reason.NOT_NAMED));
        assertThat(whyNot(given("200/1000", "_"))).isInstanceOf(WhyNot.NoData.class);
        assertThat(whyNot(given("300/1000", "30/300"))).isInstanceOf(WhyNot.ConditionFails.class);
    }

    @Test
    void anExplanationComparesTheScoreAndSaysWhichFigureOfTheLastStageClearsIt() {
        Explanation explained = Assessed.of(given("210/1000", "12.6/210")).explain("F2");
        assertThat(explained.compared().orElseThrow().figure().value()).isEqualTo(Fraction.of(115, 2));
        assertThat(explained.clearing()).isInstanceOfSatisfying(SmallestChange.OfFigure.class, change -> {
            assertThat(change.kpi()).isEqualTo(ORDERS.id());
            // 65 of 100 at 6.5 % of 210, which makes 60 with the first stage's 55
            assertThat(change.part().orElseThrow().to()).isEqualTo(Fraction.of(1365, 100));
        });
    }

    @Test
    void nothingIsMadeUpWhereNoFigureOfTheLastStageClearsIt() {
        Explanation explained = Assessed.of(given("0/1000", "30/300")).explain("F2");
        assertThat(explained.clearing()).isNotInstanceOf(SmallestChange.OfFigure.class);
    }

    @Test
    void aHistorySaysWhatAMonitorSays() {
        Given given = given("300/1000 200/1000 200/1000 300/1000", "30/300 10/200 _ 30/300");
        assertThat(given.backtest().episodes().stream()
                        .filter(e -> e.first().rule().id().equals("F2")))
                .hasSize(1);
    }

    @Property(tries = 40)
    void aBetterStageNeverLowersTheScore(
            @ForAll @IntRange(max = 100) int leads,
            @ForAll @IntRange(max = 100) int orders,
            @ForAll @IntRange(max = 40) int more) {
        Fraction before =
                score(unnamed(leads + "/100", orders + "/100")).orElseThrow().score();
        assertThat(score(unnamed(leads + more + "/100", orders + "/100"))
                        .orElseThrow()
                        .score())
                .isGreaterThanOrEqualTo(before);
        assertThat(score(unnamed(leads + "/100", orders + more + "/100"))
                        .orElseThrow()
                        .score())
                .isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 40)
    void allAmountsTimesAThousandLeaveTheScoreAndTheStageAsTheyAre(
            @ForAll @IntRange(max = 100) int leads, @ForAll @IntRange(max = 100) int orders) {
        FunnelScore one = score(unnamed(leads + "/100", orders + "/100")).orElseThrow();
        FunnelScore large =
                score(unnamed(leads + "000/100000", orders + "000/100000")).orElseThrow();
        assertThat(large.score()).isEqualTo(one.score());
        assertThat(large.bottleneck().map(FunnelScore.Bottleneck::number))
                .isEqualTo(one.bottleneck().map(FunnelScore.Bottleneck::number));
    }

    @Test
    void aSegmentThatOneStageIsNotCutByHasNoScore() {
        Kpi leads = Kpi.builder("lead-rate")
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .build();
        Given given = Given.plan(p -> p.kpi(leads).kpi(ORDERS).funnel(funnel(leads, ORDERS)))
                .series(leads, region("east"), "200/1000")
                .series(ORDERS, Segment.TOTAL, "10/200");
        assertThat(given.report().funnels().get(0).scores()).isEmpty();
    }

    private static WhyNot whyNot(Given given) {
        return Assessed.of(given).whyNot(RULE, new Subject.OfFunnel(new FunnelId("sales")), Segment.TOTAL);
    }

    private static Optional<FunnelScore> score(Given given) {
        return given.report().funnels().get(0).scores().stream()
                .map(FunnelView.ScoreView::score)
                .findFirst();
    }

    private static Given given(String leads, String orders) {
        return unnamed(leads, orders)
                .and(p -> p.limit(RULE, LimitScope.of(new FunnelId("sales"), Segment.TOTAL), Map.of()));
    }

    private static Given unnamed(String leads, String orders) {
        return Given.plan(p -> p.kpi(LEADS).kpi(ORDERS).funnel(funnel(LEADS, ORDERS)))
                .series(LEADS, Segment.TOTAL, leads)
                .series(ORDERS, Segment.TOTAL, orders);
    }

    private static Funnel funnel(Kpi leads, Kpi orders) {
        return new Funnel(
                new FunnelId("sales"),
                LocalText.of("sales"),
                Cadence.MONTH,
                List.of(stage("lead", leads, "0.3", "0.2"), stage("order", orders, "0.1", "0.05")),
                Optional.empty(),
                Optional.of(Money.of(300, PlanParts.CNY)));
    }

    private static Funnel.Stage stage(String id, Kpi kpi, String ideal, String danger) {
        return new Funnel.Stage(
                new StageId(id), LocalText.of(id), kpi.id(), new BigDecimal(ideal), new BigDecimal(danger));
    }

    private static Kpi rate(String id) {
        return Kpi.builder(id)
                .every(Cadence.MONTH)
                .ratio()
                .unit(Unit.Share.PERCENT)
                .build();
    }
}
