package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.EventDays.Span;
import org.goalhealth.situation.SeriesEvents.Moving;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event brought the change for the better that was expected of it, once its periods have closed (E4).
 *
 * <p>There is one for each event, each series that it is expected to move and each rule that reads effects; it is about
 * the time that was over last, and stands for as many periods as its limit says. Signal: {@link #isAbsent}.
 */
public final class EventEffect extends JudgedFact {

    private static final int ABSENT = 1;

    private final Moving moving;
    private final EventLimit limit;
    private final Baselines baselines;
    private boolean stands;

    EventEffect(
            String rule,
            AppliedLimits applied,
            EventLimit limit,
            Moving moving,
            Baselines baselines,
            Series series,
            JudgedTime time) {
        super(rule, new Subject.OfEvent(moving.event().id(), series.kpi().id()), applied, series, time);
        this.moving = moving;
        this.limit = limit;
        this.baselines = baselines;
    }

    /** The id of the event. */
    public String getEvent() {
        return moving.event().id().value();
    }

    /** The id of the KPI that it moves. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public EventLimit getLimit() {
        return limit;
    }

    /** Whether it brought less than the limit's share of the change that was expected. */
    public boolean isAbsent() {
        return streak() > 0;
    }

    @Override
    String judgement() {
        return super.judgement() + baselines.judgement();
    }

    @Override
    boolean stands() {
        return told(latest()) != null;
    }

    @Override
    int restart() {
        return super.restart() | stood();
    }

    @Override
    int step() {
        return super.step() | stood();
    }

    private int stood() {
        boolean before = stands;
        stands = stands();
        return before == stands ? 0 : ABSENT;
    }

    @Override
    int streakSignal() {
        return ABSENT;
    }

    /** Once it is over, each time is told by itself. */
    @Override
    boolean beginsAnew(int ordinal) {
        Span span = told(ordinal);
        return span != null && span.last() == ordinal;
    }

    @Override
    boolean holds(int ordinal) {
        Span span = told(ordinal);
        if (span == null) {
            return false;
        }
        EventLens lens = lens();
        return lens.took(moving, span).lift() instanceof Reading.Figure lift
                && border(lens, span)
                        .filter(border -> isWorse(lift.value(), border))
                        .isPresent();
    }

    private boolean isWorse(Fraction one, Fraction other) {
        int compared = one.compareTo(other);
        return series.kpi().better() == Direction.HIGHER ? compared < 0 : compared > 0;
    }

    /** The last time that was over when a period had closed; null where that is too long ago. */
    private @Nullable Span told(int ordinal) {
        Span told = null;
        for (Span span : moving.days().spans()) {
            if (span.last() <= ordinal && ordinal < span.last() + limit.lasts()) {
                told = span;
            }
        }
        return told;
    }

    private EventLens lens() {
        return baselines.lens(series.settled(latest())).orElseThrow();
    }

    /** Short of which the change is absent; empty where none for the better is expected for sure. */
    private Optional<Fraction> border(EventLens lens, Span span) {
        return sure(lens, span)
                .filter(change -> isWorse(Fraction.ZERO, change))
                .map(change -> change.times(limit.share().share()));
    }

    /** The change that can be counted on: of an estimate the end of its interval that is nearer to nothing. */
    private Optional<Fraction> sure(EventLens lens, Span span) {
        if (moving.size() instanceof Event.Given given) {
            return Optional.of(given.share());
        }
        return lens.estimate(moving, span.first())
                .map(estimate -> series.kpi().better() == Direction.HIGHER
                        ? estimate.low().orElse(estimate.mean())
                        : estimate.high().orElse(estimate.mean()));
    }

    @Override
    Verdict verdict(Set<String> read) {
        Span span = told(latest());
        if (span == null) {
            return Verdict.of(Verdict.Data.OVER);
        }
        EventLens lens = lens();
        Reading lift = lens.took(moving, span).lift();
        if (lift == Reading.Missing.MISSING) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        return lift instanceof Reading.Figure && border(lens, span).isPresent()
                ? new Verdict(Verdict.Data.THERE, !isAbsent())
                : Verdict.of(Verdict.Data.UNDEFINED);
    }

    /** What it lacks to be judged, beside figures of its own periods; empty where it lacks nothing. */
    Optional<Lack> lack() {
        Span span = told(latest());
        if (span == null) {
            return Optional.empty();
        }
        EventLens lens = lens();
        EventLens.Took took = lens.took(moving, span);
        if (!(took.usual() instanceof Reading.Figure)) {
            return Optional.of(new Lack(Lack.What.BASELINE, Lack.why(took.usual()), latestPeriod()));
        }
        if (!(took.lift() instanceof Reading.Figure)) {
            return Optional.of(new Lack(Lack.What.BASELINE, Lack.Why.NOT_POSITIVE, latestPeriod()));
        }
        return border(lens, span).isPresent()
                ? Optional.empty()
                : Optional.of(new Lack(Lack.What.HISTORY, Lack.Why.UNKNOWN_EFFECT, latestPeriod()));
    }

    /** The figure of all its periods together. */
    @Override
    Reading reading() {
        Span span = told(latest());
        return span == null
                ? Reading.Missing.MISSING
                : lens().took(moving, span).actual();
    }

    @Override
    int restsFrom() {
        Span span = told(latest());
        return span == null ? latest() : span.first();
    }

    @Override
    SourcePeriod latestPeriod() {
        Span span = told(latest());
        return span == null ? super.latestPeriod() : Shown.period(series, time(), span.last());
    }

    @Override
    public Evidence evidence() {
        Span span = told(latest());
        if (span == null || streak() == 0) {
            throw nothingToShow();
        }
        List<EvidenceDate> dates = List.of(
                new EvidenceDate(EvidenceDate.Name.FROM, span.days().from()),
                new EvidenceDate(EvidenceDate.Name.UNTIL, span.days().until()));
        return new Evidence(
                Shown.period(series, time(), span.first()),
                latestPeriod(),
                span.last() - span.first() + 1,
                figures(),
                limits(),
                baseline(),
                Optional.empty(),
                dates,
                events());
    }

    @Override
    Optional<Baseline> baseline() {
        return series.kpi().baseline();
    }

    @Override
    String decisiveLimit() {
        return "share";
    }

    @Override
    List<EventShare> events() {
        Span span = told(latest());
        if (span == null) {
            return List.of();
        }
        EventLens lens = lens();
        Optional<EffectEstimate> estimate =
                moving.size() instanceof Event.Given ? Optional.empty() : lens.estimate(moving, span.first());
        return expected(estimate)
                .map(change -> new EventShare(
                        moving.event().id(), change, lens.took(moving, span).share(), estimate))
                .stream()
                .toList();
    }

    private Optional<Fraction> expected(Optional<EffectEstimate> estimate) {
        return moving.size() instanceof Event.Given given
                ? Optional.of(given.share())
                : estimate.map(EffectEstimate::mean);
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = new ArrayList<>();
        Span span = told(latest());
        if (span == null) {
            return figures;
        }
        EventLens lens = lens();
        EventLens.Took took = lens.took(moving, span);
        Unit unit = series.kpi().unit();
        add(figures, EvidenceFigure.Name.VALUE, took.lift(), Unit.Share.PERCENT);
        border(lens, span)
                .ifPresent(border ->
                        figures.add(new EvidenceFigure(EvidenceFigure.Name.LIMIT, border, Unit.Share.PERCENT)));
        events().forEach(event -> {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.EXPECTED, event.effect(), Unit.Share.PERCENT));
            event.estimate().ifPresent(estimate -> show(estimate, figures));
        });
        add(figures, EvidenceFigure.Name.ACTUAL, took.actual(), unit);
        add(figures, EvidenceFigure.Name.BASELINE, took.usual(), unit);
        return figures;
    }

    private static void add(List<EvidenceFigure> figures, EvidenceFigure.Name name, Reading reading, Unit unit) {
        if (reading instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(name, figure.value(), unit));
        }
    }

    private static void show(EffectEstimate estimate, List<EvidenceFigure> figures) {
        estimate.low()
                .ifPresent(low -> figures.add(new EvidenceFigure(EvidenceFigure.Name.LEAST, low, Unit.Share.PERCENT)));
        estimate.high()
                .ifPresent(high -> figures.add(new EvidenceFigure(EvidenceFigure.Name.MOST, high, Unit.Share.PERCENT)));
        figures.add(new EvidenceFigure(
                EvidenceFigure.Name.OCCURRENCES, Fraction.of(estimate.occurrences()), Unit.Plain.PLAIN));
    }
}
