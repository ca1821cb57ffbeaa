package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class BaselineShortfallTest {

    private static final Kpi ORDERS = Kpi.builder("orders")
            .every(Cadence.WEEK)
            .baseline(new Baseline.Fixed(new java.math.BigDecimal(100)))
            .build();

    @Test
    void threeWeeksAtExactlyFifteenPercentUnderFire() {
        assertThat(Given.kpi(ORDERS, "100x8 85 85 85").findings("W1")).hasSize(1);
    }

    @Test
    void aCentMoreStaysSilent() {
        assertThat(Given.kpi(ORDERS, "100x8 85 85 85.01").findings("W1")).isEmpty();
    }

    @Test
    void twoWeeksStaySilent() {
        assertThat(Given.kpi(ORDERS, "100x8 80 80").findings("W1")).isEmpty();
    }

    @Test
    void aMissingWeekBreaksTheStreak() {
        assertThat(Given.kpi(ORDERS, "100x8 80 80 _ 80 80").findings("W1")).isEmpty();
    }

    @Test
    void aMissingLastWeekIsNoShortfall() {
        assertThat(Given.kpi(ORDERS, "100x8 80 80 80 _ 100").findings("W1")).isEmpty();
    }

    @Test
    void theRunningWeekIsNotLookedAt() {
        Given given = Given.kpi(ORDERS, "100x8 80 80 80");
        assertThat(given.on(java.time.LocalDate.of(2026, 3, 15)).findings("W1")).isEmpty();
        assertThat(given.on(java.time.LocalDate.of(2026, 3, 16)).findings("W1")).hasSize(1);
    }

    @Test
    void aMeanOfEightNeedsAllEight() {
        Kpi kpi = Kpi.builder("orders").baseline(new Baseline.Mean(8)).build();
        assertThat(Given.kpi(kpi, "100x7 50 50 50").findings("W1")).isEmpty();
        assertThat(Given.kpi(kpi, "100x10 50 50 50").findings("W1")).hasSize(1);
        assertThat(Given.kpi(kpi, "100x5 _ 100x5 50 50 50").findings("W1")).isEmpty();
    }

    @Test
    void aCostIsWorseAboveItsBaseline() {
        Kpi cost = Kpi.builder("cost")
                .better(Direction.LOWER)
                .baseline(new Baseline.Fixed(new java.math.BigDecimal(100)))
                .build();
        assertThat(Given.kpi(cost, "100x8 115 115 115").findings("W1")).hasSize(1);
        assertThat(Given.kpi(cost, "100x8 115 115 114.99").findings("W1")).isEmpty();
        assertThat(Given.kpi(cost, "100x8 50 50 50").findings("W1")).isEmpty();
    }

    @Test
    void aBaselineOfZeroJudgesNothing() {
        Kpi kpi = Kpi.builder("orders").baseline(new Baseline.Mean(2)).build();
        assertThat(Given.kpi(kpi, "0x8").findings("W1")).isEmpty();
    }

    @Test
    void theEvidenceSaysWhatWasComparedSinceWhenAndBywhichLimit() {
        Finding finding = Given.kpi(ORDERS, "100x8 85 84 80").findings("W1").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.rule().name()).isEqualTo("baseline-shortfall");
        assertThat(finding.subject()).hasToString("kpi:orders");
        assertThat(finding.segment()).isEqualTo(Segment.TOTAL);
        assertThat(finding.evidence().since().label()).isEqualTo("2026-W09");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-W11");
        assertThat(finding.evidence().periods()).isEqualTo(3);
        assertThat(finding.evidence().figure(Name.VALUE).orElseThrow().value()).isEqualTo(Fraction.of(80));
        assertThat(finding.evidence().figure(Name.BASELINE).orElseThrow().value())
                .isEqualTo(Fraction.of(100));
        assertThat(finding.evidence().figure(Name.LIMIT).orElseThrow().value()).isEqualTo(Fraction.of(85));
        assertThat(finding.evidence().figure(Name.DEVIATION).orElseThrow().value())
                .isEqualTo(Fraction.of(1, 5));
        assertThat(finding.evidence().baseline()).contains(ORDERS.baseline().orElseThrow());
        assertThat(finding.evidence().limits())
                .extracting(limit -> limit.name() + " " + limit.value() + " " + limit.origin())
                .containsExactly("by 15 % RULE_DEFAULT", "periods 3 RULE_DEFAULT");
        assertThat(finding.suggestions())
                .containsExactly(new Suggestion.PlaybookStart(new PlaybookId("hit-product-iteration")));
        assertThat(finding.text().en())
                .isEqualTo("orders, total, 2026-W11: 80, 20 % away from its baseline of 100 and past the limit of 85"
                        + " for 3 periods in a row, since 2026-W09.");
    }

    @Test
    void theNarrowestLimitOfThePlanWinsAndIsNamed() {
        Kpi kpi = Kpi.builder("orders")
                .by("region")
                .baseline(new Baseline.Fixed(new java.math.BigDecimal(100)))
                .build();
        Given given = Given.plan(p -> p.kpi(kpi))
                .series(kpi, Segment.of("region", "east"), "100x8 85 85 85")
                .series(kpi, Segment.of("region", "west"), "100x8 85 85 85")
                .limit("baseline-shortfall", Map.of("by", "10 %"))
                .and(p -> p.limit(
                        "baseline-shortfall",
                        LimitScope.of(kpi.id(), Segment.of("region", "west")),
                        Map.of("by", "20 %")));

        assertThat(given.findings("W1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.segment()).hasToString("region=east"))
                .satisfies(
                        finding -> assertThat(finding.evidence().limits().get(0).origin())
                                .isInstanceOf(LimitOrigin.PlanLine.class));
    }
}
