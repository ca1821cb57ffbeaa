package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MilestonePlanTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @Test
    void aMilestoneIsReadAsItIsWritten() {
        Plan plan = PlanFile.parse("""
                plan: p
                goals: {growth: {name: growth}}
                milestones:
                  store: {name: {zh: 西店, en: west store}, goal: growth, due: 2026-03-16, done: 2026-03-09, owner: [an, bo]}
                  menu: {due: 2026-04-01}
                """, "plan.yaml");

        assertThat(plan.milestones())
                .containsExactly(
                        new Milestone(
                                new MilestoneId("store"),
                                new LocalText("west store", "西店"),
                                Optional.of(new GoalId("growth")),
                                DUE,
                                Optional.of(LocalDate.of(2026, 3, 9)),
                                List.of("an", "bo")),
                        Milestone.of("menu", LocalDate.of(2026, 4, 1)));
        assertThat(plan.find(new MilestoneId("menu")))
                .contains(plan.milestones().get(1));
    }

    @Test
    void plansWithOtherMilestonesAreOthers() {
        assertThat(plan(Milestone.of("menu", DUE))).isEqualTo(plan(Milestone.of("menu", DUE)));
        assertThat(plan(Milestone.of("menu", DUE))).isNotEqualTo(plan(Milestone.of("menu", DUE.plusDays(1))));
    }

    @Test
    void aGoalThatThePlanDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> plan(Milestone.of("menu", DUE).towards(new GoalId("growth"))))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("milestones.menu.goal: the plan has no goal 'growth'");
    }

    @Test
    void aYearThatCannotBeCountedToIsRefused() {
        assertThatThrownBy(() -> Milestone.of("menu", LocalDate.MAX))
                .hasMessageContaining("is not in the years 1 to 9999")
                .hasMessageContaining("\n  give one that is");
    }

    private static Plan plan(Milestone milestone) {
        return Plan.builder("p").milestone(milestone).build();
    }
}
