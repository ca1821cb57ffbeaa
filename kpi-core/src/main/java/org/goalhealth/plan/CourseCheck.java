package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** Whether the courses of goals can be followed: there is something between start and end, and a weight for each part. */
final class CourseCheck {

    private final PlanCalendar calendar;
    private final List<Problem> problems = new ArrayList<>();

    private CourseCheck(PlanCalendar calendar) {
        this.calendar = calendar;
    }

    static List<Problem> problems(PlanCalendar calendar, Map<KpiId, Kpi> kpis, List<Goal> goals) {
        CourseCheck check = new CourseCheck(calendar);
        for (Goal goal : goals) {
            goal.measure().ifPresent(measure -> {
                Kpi kpi = kpis.get(measure.kpi());
                if (kpi != null && measure.course().isPresent()) {
                    check.goal(goal, measure, kpi, measure.course().get());
                }
            });
        }
        return check.problems;
    }

    private void goal(Goal goal, Goal.Measure measure, Kpi kpi, Course course) {
        String path = "goals." + goal.id();
        if (Fraction.of(measure.target().target()).signum() <= 0) {
            add(
                    path + ".target",
                    measure.target().target().toPlainString(),
                    "goal " + goal.id() + " has a course, and a target of "
                            + measure.target().target().toPlainString() + ", of which no share can be planned",
                    "give a target above 0, or leave the course out");
        }
        if (measure.judgedEvery().compareTo(kpi.every()) <= 0) {
            add(
                    path + ".course",
                    Words.word(measure.judgedEvery()),
                    "goal " + goal.id() + " is judged every " + Words.word(measure.judgedEvery()) + ", and kpi "
                            + kpi.id() + " has no figures in between",
                    "leave the course out, or take a kpi with more frequent figures");
        } else if (course instanceof Course.Weighted weighted) {
            weighted(path + ".course", goal, measure, kpi, weighted);
        }
    }

    private void weighted(String path, Goal goal, Goal.Measure measure, Kpi kpi, Course.Weighted course) {
        if (kpi.input().isRatio()) {
            add(
                    path + ".weights",
                    kpi.id().value(),
                    "kpi " + kpi.id() + " is a ratio, which does not add up, so weights change nothing",
                    "write course: linear");
        } else if (course.every().compareTo(kpi.every()) < 0 || course.every().compareTo(measure.judgedEvery()) >= 0) {
            add(
                    path + ".every",
                    Words.word(course.every()),
                    "goal " + goal.id() + " is judged every " + Words.word(measure.judgedEvery())
                            + " by a figure every " + Words.word(kpi.every()) + ", and has a weight for every "
                            + Words.word(course.every()),
                    "give weights for periods shorter than a " + Words.word(measure.judgedEvery())
                            + " and no shorter than a " + Words.word(kpi.every()));
        } else {
            counted(path + ".weights", goal, measure, course);
        }
    }

    /** Each judged period has a weight for each of its parts. */
    private void counted(String path, Goal goal, Goal.Measure measure, Course.Weighted course) {
        Period whole = measure.period();
        Cadence judged = measure.judgedEvery();
        int last = first(judged, whole.cadence(), whole.ordinal() + 1) - 1;
        for (int each = first(judged, whole.cadence(), whole.ordinal()); each <= last; each++) {
            int parts = first(course.every(), judged, each + 1) - first(course.every(), judged, each);
            if (parts != course.weights().size()) {
                add(
                        path,
                        course.weights().toString(),
                        "goal " + goal.id() + " has " + course.weights().size() + " weights, and "
                                + calendar.period(judged, each).label() + " has " + parts + " "
                                + Words.word(course.every()) + "s",
                        "give " + parts + " weights, one for each " + Words.word(course.every())
                                + ", or write course: linear");
                return;
            }
        }
    }

    private int first(Cadence every, Cadence longer, int ordinal) {
        return every == longer ? ordinal : calendar.firstWithin(every, longer, ordinal);
    }

    private void add(String path, String value, String message, String fix) {
        problems.add(new Problem(Code.DOES_NOT_FIT, Place.JAVA, path, value, message, fix));
    }
}
