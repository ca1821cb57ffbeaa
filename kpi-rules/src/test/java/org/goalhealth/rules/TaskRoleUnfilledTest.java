package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Task;
import org.goalhealth.plan.TaskId;
import org.junit.jupiter.api.Test;

/** What a review says of tasks; the scenarios beside the rule have the rest. */
class TaskRoleUnfilledTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    @Test
    void theRoleIsNamedBesideTheTaskInTheOrderOfThePlan() {
        Plan plan = Plan.builder("shop")
                .task(Task.of("second", DAY, role("review"), role("publishing")))
                .task(Task.of("first", DAY, role("topic", "an"), role("检查")))
                .build();

        assertThat(found(plan))
                .extracting(finding -> finding.subject().toString())
                .containsExactly("task:second/review", "task:second/publishing", "task:first/检查");
        assertThat(found(plan).get(0).text())
                .isEqualTo(new LocalText(
                        "second · review: nobody has this role. Name somebody, or take the role out.",
                        "second · review：该角色无人承担。请指定人员，或去掉该角色。"));
    }

    @Test
    void aSubjectIsReadAsItIsWritten() {
        Subject subject = new Subject.OfTask(new TaskId("post"), "a/b c");

        assertThat(Subject.parse(subject.toString())).isEqualTo(subject);
    }

    private static List<Finding> found(Plan plan) {
        return Given.STANDARD.review(plan, DAY).findings();
    }

    private static Task.Filling role(String role, String... people) {
        return new Task.Filling(role, List.of(people));
    }
}
