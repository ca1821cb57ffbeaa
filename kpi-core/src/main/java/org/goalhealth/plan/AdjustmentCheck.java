package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.time.PlanCalendar;

/** Whether requests to adjust goals fit the plan: what they name exists, and the new target is one that the goal can have. */
final class AdjustmentCheck {

    /** What requests may name. */
    record Parts(
            PlanCalendar calendar,
            List<Kpi> kpis,
            List<Goal> goals,
            List<Channel> channels,
            List<Shock> shocks,
            List<Event> events) {}

    private record DayOfGoal(GoalId goal, LocalDate day) {}

    private final Parts parts;
    private final Map<KpiId, Kpi> kpis;
    private final Map<GoalId, Goal> goals;
    private final List<Adjustment> adjustments;
    private final Predicate<String> broken;
    private final List<Problem> problems = new ArrayList<>();

    private AdjustmentCheck(Parts parts, List<Adjustment> adjustments, Predicate<String> broken) {
        this.parts = parts;
        this.kpis = Index.of(parts.kpis(), Kpi::id);
        this.goals = Index.of(parts.goals(), Goal::id);
        this.adjustments = adjustments;
        this.broken = broken;
    }

    /** @param broken whether a section, or an entry by its path, was declared and could not be read */
    static List<Problem> problems(Parts parts, List<Adjustment> adjustments, Predicate<String> broken) {
        return adjustments.isEmpty() ? List.of() : new AdjustmentCheck(parts, adjustments, broken).all();
    }

    private List<Problem> all() {
        Set<AdjustmentId> seen = new HashSet<>();
        for (Adjustment one : adjustments) {
            if (!seen.add(one.id())) {
                add(
                        Code.DUPLICATE,
                        "",
                        one,
                        one.id().value(),
                        "'" + one.id() + "' is declared twice",
                        "give each its own id");
            }
            one.occasion().ifPresent(occasion -> occasion(one, occasion));
            goal(one);
        }
        sameDay();
        return problems;
    }

    private void goal(Adjustment one) {
        Goal goal = goals.get(one.goal());
        if (goal == null) {
            unknown("goals", "goal", ".goal", one, one.goal().value(), goals.keySet());
        } else if (goal.measure().isEmpty()) {
            add(
                    Code.DOES_NOT_FIT,
                    ".goal",
                    one,
                    goal.id().value(),
                    "goal " + goal.id() + " has no target that could be adjusted",
                    "name a goal that has a kpi, a period and a target");
        } else {
            period(one, goal.measure().get());
            target(one, goal, goal.measure().get());
        }
    }

    private void period(Adjustment one, Goal.Measure measure) {
        if (!one.fits(measure.period())) {
            LocalDate day = one.effective().orElseThrow();
            add(
                    Code.DOES_NOT_FIT,
                    ".approved.effective",
                    one,
                    day.toString(),
                    "adjustment " + one.id() + " takes effect on " + day + ", and goal " + one.goal() + " runs in "
                            + measure.period(),
                    "give a day from " + measure.period().start() + " to "
                            + measure.period().lastDay());
        }
    }

    private void target(Adjustment one, Goal goal, Goal.Measure measure) {
        String path = "adjustments." + one.id();
        Target before = PlanVersions.before(adjustments, one, measure);
        if (isSame(before, one.target())) {
            add(
                    Code.DOES_NOT_FIT,
                    ".target",
                    one,
                    one.target().target().toPlainString(),
                    "goal " + goal.id() + " has a target of "
                            + before.target().toPlainString() + " already, when adjustment " + one.id()
                            + " would give it the same",
                    "give another target, or take the request out");
        }
        Kpi kpi = kpis.get(measure.kpi());
        if (kpi != null) {
            problems.addAll(TargetCheck.of(path, kpi, one.target()));
            course(path, goal, one.target());
        }
    }

    /** Whatever else a course needs is asked of the goal as it is written. */
    private void course(String path, Goal goal, Target target) {
        String at = "goals." + goal.id() + ".target";
        CourseCheck.problems(parts.calendar(), kpis, List.of(goal.with(target))).stream()
                .filter(problem -> problem.path().equals(at))
                .map(problem -> new Problem(
                        problem.code(),
                        problem.place(),
                        path + ".target",
                        problem.value(),
                        problem.message(),
                        problem.fix()))
                .forEach(problems::add);
    }

    /** Figures are compared by value: 5.0 is 5. */
    private static boolean isSame(Target one, Target other) {
        return one.target().compareTo(other.target()) == 0
                && isSame(one.floor(), other.floor())
                && isSame(one.challenge(), other.challenge())
                && one.band().equals(other.band());
    }

    private static <T extends Comparable<T>> boolean isSame(Optional<T> one, Optional<T> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(figure -> figure.compareTo(other.orElseThrow()) != 0)
                        .isEmpty();
    }

    private void sameDay() {
        Map<DayOfGoal, Adjustment> approved = new HashMap<>();
        for (Adjustment one : adjustments) {
            if (one.effective().isPresent()) {
                LocalDate day = one.effective().get();
                Adjustment other = approved.putIfAbsent(new DayOfGoal(one.goal(), day), one);
                if (other != null) {
                    add(
                            Code.CONFLICT,
                            ".approved.effective",
                            one,
                            day.toString(),
                            "goal " + one.goal() + " gets two targets on " + day + ", by adjustments " + other.id()
                                    + " and " + one.id(),
                            "give one of them another day, or refuse it");
                }
            }
        }
    }

    private void occasion(Adjustment one, Occasion occasion) {
        if (occasion instanceof Occasion.OfEvent of) {
            known(
                    "events",
                    "event",
                    one,
                    of.event(),
                    parts.events().stream().map(Event::id).toList());
        } else if (occasion instanceof Occasion.OfDisruption of) {
            known(
                    "channels",
                    "channel",
                    one,
                    of.channel(),
                    parts.channels().stream().map(Channel::id).toList());
        } else if (occasion instanceof Occasion.OfShock of
                && parts.shocks().stream()
                        .noneMatch(shock -> shock.name().en().equals(of.name())
                                || shock.name().zh().equals(of.name()))) {
            unknown(
                    "shocks",
                    "shock",
                    ".occasion.shock",
                    one,
                    of.name(),
                    parts.shocks().stream().map(shock -> shock.name().en()).toList());
        }
    }

    private <T> void known(String section, String kind, Adjustment one, T id, List<T> all) {
        if (!all.contains(id)) {
            unknown(section, kind, ".occasion." + kind, one, id.toString(), all);
        }
    }

    private void unknown(String section, String kind, String field, Adjustment one, String name, Iterable<?> known) {
        if (!broken.test(section) && !broken.test(section + "." + name)) {
            List<String> names = new ArrayList<>();
            known.forEach(it -> names.add(it.toString()));
            add(
                    Code.UNKNOWN_NAME,
                    field,
                    one,
                    name,
                    "the plan has no " + kind + " '" + Problem.shown(name) + "'",
                    Nearest.hint(name, names));
        }
    }

    private void add(Code code, String field, Adjustment one, String value, String message, String fix) {
        problems.add(new Problem(code, Place.JAVA, "adjustments." + one.id() + field, value, message, fix));
    }
}
