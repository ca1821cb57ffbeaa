package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void plan() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                name: {en: shop, zh: 小店}
                goals: {brand: {name: {en: brand, zh: 品牌}}}
                roles: {writer: {goals: {brand: 100 %}}}
                people: {an: {name: {en: An, zh: 安}, role: writer}}
                phases:
                  brand:
                    - {name: {en: cold start, zh: 冷启动}, from: 2026-01-01, until: 2026-03-31}
                    - {name: growth, from: 2026-04-01, until: 2026-06-30}
                tasks:
                  spring-post: {name: {en: spring post, zh: 春季推文}, period: 2026-W12, roles: {topic: an, writing: [an, bo], review: }}
                  cards: {due: 2026-03-10}
                """);
    }

    @Test
    void tasksArePrintedWithTheirPeopleTheRolesThatNobodyHasAndThePhase() {
        assertThat(Shell.kpi("tasks", plan, "--at", "2026-03-16", "--lang", "en")
                        .out())
                .isEqualTo("""
                        shop: tasks on 2026-03-16, week 2026-W12
                        brand: now cold start (2026-01-01 to 2026-03-31); next growth (2026-04-01 to 2026-06-30)

                        task             state         due               people by role  unfilled roles
                        cards             LATE  2026-03-10
                        spring post  this week  2026-03-22  topic: An; writing: An + bo          review
                        """);
        assertThat(Shell.kpi("tasks", plan, "--at", "2026-03-16", "--lang", "zh")
                        .out())
                .contains("小店：2026-03-16 的任务", "品牌：当前 冷启动", "春季推文", "本周", "topic: 安");
    }

    @Test
    void somebodySeesOnesOwn() {
        assertThat(Shell.kpi("tasks", plan, "--at", "2026-03-16", "--person", "an", "--format", "csv")
                        .out())
                .contains("spring-post,,,2026-03-16,2026-03-22,,this-week,writing,an;bo\n")
                .doesNotContain("cards");
        Shell unknown = Shell.kpi("tasks", plan, "--at", "2026-03-16", "--person", "boo");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("nobody called 'boo' has a role in a task", "bo");
    }

    @Test
    void programsGetPhasesAndRoles() {
        assertThat(Shell.kpi("tasks", plan, "--at", "2026-04-01", "--format", "json")
                        .out())
                .contains(
                        "\"state\" : \"late\"",
                        "\"next\" : null",
                        "\"from\" : \"2026-04-01\"",
                        "\"role\" : \"review\"");
    }

    @Test
    void aPlanWithoutTasksSaysSo() throws IOException {
        Files.writeString(plan, "plan: shop\n");

        assertThat(Shell.kpi("tasks", plan, "--at", "2026-04-01", "--lang", "en")
                        .out())
                .contains("no tasks");
    }
}
