package org.goalhealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * All requests to adjust a plan's goals, what each would bring, and how many there were (A3, A4, R3). Immutable.
 *
 * @param entries in the plan's order
 */
public record AdjustmentLog(Plan plan, List<Entry> entries) {

    /**
     * One request.
     *
     * @param before the target that it takes the place of, or would
     * @param brings what a review of the plan finds with the new target in place, and does not find as it is; nothing of
     *     what was decided
     */
    public record Entry(Adjustment adjustment, Goal goal, Unit unit, Target before, List<Finding> brings) {
        public Entry {
            brings = List.copyOf(brings);
        }
    }

    /** How many requests are of a class, however they were decided (A4). */
    public record OfCause(MissCause cause, int requests) {}

    /** How many adjustments took effect in a quarter. */
    public record InQuarter(Period quarter, int adjustments) {}

    public AdjustmentLog {
        entries = List.copyOf(entries);
    }

    /**
     * Of a plan's requests, as much as was known of them at the end of a day.
     *
     * @param review what the target of an open request would bring
     */
    public static AdjustmentLog of(Plan plan, LocalDate day, Function<Adjustment, List<Finding>> review) {
        List<Entry> entries = new ArrayList<>();
        List<Adjustment> known = plan.adjustments().stream()
                .flatMap(one -> one.asOf(day).stream())
                .toList();
        for (Adjustment one : known) {
            Goal goal = plan.find(one.goal()).orElseThrow();
            Unit unit = plan.kpi(goal.measure().orElseThrow().kpi()).unit();
            boolean isOpen = one.state() == Adjustment.State.OPEN;
            entries.add(new Entry(one, goal, unit, plan.targetBefore(one), isOpen ? review.apply(one) : List.of()));
        }
        return new AdjustmentLog(plan, entries);
    }

    public int count(Adjustment.State state) {
        return (int) entries.stream()
                .filter(one -> one.adjustment().state() == state)
                .count();
    }

    /** The classes that any request is of, those from outside first. */
    public List<OfCause> causes() {
        Map<MissCause.Source, Map<MissCause.Matter, Integer>> counts = new EnumMap<>(MissCause.Source.class);
        entries.forEach(one -> counts.computeIfAbsent(
                        one.adjustment().cause().source(), source -> new EnumMap<>(MissCause.Matter.class))
                .merge(one.adjustment().cause().matter(), 1, Integer::sum));
        List<OfCause> all = new ArrayList<>();
        counts.forEach((source, matters) ->
                matters.forEach((matter, requests) -> all.add(new OfCause(new MissCause(source, matter), requests))));
        return List.copyOf(all);
    }

    /** The quarters from the first in which an adjustment took effect to the last, those in between without any too. */
    public List<InQuarter> quarters() {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        entries.stream()
                .flatMap(one -> one.adjustment().effective().stream())
                .forEach(day -> counts.merge(plan.calendar().ordinal(Cadence.QUARTER, day), 1, Integer::sum));
        List<InQuarter> all = new ArrayList<>();
        for (int i = counts.isEmpty() ? 0 : counts.firstKey(); !counts.isEmpty() && i <= counts.lastKey(); i++) {
            all.add(new InQuarter(plan.calendar().period(Cadence.QUARTER, i), counts.getOrDefault(i, 0)));
        }
        return List.copyOf(all);
    }

    /** Adjustments in a quarter, on average of {@link #quarters} (R3; which quarters count is ours); empty of none. */
    public Optional<Fraction> perQuarter() {
        int quarters = quarters().size();
        return quarters == 0 ? Optional.empty() : Optional.of(Fraction.of(count(Adjustment.State.APPROVED), quarters));
    }
}
