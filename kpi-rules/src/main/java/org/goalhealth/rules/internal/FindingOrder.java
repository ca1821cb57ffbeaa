package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * The worst first; then by trigger in the order of the catalogue, W2 before W11; then by subject and segment in the
 * plan's order. Not thread-safe.
 */
final class FindingOrder {

    /** The catalogue's families in its order; triggers of authors' own come after them. */
    private static final List<String> FAMILIES = List.of("W", "B", "F", "E", "G", "T", "S", "C", "A", "L", "R");

    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,9})");

    /** Where the findings of one identity stand among those as severe. */
    record Place(String trigger, int position, String subject, Segment segment) {}

    /** A thing with what it is sorted by. */
    record Placed<T>(T thing, Severity severity, Place place) {}

    private final Map<Subject, Integer> positions;
    private final Map<String, String> triggers = new HashMap<>();
    private final Comparator<Placed<?>> order;

    FindingOrder(Plan plan) {
        this.positions = positions(plan);
        Comparator<Segment> segments = plan.segmentOrder().thenComparing(Segment::toString);
        this.order = (one, other) -> {
            int severity = other.severity().compareTo(one.severity());
            return severity != 0 ? severity : compare(one.place(), other.place(), segments);
        };
    }

    private static int compare(Place one, Place other, Comparator<Segment> segments) {
        int trigger = one.trigger().compareTo(other.trigger());
        if (trigger != 0) {
            return trigger;
        }
        int position = Integer.compare(one.position(), other.position());
        if (position != 0) {
            return position;
        }
        int subject = one.subject().compareTo(other.subject());
        return subject != 0 ? subject : segments.compare(one.segment(), other.segment());
    }

    /** The things in order; the list may be sorted in place. */
    <T> List<T> sorted(List<Placed<T>> placed) {
        if (placed.size() > 1) {
            placed.sort(order);
        }
        List<T> things = new ArrayList<>(placed.size());
        for (Placed<T> one : placed) {
            things.add(one.thing());
        }
        return things;
    }

    Place place(Fingerprint identity) {
        Integer position = positions.get(identity.subject());
        return new Place(
                triggers.computeIfAbsent(identity.ruleId(), id -> numbered(id) + " " + id),
                position == null ? Integer.MAX_VALUE : position,
                position == null ? identity.subject().toString() : "",
                identity.segment());
    }

    private static String numbered(String id) {
        // Behind a blank stands what else tells two questions of one trigger apart.
        Matcher matcher = NUMBERED.matcher(id.split(" ", 2)[0]);
        if (!matcher.matches()) {
            return "~" + id;
        }
        int family = FAMILIES.indexOf(matcher.group(1));
        return (family < 0 ? "~" + matcher.group(1) : "%03d".formatted(family))
                + "%09d".formatted(Integer.parseInt(matcher.group(2)));
    }

    private static Map<Subject, Integer> positions(Plan plan) {
        List<Subject> all = new ArrayList<>();
        plan.goals().forEach(goal -> all.add(new Subject.OfGoal(goal.id())));
        plan.kpis().forEach(kpi -> all.add(new Subject.OfKpi(kpi.id())));
        plan.funnels().forEach(funnel -> all.add(new Subject.OfFunnel(funnel.id())));
        plan.funnels()
                .forEach(funnel ->
                        funnel.stages().forEach(stage -> all.add(new Subject.OfStage(funnel.id(), stage.id()))));
        plan.budgets().forEach(budget -> all.add(new Subject.OfLine(budget.id())));
        plan.milestones().forEach(milestone -> all.add(new Subject.OfMilestone(milestone.id())));
        plan.channels().forEach(channel -> all.add(new Subject.OfChannel(channel.id())));
        plan.events()
                .forEach(event -> event.effects().stream()
                        .map(effect -> new Subject.OfEvent(event.id(), effect.kpi()))
                        .distinct()
                        .forEach(all::add));
        all.addAll(Subject.ofDesign(plan));
        Map<Subject, Integer> positions = new HashMap<>(all.size() * 2);
        for (int i = 0; i < all.size(); i++) {
            positions.put(all.get(i), i);
        }
        return positions;
    }
}
