package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Phases of goals and tasks of people, as a plan declares them (T6, T7). */
class ScheduleTest {

    private static final String SOUND = """
            plan: shop
            kpis: {orders: {every: month}}
            goals: {more-orders: {kpi: orders, period: 2026-Q1, target: 100}, brand: {}}
            milestones: {launch: {due: 2026-02-01}}
            phases:
              more-orders:
                - {name: {en: cold start, zh: 冷启动}, from: 2026-01-01, until: 2026-01-31}
                - {name: growth, from: 2026-02-01, until: 2026-03-31}
            tasks:
              post:
                name: {en: spring post, zh: 春季推文}
                goal: more-orders
                period: 2026-W12
                roles: {topic: an, writing: [bo, cy], review: }
              open: {milestone: launch, due: 2026-01-30, done: 2026-01-29}
            """;

    @Test
    void whatIsWrittenIsRead() {
        Schedule read = PlanFile.parse(SOUND, "plan.yaml").schedule();

        assertThat(read.phases()).singleElement().satisfies(phases -> {
            assertThat(phases.goal()).isEqualTo(new GoalId("more-orders"));
            assertThat(phases.phases()).extracting(one -> one.name().en()).containsExactly("cold start", "growth");
        });
        Task post = read.find(new TaskId("post")).orElseThrow();
        assertThat(post.name().zh()).isEqualTo("春季推文");
        assertThat(post.goal()).contains(new GoalId("more-orders"));
        assertThat(post.from()).contains(LocalDate.parse("2026-03-16"));
        assertThat(post.due()).isEqualTo(LocalDate.parse("2026-03-22"));
        assertThat(post.roles())
                .containsExactly(
                        new Task.Filling("topic", List.of("an")),
                        new Task.Filling("writing", List.of("bo", "cy")),
                        new Task.Filling("review", List.of()));
        assertThat(post.unfilled()).containsExactly("review");
        Task open = read.find(new TaskId("open")).orElseThrow();
        assertThat(open.milestone()).contains(new MilestoneId("launch"));
        assertThat(open.from()).isEmpty();
        assertThat(open.isDone(LocalDate.parse("2026-01-28"))).isFalse();
        assertThat(open.isDone(LocalDate.parse("2026-01-29"))).isTrue();
    }

    @Test
    void aPlanBuiltInJavaIsEqualToTheOneThatIsRead() {
        Plan built = Plan.builder("shop")
                .task(Task.of("open", LocalDate.parse("2026-01-30")))
                .build();

        assertThat(PlanFile.parse("{plan: shop, tasks: {open: {due: 2026-01-30}}}", "plan.yaml"))
                .isEqualTo(built)
                .isNotEqualTo(Plan.builder("shop").build());
    }

    @Test
    void aPhaseHoldsItsFirstAndItsLastDay() {
        GoalPhases phases =
                PlanFile.parse(SOUND, "plan.yaml").schedule().phases().get(0);

        assertThat(name(phases, "2025-12-31")).isEmpty();
        assertThat(name(phases, "2026-01-01")).contains("cold start");
        assertThat(name(phases, "2026-01-31")).contains("cold start");
        assertThat(name(phases, "2026-02-01")).contains("growth");
        assertThat(name(phases, "2026-03-31")).contains("growth");
        assertThat(name(phases, "2026-04-01")).isEmpty();
    }

    @Test
    void whatDoesNotFitIsSaidTogetherWhereItStands() {
        String wrong = """
                plan: shop
                kpis: {orders: {every: month}}
                goals: {more-orders: {kpi: orders, period: 2026-Q1, target: 100}, brand: {}, gap: {}, back: {}}
                phases:
                  more-orders: [{name: late, from: 2026-01-01, until: 2026-04-01}]
                  more-order: [{name: none, from: 2026-01-01, until: 2026-01-02}]
                  gap: [{name: one, from: 2026-01-01, until: 2026-01-02}, {name: two, from: 2026-01-04, until: 2026-01-05}]
                  back: [{name: one, from: 2026-01-02, until: 2026-01-01}]
                  brand: []
                tasks:
                  none: {}
                  both: {due: 2026-01-01, period: 2026-W12}
                  two: {due: 2026-01-01, goal: brand, milestone: launch}
                  lost: {due: 2026-01-01, goal: brnd}
                  slip: {due: 2026-01-01, rolse: {topic: an}}
                  blank: {due: 2026-01-01, roles: {topic: ["", an]}}
                """;
        assertThatThrownBy(() -> PlanFile.parse(wrong, "plan.yaml"))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .allSatisfy(problem ->
                                        assertThat(problem.place().line()).isPositive())
                                .extracting(Problem::path)
                                .containsExactlyInAnyOrder(
                                        "phases.more-orders",
                                        "phases.more-order",
                                        "phases.gap",
                                        "phases.back.0",
                                        "phases.brand",
                                        "tasks.none",
                                        "tasks.both.period",
                                        "tasks.two.milestone",
                                        "tasks.two.milestone",
                                        "tasks.lost.goal",
                                        "tasks.slip.rolse",
                                        "tasks.blank.roles.topic.0"))
                .hasMessageContaining("let it begin on 2026-01-03")
                .hasMessageContaining("did you mean brand?")
                .hasMessageContaining("did you mean roles?");
    }

    private static Optional<String> name(GoalPhases phases, String day) {
        return phases.at(LocalDate.parse(day)).map(phase -> phase.name().en());
    }
}
