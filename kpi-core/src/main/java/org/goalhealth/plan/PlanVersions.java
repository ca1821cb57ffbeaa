package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A plan as it was written, and as it became by each day on which adjustments took effect (A3).
 *
 * <p>Whatever judges by a plan asks it for the version of its date by itself ({@link Plan#at}); this is for those who
 * want to see them all. Immutable and thread-safe.
 */
public final class PlanVersions {

    /**
     * A plan from a day on, until the next version's.
     *
     * @param from empty for the plan as it was written
     * @param by the adjustments that took effect on that day, in the plan's order
     */
    public record Version(Optional<LocalDate> from, Plan plan, List<Adjustment> by) {
        public Version {
            by = List.copyOf(by);
        }
    }

    private final List<Version> all;

    private PlanVersions(List<Version> all) {
        this.all = List.copyOf(all);
    }

    /** Of a plan as it was written, or of any version of it. */
    public static PlanVersions of(Plan plan) {
        List<Version> all = new ArrayList<>();
        all.add(new Version(Optional.empty(), plan.written(), List.of()));
        for (LocalDate day : daysOfEffect(plan.adjustments())) {
            List<Adjustment> by = plan.adjustments().stream()
                    .filter(one -> one.effective().filter(day::equals).isPresent())
                    .toList();
            all.add(new Version(Optional.of(day), plan.at(day), by));
        }
        return new PlanVersions(all);
    }

    /** The plan as it was written, then the versions in the order of their days. */
    public List<Version> all() {
        return all;
    }

    /** The version that is valid on a day. */
    public Version at(LocalDate day) {
        Version found = all.get(0);
        for (Version one : all) {
            if (one.from().filter(from -> !from.isAfter(day)).isPresent()) {
                found = one;
            }
        }
        return found;
    }

    /** The targets that a goal has had, with the day of each; the first of them without. */
    public List<Version> of(GoalId goal) {
        return all.stream()
                .filter(version -> version.from().isEmpty()
                        || version.by().stream().anyMatch(one -> one.goal().equals(goal)))
                .toList();
    }

    static NavigableSet<LocalDate> daysOfEffect(List<Adjustment> adjustments) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        adjustments.forEach(one -> one.effective().ifPresent(days::add));
        return days;
    }

    /** The adjustment of a goal that took effect last, on a day or before it. */
    static Optional<Adjustment> inForce(List<Adjustment> adjustments, GoalId goal, LocalDate day) {
        return adjustments.stream()
                .filter(one -> one.goal().equals(goal) && one.holdsOn(day))
                .max(Comparator.comparing(one -> one.effective().orElseThrow()));
    }

    /** The target in force before the day of effect, or, of what was not approved, on the day on which it was opened. */
    static Target before(List<Adjustment> adjustments, Adjustment one, Goal.Measure written) {
        LocalDate day = one.effective()
                .map(from -> from.minusDays(1))
                .orElse(one.opened().on());
        return inForce(adjustments, one.goal(), day).map(Adjustment::target).orElse(written.target());
    }

    /** Goals with the targets that are in force on a day. */
    static List<Goal> goalsAt(List<Goal> goals, List<Adjustment> adjustments, LocalDate day) {
        Map<GoalId, Adjustment> latest = new HashMap<>();
        adjustments.stream()
                .filter(one -> one.holdsOn(day))
                .sorted(Comparator.comparing(one -> one.effective().orElseThrow()))
                .forEach(one -> latest.put(one.goal(), one));
        return goals.stream()
                .map(goal -> Optional.ofNullable(latest.get(goal.id()))
                        .map(one -> goal.with(one.target()))
                        .orElse(goal))
                .toList();
    }
}
