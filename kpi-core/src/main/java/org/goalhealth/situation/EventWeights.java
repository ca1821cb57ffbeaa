package org.goalhealth.situation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * How much of a KPI periods to come are to bring beside each other, by the events that fall on them (E4): the days of
 * the KPI's own periods that count to a period, each of these times its factor, which is the product of 1 + effect x
 * share of its days over the events.
 *
 * <p>So a month of five weeks weighs more than one of four, where the KPI has figures of weeks. Without events it is
 * the days. Stateless and thread-safe.
 */
public final class EventWeights {

    private final PlanCalendar calendar;
    private final Cadence every;
    private final List<Moving> moving;

    private record Moving(EventDays days, Fraction effect) {}

    private EventWeights(Plan plan, Kpi kpi, Segment segment) {
        this.calendar = plan.calendar();
        this.every = kpi.every();
        this.moving = plan.events().stream()
                .flatMap(event -> event.effectOn(kpi.id(), segment).stream()
                        .map(size -> new Moving(new EventDays(event, every, calendar), effect(event, size))))
                .toList();
    }

    /**
     * One weight for each period, none below zero.
     *
     * @param periods no shorter than the KPI's own
     * @throws IllegalArgumentException where an effect is to be estimated: of a time to come nothing is known to
     *     estimate it from
     */
    public static List<Fraction> of(Plan plan, Kpi kpi, Segment segment, List<Period> periods) {
        EventWeights weights = new EventWeights(plan, kpi, segment);
        return periods.stream().map(weights::weight).toList();
    }

    private static Fraction effect(Event event, Event.Size size) {
        if (size instanceof Event.Given given) {
            return given.share();
        }
        throw new IllegalArgumentException(
                "the effect of event " + event.id() + " is to be estimated\n  give it as a figure, as effect: 60 %");
    }

    private Fraction weight(Period period) {
        return IntStream.range(
                        calendar.firstWithin(every, period.cadence(), period.ordinal()),
                        calendar.firstWithin(every, period.cadence(), period.ordinal() + 1))
                .mapToObj(this::weight)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction weight(int ordinal) {
        Period own = calendar.period(every, ordinal);
        Fraction weight = Fraction.of(ChronoUnit.DAYS.between(own.start(), own.end()));
        for (Moving one : moving) {
            weight =
                    weight.times(Fraction.ONE.plus(one.effect().times(one.days().share(ordinal))));
        }
        return weight;
    }
}
