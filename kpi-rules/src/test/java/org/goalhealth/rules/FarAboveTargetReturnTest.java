package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.yuan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

class FarAboveTargetReturnTest {

    private static final BudgetId MEDIA = new BudgetId("media");

    @Test
    void twoMonthsAtExactlyHalfAboveTheTargetCouldUseMoreAndATrifleLessCouldNot() {
        Budget.Line line = line("east", "1000", "0", Optional.of("1500"), false).returning(new BigDecimal(4));
        assertThat(winning(line, "600/100x2")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.suggestions())
                    .containsExactly(new Suggestion.LineRaise(MEDIA, SpendPlan.east(), Optional.of(yuan("500"))));
            assertThat(figure(finding, Name.DEVIATION)).isEqualTo(Fraction.of(1, 2));
        });
        assertThat(winning(line, "600/100 599.99/100")).isEmpty();
        assertThat(winning(line, "400/100 900/100")).isEmpty();
    }

    @Test
    void aLineWithoutAMaximumHasAnyRoomAndOneAtItsMaximumNone() {
        Budget.Line open = line("east", "1000").returning(BigDecimal.ONE);
        Budget.Line full = line("east", "1000", "0", Optional.of("1000"), false).returning(BigDecimal.ONE);
        assertThat(winning(open, "600/100x2").get(0).suggestions())
                .containsExactly(new Suggestion.LineRaise(MEDIA, SpendPlan.east(), Optional.empty()));
        assertThat(winning(full, "600/100x2").get(0).suggestions()).isEmpty();
    }

    @Test
    void aBudgetInWhichNoLineHasATargetCannotBeNamed() {
        assertThatThrownBy(() -> winning(line("east", "1000"), "900/100x2"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("no line of budget media has a target-return, and rule far-above-target-return"
                        + " compares with it")
                .hasMessageContaining("give a line one, as target-return: 4");
    }

    private static List<Finding> winning(Budget.Line line, String figures) {
        return SpendPlan.east("far-above-target-return", Map.of(), line, figures)
                .findings("B5-raise");
    }
}
