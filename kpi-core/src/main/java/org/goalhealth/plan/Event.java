package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/**
 * Something from outside that moves KPIs while it lasts, as a season or a rival's campaign (E4).
 *
 * @param dates each time that it takes place, in any order; no two of them share a day
 * @param effects what it does to KPIs; of those that fit a series, the one whose segment names most holds
 */
public record Event(EventId id, LocalText name, List<Occurrence> dates, List<Effect> effects) {

    /**
     * Days on which it takes place.
     *
     * @param from the first of them
     * @param until the last of them
     */
    public record Occurrence(LocalDate from, LocalDate until) {
        public Occurrence {
            if (Dates.checked(until).isBefore(Dates.checked(from))) {
                throw new IllegalArgumentException("the event ends on " + until + ", before " + from
                        + ", on which it begins\n  give a last day that is not before the first");
            }
        }
    }

    /** How a KPI, and every segment of it within {@code segment}, changes while the event lasts. */
    public record Effect(KpiId kpi, Segment segment, Size size) {}

    /** By how much. */
    public sealed interface Size {}

    /**
     * As much as the plan says.
     *
     * @param points in hundredths of the usual figure, above -100: 60 for a peak, -20 for a dip
     */
    public record Given(BigDecimal points) implements Size {

        private static final BigDecimal LEAST = BigDecimal.valueOf(-100);

        public Given {
            if (points.compareTo(LEAST) <= 0) {
                throw new IllegalArgumentException("an effect of " + points.toPlainString()
                        + " % leaves nothing to compare with\n  give more than -100 %");
            }
        }

        /** 60 % as 60/100. */
        public Fraction share() {
            return Fraction.of(points.movePointLeft(2));
        }
    }

    /** As much as earlier times have shown. */
    public enum Estimated implements Size {
        ESTIMATED
    }

    public Event {
        dates = List.copyOf(dates);
        effects = List.copyOf(effects);
    }

    /** One named by its id, on no days and without effects. */
    public static Event of(String id) {
        return new Event(new EventId(id), LocalText.of(id), List.of(), List.of());
    }

    /** The same, also from a day to another, both included. */
    public Event on(LocalDate from, LocalDate until) {
        List<Occurrence> more = new ArrayList<>(dates);
        more.add(new Occurrence(from, until));
        return new Event(id, name, more, effects);
    }

    /** The same with another effect, of as many hundredths. */
    public Event moving(KpiId kpi, Segment segment, long points) {
        return with(new Effect(kpi, segment, new Given(BigDecimal.valueOf(points))));
    }

    /** The same with another effect, which earlier times show. */
    public Event estimatedFor(KpiId kpi, Segment segment) {
        return with(new Effect(kpi, segment, Estimated.ESTIMATED));
    }

    private Event with(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new Event(id, name, dates, more);
    }

    /** What it does to a series; empty where it does nothing. */
    public Optional<Size> effectOn(KpiId kpi, Segment segment) {
        return effects.stream()
                .filter(effect -> effect.kpi().equals(kpi) && segment.isWithin(effect.segment()))
                .reduce((one, other) -> isNarrower(one, other) ? one : other)
                .map(Effect::size);
    }

    private static boolean isNarrower(Effect one, Effect other) {
        return one.segment().parts().size() > other.segment().parts().size();
    }

    /** Its dates, the earlier the earlier. */
    public List<Occurrence> inOrder() {
        return dates.stream().sorted(Comparator.comparing(Occurrence::from)).toList();
    }
}
