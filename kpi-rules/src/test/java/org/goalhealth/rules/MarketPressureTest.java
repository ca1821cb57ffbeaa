package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

class MarketPressureTest {

    private static final Kpi COST = Kpi.builder("click-cost")
            .better(Direction.LOWER)
            .baseline(new Baseline.Fixed(new BigDecimal(2)))
            .build();
    private static final Kpi RATE = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    @Test
    void dearClicksAndFewOrdersForTwoWeeksPress() {
        assertThat(given("2 2.2 2.2", "100 90 90").findings("W17")).hasSize(1);
    }

    @Test
    void oneAloneDoesNot() {
        assertThat(given("2 4 4", "100 100 100").findings("W17")).isEmpty();
        assertThat(given("2 2 2", "100 50 50").findings("W17")).isEmpty();
    }

    @Test
    void aWeekInWhichOnlyOneIsBadBreaksTheRun() {
        assertThat(given("2.2 2 2.2", "90 90 90").findings("W17")).isEmpty();
    }

    private static Given given(String cost, String orders) {
        return Given.plan(p -> p.kpi(COST).kpi(RATE).link(new Link.Pressure(COST.id(), RATE.id())))
                .series(COST, Segment.TOTAL, cost)
                .series(RATE, Segment.TOTAL, orders);
    }
}
