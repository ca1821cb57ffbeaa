package org.goalhealth.rules;

import static org.goalhealth.rules.PlanParts.region;

import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;

/** Plans in which limits name one budget for one rule. */
final class SpendPlan {

    static final Kpi RETURN = Kpi.builder("media-return")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .build();

    private SpendPlan() {}

    /**
     * A budget named for a rule.
     *
     * @param figures of each line in its order, as {@code 400/500 x2}
     */
    static Given given(String rule, Map<String, String> limits, List<Budget.Line> lines, List<String> figures) {
        Given given = Given.plan(p -> p.kpi(RETURN)
                .budget(new Budget(
                        new BudgetId("media"), LocalText.of("media"), RETURN.id(), PlanParts.CNY, Cadence.MONTH, lines))
                .limit(rule, LimitScope.of(new BudgetId("media"), Segment.TOTAL), limits));
        for (int i = 0; i < figures.size(); i++) {
            given.series(RETURN, lines.get(i).segment(), figures.get(i));
        }
        return given;
    }

    /** One line in the east. */
    static Given east(String rule, Map<String, String> limits, Budget.Line line, String figures) {
        return given(rule, limits, List.of(line), List.of(figures));
    }

    static Segment east() {
        return region("east");
    }
}
