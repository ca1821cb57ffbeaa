package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.YearComparison;

/**
 * How long a series has been outside of what is usual by its own history (W20).
 *
 * <p>A daily figure is compared with those of the same weekday, any other with the periods right before it; where the
 * counterpart of the year before is known, a figure that differs from its own time's by the same factor is usual too.
 * There is one for each series that a line of the plan's limits names for the rule. Signals: {@link #getWorsePeriods},
 * {@link #getBetterPeriods}.
 */
public final class Outlier extends JudgedFact {

    private static final int WORSE_PERIODS = 1;
    private static final int BETTER_PERIODS = 2;
    private static final int WEEKDAYS = 7;

    private final OutlierLimit limit;
    private final Baselines baselines;
    private int side;

    Outlier(
            String rule,
            AppliedLimits applied,
            OutlierLimit limit,
            Baselines baselines,
            Series series,
            JudgedTime time) {
        super(rule, new Subject.OfKpi(series.kpi().id()), applied, series, time);
        this.limit = limit;
        this.baselines = baselines;
    }

    /** How many of a KPI's periods before the one judged are looked at. */
    static int lookBack(Cadence every, OutlierLimit limit) {
        return every == Cadence.DAY ? WEEKDAYS * limit.history() : LookBack.yearOf(every) + limit.history();
    }

    /** The id of the KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public OutlierLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row that are outliers, up to the latest, which is one to the worse; else 0. */
    public int getWorsePeriods() {
        catchUp();
        return side < 0 ? streak() : 0;
    }

    /** Closed periods in a row that are outliers, up to the latest, which is one to the better; else 0. */
    public int getBetterPeriods() {
        catchUp();
        return side > 0 ? streak() : 0;
    }

    @Override
    int restart() {
        return super.restart() | judge();
    }

    @Override
    int step() {
        return super.step() | judge();
    }

    private int judge() {
        int before = side;
        side = sideOf(latest());
        return before == side ? 0 : WORSE_PERIODS | BETTER_PERIODS;
    }

    @Override
    String judgement() {
        return super.judgement() + baselines.judgement();
    }

    /** Neither signal can be told from the streak alone. */
    @Override
    void noticedBy(Predicate<Fact> noticed) {}

    @Override
    boolean holdsOverGaps() {
        return true;
    }

    @Override
    int streakSignal() {
        return WORSE_PERIODS | BETTER_PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        return sideOf(ordinal) != 0;
    }

    /** Below 0 where a period is an outlier to the worse, above 0 to the better. */
    private int sideOf(int ordinal) {
        return known().at(ordinal) instanceof Reading.Figure figure
                ? range(ordinal)
                        .map(range -> range.side(figure.value()) * better())
                        .orElse(0)
                : 0;
    }

    private int better() {
        return series.kpi().better() == Direction.HIGHER ? 1 : -1;
    }

    /** The usual range of the latest period, where enough is known. */
    Optional<UsualRange> range() {
        return range(latest());
    }

    /** As if no event fell on any of the periods, and then moved by those that fall on the one compared. */
    private Optional<UsualRange> range(int ordinal) {
        Series known = known();
        int from = ordinal - lookBack(series.kpi().every(), limit);
        Optional<EventLens> lens = baselines.lens(known).filter(its -> its.touches(from, ordinal));
        if (lens.isEmpty()) {
            return range(ordinal, one -> figure(known, one));
        }
        return lens.get().factor(ordinal, ordinal) instanceof Reading.Figure factor
                ? range(ordinal, one -> figure(lens.get().plain(one, ordinal)))
                        .map(range -> range.times(factor.value()))
                : Optional.empty();
    }

    /** Whether an event falls on the latest period whose effect is not known. */
    boolean isOfUnknownEffect() {
        return baselines
                .lens(known())
                .filter(lens -> lens.factor(latest(), latest()) == Reading.Undefined.UNKNOWN_EFFECT)
                .isPresent();
    }

    private Optional<UsualRange> range(int ordinal, IntFunction<Optional<Fraction>> figures) {
        return nearby(ordinal, figures)
                .map(range -> season(ordinal, figures).map(range::orTimes).orElse(range));
    }

    private Optional<UsualRange> nearby(int ordinal, IntFunction<Optional<Fraction>> figures) {
        int season = series.kpi().every() == Cadence.DAY ? WEEKDAYS : 1;
        return new OwnHistory(figures, season, limit.history(), limit.enough())
                .range(ordinal, limit.spreads(), limit.by().share());
    }

    /** By which factor the counterpart of the year before differed from its own median. */
    private Optional<Fraction> season(int ordinal, IntFunction<Optional<Fraction>> figures) {
        Cadence every = series.kpi().every();
        OptionalInt counterpart = every == Cadence.DAY
                ? OptionalInt.empty()
                : time().calendar().yearBefore(every, ordinal, YearComparison.FIFTY_TWO_WEEKS);
        if (counterpart.isEmpty()) {
            return Optional.empty();
        }
        int then = counterpart.getAsInt();
        return figures.apply(then)
                .filter(figure -> figure.signum() > 0)
                .flatMap(figure -> nearby(then, figures)
                        .filter(range -> range.median().signum() > 0)
                        .map(range -> figure.dividedBy(range.median())));
    }

    private static Optional<Fraction> figure(Series known, int ordinal) {
        return figure(known.at(ordinal));
    }

    private static Optional<Fraction> figure(Reading reading) {
        return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    private Series known() {
        return series.settled(latest());
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (!known().has(latest())) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        if (!(reading() instanceof Reading.Figure) || range().isEmpty()) {
            return Verdict.of(Verdict.Data.UNDEFINED);
        }
        boolean out = (read.contains("worsePeriods") && side < 0) || (read.contains("betterPeriods") && side > 0);
        return new Verdict(Verdict.Data.THERE, !out);
    }

    @Override
    List<Object> states() {
        return List.of(getWorsePeriods(), getBetterPeriods());
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    String decisiveLimit() {
        return "spreads";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>();
        Optional<Fraction> value = figure(known(), latest());
        value.ifPresent(figure -> figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, figure, unit)));
        range().ifPresent(range -> {
            boolean above = value.map(figure -> figure.compareTo(range.median()) > 0)
                    .orElse(series.kpi().better() == Direction.LOWER);
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LIMIT, above ? range.high() : range.low(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.MEDIAN, range.median(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LOWER, range.lower(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.UPPER, range.upper(), unit));
            figures.add(
                    new EvidenceFigure(EvidenceFigure.Name.COMPARED, Fraction.of(range.compared()), Unit.Plain.PLAIN));
        });
        Baselines.factor(events()).ifPresent(figures::add);
        return figures;
    }

    @Override
    List<EventShare> events() {
        return baselines.shares(known(), latest());
    }
}
