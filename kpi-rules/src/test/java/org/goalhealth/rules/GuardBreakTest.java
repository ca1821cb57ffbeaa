package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.goalForEach;
import static org.goalhealth.rules.PlanParts.only;

import org.goalhealth.plan.Direction;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class GuardBreakTest {

    private static final Kpi STOCK =
            Kpi.builder("stock").every(Cadence.MONTH).better(Direction.LOWER).build();
    private static final Kpi REVENUE =
            Kpi.builder("revenue").every(Cadence.MONTH).build();

    @Test
    void aGoalReachedWhileItsGuardFallsIsNotAllGood() {
        assertThat(given("10 10 10", "100 100 77").findings("W14"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().in(Language.EN))
                        .contains("reached with 10 against a target of 10", "revenue is at 77, 23 % from 100"));
    }

    @Test
    void aGoalThatWasMissedOrAGuardThatHoldsIsSilent() {
        assertThat(given("10 10 11", "100 100 77").findings("W14")).isEmpty();
        assertThat(given("10 10 10", "100 100 91").findings("W14")).isEmpty();
    }

    @Test
    void aMonthBeforeOfWhichNothingIsKnownSaysNothing() {
        assertThat(given("10 10 10", "100 _ 77").findings("W14")).isEmpty();
    }

    private static Given given(String stock, String revenue) {
        return Given.plan(p -> p.kpi(STOCK)
                        .kpi(REVENUE)
                        .goal(goalForEach(Cadence.MONTH, STOCK, "2026", only("10")))
                        .link(new Link.Guard(new GoalId("growth"), REVENUE.id())))
                .series(STOCK, Segment.TOTAL, stock)
                .series(REVENUE, Segment.TOTAL, revenue);
    }
}
