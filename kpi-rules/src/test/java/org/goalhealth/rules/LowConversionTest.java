package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class LowConversionTest {

    private static final String RULE = "low-conversion";

    private static final Kpi RATE = Kpi.builder("member-rate")
            .every(Cadence.MONTH)
            .ratio()
            .unit(Unit.Share.PERCENT)
            .build();

    @Test
    void twoMonthsUnderTwoAndAHalfPercentFire() {
        assertThat(judged("30/1000 24/1000 24/1000")).hasSize(1);
        assertThat(judged("30/1000 24999/1000000 24999/1000000")).hasSize(1);
    }

    @Test
    void exactlyTwoAndAHalfPercentStaysSilent() {
        assertThat(judged("25/1000 25/1000 25/1000")).isEmpty();
        assertThat(judged("24/1000 24/1000 1/40")).isEmpty();
    }

    @Test
    void oneMonthStaysSilent() {
        assertThat(judged("30/1000 24/1000")).isEmpty();
        assertThat(judged("24/1000 30/1000 24/1000")).isEmpty();
    }

    @Test
    void aMissingMonthBreaksTheRun() {
        assertThat(judged("24/1000 _ 24/1000")).isEmpty();
    }

    @Test
    void aMissingLastMonthIsNoBreach() {
        assertThat(judged("24/1000 24/1000 _")).isEmpty();
    }

    @Test
    void aMonthWithoutVisitorsHasNoConversionAndBreaksTheRun() {
        assertThat(judged("24/1000 0/0 24/1000")).isEmpty();
        assertThat(judged("24/1000 24/1000 0/0")).isEmpty();
    }

    @Test
    void noVisitorWhoConvertsIsAConversionOfZero() {
        assertThat(judged("0/1000 0/1000")).hasSize(1);
    }

    @Test
    void aKpiThatNoLineOfThePlanNamesIsNotJudged() {
        assertThat(Given.kpi(RATE, "1/1000x3").findings("W2")).isEmpty();
        assertThat(Given.kpi(RATE, "1/1000x3")
                        .limit(RULE, Map.of("threshold", "3 %"))
                        .findings("W2"))
                .isEmpty();
    }

    @Test
    void thePlansOwnThresholdIsTheOneThatCounts() {
        Given given = Given.kpi(RATE, "26/1000x2").limit(RULE, RATE, Map.of("threshold", "3 %"));

        assertThat(given.findings("W2"))
                .singleElement()
                .satisfies(finding -> assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(3, 100)));
        assertThat(Given.kpi(RATE, "24/1000x2")
                        .limit(RULE, RATE, Map.of("threshold", "2 %"))
                        .findings("W2"))
                .isEmpty();
    }

    @Test
    void eachRegionIsJudgedByItself() {
        Kpi rate = byRegion(List.of(Level.by("region")));
        Given given = Given.plan(p -> p.kpi(rate))
                .series(rate, region("east"), "24/1000x2")
                .series(rate, region("west"), "24/1000 25/1000")
                .series(rate, region("south"), "30/1000x2")
                .limit(RULE, rate, Map.of());

        assertThat(given.findings("W2")).extracting(Finding::segment).containsExactly(region("east"));
    }

    @Test
    void aRegionsOwnThresholdHoldsThereAlone() {
        Kpi rate = byRegion(List.of(Level.by("region")));
        Given given = Given.plan(p -> p.kpi(rate))
                .series(rate, region("east"), "26/1000x2")
                .series(rate, region("west"), "26/1000x2")
                .limit(RULE, rate, Map.of())
                .and(p -> p.limit(RULE, LimitScope.of(rate.id(), region("west")), Map.of("threshold", "3 %")));

        assertThat(given.findings("W2")).extracting(Finding::segment).containsExactly(region("west"));
    }

    @Test
    void aLineThatNamesOneRegionJudgesNoOther() {
        Kpi rate = byRegion(List.of(Level.by("region")));
        Given given = Given.plan(p -> p.kpi(rate))
                .series(rate, region("east"), "24/1000x2")
                .series(rate, region("west"), "24/1000x2")
                .and(p -> p.limit(RULE, LimitScope.of(rate.id(), region("west")), Map.of()));

        assertThat(given.findings("W2")).extracting(Finding::segment).containsExactly(region("west"));
    }

    @Test
    void theTotalIsTheRatioOfTheSumsNotTheMeanOfRatios() {
        Kpi rate = byRegion(List.of(Level.TOTAL, Level.by("region")));
        Given given = Given.plan(p -> p.kpi(rate))
                .series(rate, region("east"), "1/1000x2")
                .series(rate, region("west"), "300/9000x2")
                .series(rate, region("south"), "0/0x2")
                .limit(RULE, rate, Map.of());

        assertThat(given.findings("W2")).extracting(Finding::segment).containsExactly(region("east"));
    }

    @Test
    void aRateThatIsBetterLowerIsLowAboveItsThreshold() {
        Kpi churn = Kpi.builder("churn")
                .every(Cadence.MONTH)
                .better(Direction.LOWER)
                .ratio()
                .build();

        assertThat(Given.kpi(churn, "26/1000x2").limit(RULE, churn, Map.of()).findings("W2"))
                .hasSize(1);
        assertThat(Given.kpi(churn, "25/1000x2").limit(RULE, churn, Map.of()).findings("W2"))
                .isEmpty();
        assertThat(Given.kpi(churn, "1/1000x2").limit(RULE, churn, Map.of()).findings("W2"))
                .isEmpty();
    }

    @Test
    void theEvidenceSaysWhatWasComparedSinceWhenAndByWhichLimit() {
        Finding finding = judged("30/1000 24/1000 231/10000").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.fingerprint()).hasToString("W2 kpi:member-rate");
        assertThat(finding.segment()).isEqualTo(Segment.TOTAL);
        assertThat(finding.evidence().since().label()).isEqualTo("2026-02");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-03");
        assertThat(finding.evidence().periods()).isEqualTo(2);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(231, 10_000));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(25, 1000));
        assertThat(finding.evidence().limits())
                .extracting(limit -> limit.name() + " " + limit.value() + " " + limit.origin())
                .containsExactly("threshold 2.5 % RULE_DEFAULT", "periods 2 RULE_DEFAULT");
        assertThat(finding.suggestions())
                .containsExactly(new Suggestion.PlaybookStart(new PlaybookId("scenario-content-iteration")));
        assertThat(finding.text().en())
                .isEqualTo(
                        "member-rate, total, 2026-03: 2.31 %, worse than 2.5 % for 2 periods in a row, since 2026-02.");
    }

    private static Kpi byRegion(List<Level> levels) {
        return Kpi.builder("member-rate")
                .every(Cadence.MONTH)
                .ratio()
                .levels(levels)
                .build();
    }

    private static List<Finding> judged(String figures) {
        return Given.kpi(RATE, figures).limit(RULE, RATE, Map.of()).findings("W2");
    }
}
