package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
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

    @Property(tries = 60)
    void atTheBidAResponseCostsWhatItUsuallyDoesAndAtOneUnitMoreItCostsMore(
            @ForAll @IntRange(min = 220, max = 900) int cost, @ForAll @IntRange(min = 1, max = 90) int orders) {
        BigDecimal price = BigDecimal.valueOf(cost, 2);
        Finding finding = given("2 " + price + " " + price, "100 " + orders + " " + orders)
                .findings("W17")
                .get(0);
        Fraction bid = ((Suggestion.BidChange) finding.suggestions().get(0)).to();
        Fraction usual = Fraction.of(2, 100);

        assertThat(bid.dividedBy(Fraction.of(orders))).isLessThanOrEqualTo(usual);
        assertThat(bid.plus(Fraction.of(1, 100)).dividedBy(Fraction.of(orders))).isGreaterThan(usual);
    }

    static Given given(String cost, String orders) {
        return Given.plan(p -> p.kpi(COST).kpi(RATE).link(new Link.Pressure(COST.id(), RATE.id())))
                .series(COST, Segment.TOTAL, cost)
                .series(RATE, Segment.TOTAL, orders);
    }
}
