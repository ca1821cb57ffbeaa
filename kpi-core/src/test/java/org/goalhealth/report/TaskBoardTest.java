package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Task;
import org.goalhealth.report.TaskBoard.State;
import org.goalhealth.report.TaskBoard.TaskView;
import org.junit.jupiter.api.Test;

class TaskBoardTest {

    /** A Wednesday; its week is from the 16th to the 22nd. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    private static final Plan PLAN = Plan.builder("shop")
            .task(Task.of("sunday", LocalDate.of(2026, 3, 22), role("topic", "an"), role("review")))
            .task(Task.of("monday-after", LocalDate.of(2026, 3, 23)))
            .task(Task.of("today", DAY, role("topic", "bo", "an")))
            .task(Task.of("yesterday", DAY.minusDays(1), role("topic", "bo")))
            .task(Task.of("done", DAY.minusDays(30)).doneOn(DAY))
            .task(Task.of("done-tomorrow", DAY.minusDays(30)).doneOn(DAY.plusDays(1)))
            .task(Task.of("long", LocalDate.of(2026, 6, 30)).from(LocalDate.of(2026, 3, 22)))
            .build();

    @Test
    void tasksAreLateThisWeeksAheadOrDoneTheEarlierDueFirst() {
        assertThat(TaskBoard.of(PLAN, DAY).tasks())
                .extracting(view -> view.task().id() + " " + view.state())
                .containsExactly(
                        "done-tomorrow LATE",
                        "yesterday LATE",
                        "today THIS_WEEK",
                        "sunday THIS_WEEK",
                        "long THIS_WEEK",
                        "monday-after AHEAD",
                        "done DONE");
    }

    @Test
    void oneSeesWhatOneHasARoleIn() {
        assertThat(TaskBoard.of(PLAN, DAY).of("an").tasks())
                .extracting(view -> view.task().id().value())
                .containsExactly("today", "sunday");
    }

    @Test
    void aTableHasARowForEachRoleAndOneForATaskWithoutAny() {
        StringWriter out = new StringWriter();
        CsvTasks.write(TaskBoard.of(PLAN, DAY), out);

        assertThat(out.toString())
                .startsWith("task,goal,milestone,from,due,done,state,role,people\n")
                .contains("today,,,,2026-03-18,,this-week,topic,bo;an\n")
                .contains("sunday,,,,2026-03-22,,this-week,topic,an\nsunday,,,,2026-03-22,,this-week,review,\n")
                .contains("done,,,,2026-02-16,2026-03-18,done,,\n")
                .contains("long,,,2026-03-22,2026-06-30,,this-week,,\n");
        assertThat(JsonTasks.toString(TaskBoard.of(PLAN, DAY)))
                .contains("\"unfilled\" : [\n        \"review\"\n      ]", "\"week\" : \"2026-W12\"");
    }

    @Property
    void asDaysGoByATaskGoesFromAheadToThisWeekToLateAndNeverBack(
            @ForAll @IntRange(max = 400) int due, @ForAll @IntRange(max = 60) int length) {
        LocalDate last = DAY.plusDays(due);
        Plan plan = Plan.builder("one")
                .task(Task.of("task", last).from(last.minusDays(length)))
                .build();
        List<State> way = List.of(State.AHEAD, State.THIS_WEEK, State.LATE);
        int before = 0;
        for (LocalDate day = last.minusDays(length + 10L); day.isBefore(last.plusDays(5)); day = day.plusDays(1)) {
            TaskView view = TaskBoard.of(plan, day).tasks().get(0);
            int now = way.indexOf(view.state());
            assertThat(now).isGreaterThanOrEqualTo(before);
            assertThat(view.state() == State.LATE).isEqualTo(day.isAfter(last));
            before = now;
        }
        assertThat(before).isEqualTo(2);
    }

    private static Task.Filling role(String role, String... people) {
        return new Task.Filling(role, List.of(people));
    }
}
