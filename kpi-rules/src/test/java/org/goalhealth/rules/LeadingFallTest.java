package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

class LeadingFallTest {

    private static final Kpi CLICKS = Kpi.builder("clicks")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(200)))
            .build();

    @Test
    void theOutcomeIsWarnedOfBeforeItFalls() {
        Given given = given("100 90 90", "200 200 200");
        assertThat(given.findings("W6"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.text().in(Language.EN))
                                .isEqualTo(
                                        "orders, total, 2026-W03: clicks leads it and is at 90, 10 % from its baseline of 100, for"
                                                + " 2 periods in a row, since 2026-W02. orders still holds at 200; its baseline is 200."));
    }

    @Test
    void anOutcomeThatHasFallenIsNoLongerWarnedOf() {
        assertThat(given("100 90 90", "200 200 180").findings("W6")).isEmpty();
    }

    @Test
    void aLeadingKpiNeverObservedSaysNothing() {
        Given given = Given.plan(p -> p.kpi(CLICKS).kpi(ORDERS).link(new Link.Leading(CLICKS.id(), ORDERS.id(), 2)))
                .series(ORDERS, Segment.TOTAL, "200 200 200");
        assertThat(given.findings("W6")).isEmpty();
    }

    private static Given given(String clicks, String orders) {
        return Given.plan(p -> p.kpi(CLICKS).kpi(ORDERS).link(new Link.Leading(CLICKS.id(), ORDERS.id(), 2)))
                .series(CLICKS, Segment.TOTAL, clicks)
                .series(ORDERS, Segment.TOTAL, orders);
    }
}
