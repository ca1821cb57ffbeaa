package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.YearComparison;
import org.junit.jupiter.api.Test;

class PeriodChangeTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);
    private static final Kpi SALES = Given.kpi("sales", Cadence.MONTH);

    @Test
    void exactlyAFifthLessThanTheWeekBeforeFiresAndAHundredthMoreStaysSilent() {
        assertThat(onPrevious(ORDERS, "100 80")).hasSize(1);
        assertThat(onPrevious(ORDERS, "100 80.01")).isEmpty();
    }

    @Test
    void aGapBeforeOrAfterLeavesNothingToCompare() {
        assertThat(onPrevious(ORDERS, "100 _ 10")).isEmpty();
        assertThat(onPrevious(ORDERS, "100 _")).isEmpty();
        assertThat(onYear(SALES, "_ 100x11 10")).isEmpty();
    }

    @Test
    void aCostIsWorseWhereItRises() {
        Kpi cost = Kpi.builder("cost").better(Direction.LOWER).build();

        assertThat(onPrevious(cost, "100 120")).hasSize(1);
        assertThat(onPrevious(cost, "100 119.99")).isEmpty();
        assertThat(onPrevious(cost, "100 20")).isEmpty();
    }

    @Test
    void aSeasonThatComesAgainIsNoChangeOnTheYear() {
        assertThat(onYear(SALES, "100 20 100x10 100 20")).isEmpty();
        assertThat(onYear(SALES, "100 20 100x10 100 18")).hasSize(1);
    }

    @Test
    void theWeekFiftyTwoBeforeIsTheCounterpartAfterAYearOfFiftyThree() {
        // 2026 has 53 weeks, of which the second is 52 before the first of 2027.
        assertThat(onYear(ORDERS, "1 100 1x51 90")).hasSize(1);
        assertThat(onYear(ORDERS, "100 1 1x51 90")).isEmpty();
    }

    @Test
    void byNumberWeekFiftyThreeHasNoCounterpart() {
        KpiBuilder builder = Kpi.builder("orders").baseline(new Baseline.LastYear(YearComparison.WEEK_NUMBER));
        Kpi numbered = builder.build();

        assertThat(onYear(numbered, "100 1 1x51 90")).hasSize(1);
        assertThat(onYear(numbered, "100x52 1")).isEmpty();
    }

    @Test
    void theEvidenceHasBothComparisons() {
        Finding finding = onYear(SALES, "200x12 100").get(0);

        assertThat(figure(finding, Name.PREVIOUS)).isEqualTo(Fraction.of(200));
        assertThat(figure(finding, Name.CHANGE)).isEqualTo(Fraction.of(-1, 2));
        assertThat(figure(finding, Name.COUNTERPART)).isEqualTo(Fraction.of(200));
        assertThat(figure(finding, Name.ANNUAL)).isEqualTo(Fraction.of(-1, 2));
        assertThat(finding.evidence().baseline()).contains(new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS));
    }

    @Test
    void aYearThatIsNotKnownIsADashAndNeverZero() {
        Finding finding = onPrevious(ORDERS, "100 80").get(0);

        assertThat(finding.evidence().figure(Name.COUNTERPART)).isEmpty();
        assertThat(finding.text().en()).contains("– on the year before (–)");
    }

    private static List<Finding> onPrevious(Kpi kpi, String figures) {
        return Given.kpi(kpi, figures)
                .limit("change-on-previous", kpi, Map.of())
                .findings("W10");
    }

    private static List<Finding> onYear(Kpi kpi, String figures) {
        return Given.kpi(kpi, figures).limit("change-on-year", kpi, Map.of()).findings("W10");
    }
}
