package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class CostUpTest {

    private static final Kpi PRICE = Kpi.builder("click-price")
            .every(Cadence.MONTH)
            .better(Direction.LOWER)
            .build();

    @Test
    void exactlyAFifthMoreThanTheMonthBeforeFiresAndAHundredthLessStaysSilent() {
        assertThat(judged("cost-up", PRICE, "100 120")).hasSize(1);
        assertThat(judged("cost-up", PRICE, "100 119.99")).isEmpty();
    }

    @Test
    void aSlowRiseIsSeenAgainstTheYearBefore() {
        String slow = "100 102 104 106 108 110 112 114 116 117 118 119 120";

        assertThat(judged("cost-up", PRICE, slow)).isEmpty();
        assertThat(judged("cost-up-on-year", PRICE, slow)).hasSize(1);
    }

    @Test
    void itSuggestsToMoveToOwnedContent() {
        Finding finding = judged("cost-up", PRICE, "100 120").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.suggestions())
                .containsExactly(new Suggestion.PlaybookStart(new PlaybookId("paid-to-owned")));
        assertThat(finding.text().zh()).contains("自有内容");
    }

    @Test
    void whatIsBetterHigherIsNoCost() {
        Kpi orders = Given.kpi("orders", Cadence.MONTH);

        assertThat(judged("cost-up", orders, "100 200")).isEmpty();
        assertThat(judged("cost-up", orders, "100 10")).isEmpty();
        assertThat(judged("cost-up-on-year", orders, "100x12 10")).isEmpty();
    }

    @Test
    void aMonthWithoutAFigureIsNoRise() {
        assertThat(judged("cost-up", PRICE, "100 _ 200")).isEmpty();
        assertThat(judged("cost-up", PRICE, "100 200 _")).isEmpty();
    }

    private static List<Finding> judged(String rule, Kpi kpi, String figures) {
        return Given.kpi(kpi, figures).limit(rule, kpi, Map.of()).findings("W5");
    }
}
