package org.goalhealth.situation;

import java.time.LocalDate;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Task;

/** A role in a task, and whether somebody has it (T7). There is one for each role of each task of the plan. */
public final class TaskDesign extends DesignFact {

    private final Task task;
    private final Task.Filling filling;

    TaskDesign(Task task, Task.Filling filling, Plan plan, LocalDate date) {
        super(new Subject.OfTask(task.id(), filling.role()), plan.calendar(), date);
        this.task = task;
        this.filling = filling;
    }

    /** The id of the task. */
    public String getTask() {
        return task.id().value();
    }

    /** What the plan calls the role. */
    public String getRole() {
        return filling.role();
    }

    /** Whether somebody has it. */
    public boolean isFilled() {
        return filling.isFilled();
    }

    /** Whether the task is done by the day of the review. */
    public boolean isDone() {
        return task.isDone(date());
    }
}
