package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.RuleRef;
import org.junit.jupiter.api.Test;

class RuleOutageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final RuleFailure FAILURE =
            new RuleFailure(new RuleRef("own-rule", "X1", "mine"), RuleFailure.Kind.FLOOD, "it reported too much");

    @Test
    void itGrowsByTheDatesOnWhichTheRuleFailed() {
        assertThat(new RuleOutage(FAILURE, DAY, DAY, 1).and(DAY.plusDays(7)).and(DAY.plusDays(21)))
                .isEqualTo(new RuleOutage(FAILURE, DAY, DAY.plusDays(21), 3));
    }

    @Test
    void itsDatesAreInTheirOrderAndThereIsOne() {
        RuleOutage outage = new RuleOutage(FAILURE, DAY, DAY.plusDays(7), 2);
        assertThatThrownBy(() -> outage.and(DAY.plusDays(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own-rule");
        assertThatThrownBy(() -> new RuleOutage(FAILURE, DAY, DAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleOutage(FAILURE, DAY, DAY.minusDays(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
