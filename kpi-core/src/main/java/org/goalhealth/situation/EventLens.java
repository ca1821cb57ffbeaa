package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.EventId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.EventDays.Span;
import org.goalhealth.situation.SeriesEvents.Moving;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One look at a series through the events that move it (E4).
 *
 * <p>A period's factor is the product of 1 + effect x share of its days over the events. Figures of other periods are
 * divided by their own factors, and what comes out is multiplied by that of the period compared. An estimated effect is
 * made of the times that were over before that period; it keeps what it has worked out, and is for one use. Not
 * thread-safe.
 */
final class EventLens {

    private final SeriesEvents events;
    private final PlanCalendar calendar;
    private final Series series;
    private final IdentityHashMap<Span, Took> took = new IdentityHashMap<>();

    EventLens(SeriesEvents events, PlanCalendar calendar, Series series) {
        this.events = events;
        this.calendar = calendar;
        this.series = series;
    }

    /** Whether an event falls on any of some periods in a row. */
    boolean touches(int from, int to) {
        return events.touch(from, to);
    }

    /** The baseline of a period, moved by the events that fall on it. */
    Reading usual(Baseline baseline, int ordinal) {
        Reading level = level(baseline, ordinal, ordinal);
        Reading factor = factor(ordinal, ordinal);
        if (level instanceof Reading.Figure usual) {
            return factor instanceof Reading.Figure by
                    ? Reading.of(usual.value().times(by.value()))
                    : factor;
        }
        return level;
    }

    /**
     * By what the usual figure of a period is multiplied; undefined where an effect is to be estimated and cannot be.
     *
     * @param judged of an estimated effect the times count that were over before this period
     */
    Reading factor(int ordinal, int judged) {
        return factor(ordinal, judged, null);
    }

    /** Which events fall on a period, and how much each moves it; those whose effect is not known are left out. */
    List<EventShare> shares(int ordinal) {
        List<EventShare> shares = new ArrayList<>();
        for (Moving one : events.all()) {
            if (one.days().touch(ordinal, ordinal)) {
                Optional<EffectEstimate> estimate =
                        one.size() instanceof Event.Given ? Optional.empty() : estimate(one, ordinal);
                effect(one, ordinal)
                        .ifPresent(effect -> shares.add(new EventShare(
                                one.event().id(), effect, one.days().share(ordinal), estimate)));
            }
        }
        return shares;
    }

    /** What earlier times say of an event's effect; empty where there is none to learn from. */
    Optional<EffectEstimate> estimate(Moving one, int judged) {
        List<Fraction> past = new ArrayList<>();
        for (Span span : one.days().spans()) {
            if (span.last() < judged && took(one, span).lift() instanceof Reading.Figure lift) {
                past.add(lift.value());
            }
        }
        return EffectEstimate.of(past);
    }

    /**
     * What an event did at one time.
     *
     * @param lift by which share of what was usual without it the figures of its days were above
     * @param actual the figure of all its periods together
     * @param usual what that would usually have been without the event
     * @param share which share of what was usual fell on its days
     */
    record Took(Reading lift, Reading actual, Reading usual, Fraction share) {}

    /**
     * What an event did at one time. All its periods need a figure.
     *
     * <p>What was usual is the baseline of the first of its periods, and of each where that is a figure of the year
     * before.
     */
    Took took(Moving one, Span span) {
        Took known = took.get(span);
        if (known == null) {
            known = workOut(one, span);
            took.put(span, known);
        }
        return known;
    }

    private Took workOut(Moving one, Span span) {
        Fraction parts = Fraction.ZERO;
        Fraction bases = Fraction.ZERO;
        for (int i = span.first(); i <= span.last(); i++) {
            Reading reading = series.at(i);
            if (!(reading instanceof Reading.Figure)) {
                return new Took(reading, reading, reading, Fraction.ZERO);
            }
            parts = parts.plus(series.part(i));
            bases = bases.plus(series.base(i));
        }
        Fraction together = series.kpi().input().isRatio() ? bases : Fraction.ONE;
        Reading actual = Reading.ratio(parts, together);
        Fraction usual = Fraction.ZERO;
        Fraction moved = Fraction.ZERO;
        for (int i = span.first(); i <= span.last(); i++) {
            Reading without = without(one, span, i);
            if (!(without instanceof Reading.Figure figure)) {
                return new Took(without, actual, without, Fraction.ZERO);
            }
            Fraction whole = figure.value().times(series.base(i));
            usual = usual.plus(whole);
            moved = moved.plus(whole.times(one.days().share(i)));
        }
        Reading lift = Reading.ratio(parts.minus(usual), moved);
        Fraction share = lift instanceof Reading.Figure && usual.signum() > 0 ? moved.dividedBy(usual) : Fraction.ZERO;
        return new Took(lift, actual, Reading.ratio(usual, together), share);
    }

    /** What is usual of a period without the event, by what was known when it began. */
    private Reading without(Moving one, Span span, int ordinal) {
        Baseline baseline = series.kpi().baseline().orElseThrow();
        Reading level = level(baseline, baseline instanceof Baseline.LastYear ? ordinal : span.first(), span.first());
        Reading others = factor(ordinal, span.first(), one.event().id());
        if (level instanceof Reading.Figure usual) {
            return others instanceof Reading.Figure by
                    ? Reading.of(usual.value().times(by.value()))
                    : others;
        }
        return level;
    }

    private Reading factor(int ordinal, int judged, @Nullable EventId but) {
        Fraction product = Fraction.ONE;
        for (Moving one : events.all()) {
            if (!one.event().id().equals(but) && one.days().touch(ordinal, ordinal)) {
                Optional<Fraction> effect = effect(one, judged);
                if (effect.isEmpty()) {
                    return Reading.Undefined.UNKNOWN_EFFECT;
                }
                product = product.times(
                        Fraction.ONE.plus(effect.get().times(one.days().share(ordinal))));
            }
        }
        return Reading.of(product);
    }

    /** Empty where it is not known, or said to leave nothing. */
    private Optional<Fraction> effect(Moving one, int judged) {
        return one.size() instanceof Event.Given given
                ? Optional.of(given.share())
                : estimate(one, judged)
                        .map(EffectEstimate::mean)
                        .filter(mean -> Fraction.ONE.plus(mean).signum() > 0);
    }

    /** The baseline of a period as if no event fell on any. */
    private Reading level(Baseline baseline, int ordinal, int judged) {
        if (baseline instanceof Baseline.Mean mean) {
            return mean(ordinal - mean.periods(), ordinal, judged);
        }
        if (baseline instanceof Baseline.Median median) {
            return median(ordinal - median.periods(), ordinal, judged);
        }
        if (baseline instanceof Baseline.LastYear lastYear) {
            OptionalInt counterpart = calendar.yearBefore(series.kpi().every(), ordinal, lastYear.weeks());
            return counterpart.isPresent() ? plain(counterpart.getAsInt(), judged) : Reading.Missing.MISSING;
        }
        return Reading.of(Fraction.of(((Baseline.Fixed) baseline).value()));
    }

    private Reading mean(int from, int to, int judged) {
        Fraction parts = Fraction.ZERO;
        Fraction bases = Fraction.ZERO;
        for (int i = from; i < to; i++) {
            if (!series.has(i)) {
                return Reading.Missing.MISSING;
            }
            Reading factor = factor(i, judged);
            if (!(factor instanceof Reading.Figure by)) {
                return factor;
            }
            parts = parts.plus(series.part(i).dividedBy(by.value()));
            bases = bases.plus(series.base(i));
        }
        return Reading.ratio(parts, bases);
    }

    private Reading median(int from, int to, int judged) {
        List<Fraction> figures = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Reading reading = plain(i, judged);
            if (!(reading instanceof Reading.Figure figure)) {
                return reading;
            }
            figures.add(figure.value());
        }
        return Reading.of(Baselines.middle(figures));
    }

    /** The figure of a period as if no event fell on it. */
    Reading plain(int ordinal, int judged) {
        Reading reading = series.at(ordinal);
        if (!(reading instanceof Reading.Figure figure)) {
            return reading;
        }
        Reading factor = factor(ordinal, judged);
        return factor instanceof Reading.Figure by ? Reading.of(figure.value().dividedBy(by.value())) : factor;
    }
}
