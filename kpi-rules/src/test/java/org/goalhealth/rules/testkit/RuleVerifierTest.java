package org.goalhealth.rules.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.scenario.ExpectedState;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

class RuleVerifierTest {

    private static final Plan PLAN = PlanFile.parse("""
            plan: shop
            dimensions: {region: [east, west]}
            kpis:
              orders: {every: week, baseline: {fixed: 100}}
              regional: {every: week, by: [region], baseline: {fixed: 100}}
            """, "shop");

    private static final RuleVerifier SHORTFALL = RuleVerifier.of(GoalHealth.standard(), "baseline-shortfall");

    @Test
    void threeWeeksUnderTheBaselineRaise() {
        SHORTFALL
                .given(PLAN)
                .series("orders", "100 x8, 84 83 80")
                .raises(
                        "kpi:orders",
                        alert -> alert.severity(Severity.WARNING)
                                .state(ExpectedState.FIRING)
                                .since("2026-W09")
                                .latest("2026-W11")
                                .periods(3)
                                .figure(Name.VALUE, "80")
                                .figure(Name.DEVIATION, "20 %")
                                .limit("by", "15 %")
                                .suggestsPlaybook("hit-product-iteration"));
    }

    @Test
    void twoWeeksStaySilent() {
        SHORTFALL.given(PLAN).series("orders", "100 x8, 84 83").staysSilent();
    }

    @Test
    void aDateLooksAtWhatHadEndedByThen() {
        SHORTFALL
                .given(PLAN, "2026-W10")
                .series("orders", "84 83 80")
                .at(LocalDate.of(2026, 3, 22))
                .staysSilent();
        SHORTFALL
                .given(PLAN, "2026-W10")
                .series("orders", "84 83 80")
                .at(LocalDate.of(2026, 3, 23))
                .raises("kpi:orders");
    }

    @Test
    void everySegmentThatRaisesIsNamed() {
        RuleVerifier.Given given =
                SHORTFALL.given(PLAN).series("regional[region=east]", "80 x3").series("regional[region=west]", "80 x3");
        given.raisesIn("kpi:regional", "region=east", "region=west");
        assertThatThrownBy(() -> given.raisesIn("kpi:regional", "region=east"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("actual:   baseline-shortfall on kpi:regional region=west");
    }

    @Test
    void whatIsOtherwiseIsSaidAsInScenarioFiles() {
        assertThatThrownBy(() -> SHORTFALL.given(PLAN).series("orders", "80 80").raises("kpi:orders"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected: baseline-shortfall on kpi:orders\n  actual:   nothing\n")
                .hasMessageContaining("periods >= limit.periods, where periods is 2");
        assertThatThrownBy(() -> SHORTFALL.given(PLAN).series("orders", "80 x3").staysSilent())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("clears with");
    }

    @Test
    void aMistakeInTheTestIsNoFailureOfTheRule() {
        assertThatThrownBy(() -> RuleVerifier.of(GoalHealth.standard(), "shortfall"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SHORTFALL.given(PLAN).series("order", "1"))
                .hasMessage("the plan has no kpi 'order'\n  did you mean orders?");
        assertThatThrownBy(() -> SHORTFALL.given(PLAN).raises("kpi:order"))
                .hasMessageContaining("did you mean kpi:orders?");
    }
}
