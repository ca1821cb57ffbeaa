package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class OutlierTest {

    private static final Kpi ORDERS = Given.kpi("orders", Cadence.WEEK);
    private static final Kpi COST = Kpi.builder("cost").better(Direction.LOWER).build();

    @Test
    void aWeekOnTheFenceFiresAndOneAHundredthWithinStaysSilent() {
        assertThat(judged(ORDERS, "100x4 200x4 12.5")).hasSize(1);
        assertThat(judged(ORDERS, "100x4 200x4 12.51")).isEmpty();
    }

    @Test
    void seriesThatAreTooShortAreNotJudged() {
        assertThat(judged(ORDERS, "100x7 1")).isEmpty();
        assertThat(judged(ORDERS, "100x8 1")).hasSize(1);
        assertThat(judged(ORDERS, "100x4 _x4 100x3 1")).isEmpty();
    }

    @Test
    void aMissingWeekIsNeverTakenForNothing() {
        assertThat(judged(ORDERS, "100x8 _")).isEmpty();
        assertThat(judged(ORDERS, "100x8 _x4 95")).isEmpty();
    }

    @Test
    void ofACostItIsTheUpperFenceThatIsWorse() {
        assertThat(judged(COST, "100x4 200x4 1600")).hasSize(1);
        assertThat(judged(COST, "100x4 200x4 1599.99")).isEmpty();
        assertThat(judged(COST, "100x4 200x4 1")).isEmpty();
    }

    @Test
    void theBetterSideIsARuleOfItsOwnAndOnlyInformation() {
        Given given = Given.kpi(ORDERS, "100x8 150").limit("outlier-better", ORDERS, Map.of());

        assertThat(given.findings("W20")).extracting(Finding::severity).containsExactly(Severity.INFO);
    }

    @Test
    void aPeakThatCameInTheYearBeforeTooIsUsual() {
        String year = "100x10 300 100x51 ";
        Given again = Given.kpi(ORDERS, year + "300").limit("outlier-better", ORDERS, Map.of());
        Given higher = Given.kpi(ORDERS, year + "400").limit("outlier-better", ORDERS, Map.of());

        assertThat(again.findings("W20")).isEmpty();
        assertThat(higher.findings("W20")).hasSize(1);
    }

    @Test
    void aDayIsComparedWithItsOwnWeekday() {
        Kpi visits = Given.kpi("visits", Cadence.DAY);
        String week = "100x6 10 ";

        assertThat(judged(visits, week.repeat(9))).isEmpty();
        assertThat(judged(visits, week.repeat(8) + "10")).hasSize(1);
    }

    @Test
    void eachRegionHasItsOwnHistory() {
        Kpi orders = Kpi.builder("orders").by("region").build();
        Given given = Given.plan(p -> p.kpi(orders))
                .series(orders, region("east"), "100x8 50")
                .series(orders, region("west"), "50x8 50")
                .limit("outlier", orders, Map.of());

        assertThat(given.findings("W20")).extracting(Finding::segment).containsExactly(region("east"));
    }

    @Test
    void theEvidenceHasAllThatTheFigureWasComparedWith() {
        Finding finding = judged(ORDERS, "100x4 200x4 10").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(10));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(25, 2));
        assertThat(figure(finding, Name.MEDIAN)).isEqualTo(Fraction.of(150));
        assertThat(figure(finding, Name.LOWER)).isEqualTo(Fraction.of(100));
        assertThat(figure(finding, Name.UPPER)).isEqualTo(Fraction.of(200));
        assertThat(figure(finding, Name.COMPARED)).isEqualTo(Fraction.of(8));
        assertThat(finding.text().en())
                .isEqualTo(
                        "orders, total, 2026-W09: 10, past 12.5, from where on a figure is out of the usual; half of 8 "
                                + "comparable periods lay between 100 and 200, the median was 150. 1 in a row, since 2026-W09.");
    }

    private static List<Finding> judged(Kpi kpi, String figures) {
        return Given.kpi(kpi, figures).limit("outlier", kpi, Map.of()).findings("W20");
    }
}
