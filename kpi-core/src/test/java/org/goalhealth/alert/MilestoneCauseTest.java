package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.junit.jupiter.api.Test;

class MilestoneCauseTest {

    private static final GoalId TOP = new GoalId("top");
    private static final GoalId GROWTH = new GoalId("growth");
    private static final Milestone STORE = Milestone.of("west-store", LocalDate.of(2026, 3, 16));

    @Test
    void itsGoalAndThoseAboveStandAboveIt() {
        assertThat(above(STORE.towards(GROWTH))).containsExactly(GROWTH, TOP);
    }

    @Test
    void withoutAGoalItIsItsOwnCause() {
        assertThat(above(STORE)).isEmpty();
    }

    private static Iterable<GoalId> above(Milestone milestone) {
        Plan plan = Plan.builder("test-plan")
                .goal(goal(TOP, Optional.empty()))
                .goal(goal(GROWTH, Optional.of(TOP)))
                .milestone(milestone)
                .build();
        return new GoalTree(plan).above(new Fingerprint("W21", new Subject.OfMilestone(milestone.id()), Segment.TOTAL));
    }

    private static Goal goal(GoalId id, Optional<GoalId> parent) {
        return new Goal(id, LocalText.of(id.value()), parent, Optional.empty(), List.of());
    }
}
