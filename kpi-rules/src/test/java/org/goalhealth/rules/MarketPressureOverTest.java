package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion.BidChange;
import org.junit.jupiter.api.Test;

class MarketPressureOverTest {

    @Test
    void theFirstCalmWeekSaysThatItIsOverAndNoLaterOne() {
        assertThat(MarketPressureTest.given("2.2 2.2 2", "90 90 100").findings("W17-over"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        assertThat(MarketPressureTest.given("2.2 2.2 2", "90 90 100").findings("W17"))
                .isEmpty();
        assertThat(MarketPressureTest.given("2.2 2.2 2 2", "90 90 100 100").findings("W17-over"))
                .isEmpty();
    }

    @Test
    void aMissingWeekIsNotCalm() {
        assertThat(MarketPressureTest.given("2.2 2.2 _", "90 90 100").findings("W17-over"))
                .isEmpty();
    }

    @Test
    void theBidIsBackWhereAResponseCostsWhatItUsuallyDoes() {
        assertThat(MarketPressureTest.given("2.2 2.2 2.05", "90 90 100")
                        .findings("W17-over")
                        .get(0)
                        .suggestions())
                .singleElement()
                .satisfies(
                        suggestion -> assertThat(((BidChange) suggestion).to()).hasToString("2"));
    }
}
