package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

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

    private final Plan plan;
    private final Map<String, String> triggers = new HashMap<>();
    private final Comparator<Placed<?>> order;

    FindingOrder(Plan plan) {
        this.plan = plan;
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
        OptionalInt position = plan.position(identity.subject());
        return new Place(
                triggers.computeIfAbsent(identity.ruleId(), id -> numbered(id) + " " + id),
                position.orElse(Integer.MAX_VALUE),
                position.isPresent() ? "" : identity.subject().toString(),
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
}
