package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Closings;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;

/**
 * What series came to over closed periods, by the figures that are settled at a date.
 *
 * <p>Figures that the book does not keep any more are missing. Reads what it was made of; makes nothing else.
 */
public final class Outcomes {

    private final Plan plan;
    private final SeriesBook book;
    private final LocalDate date;

    public Outcomes(Plan plan, SeriesBook book, LocalDate date) {
        this.plan = plan;
        this.book = book;
        this.date = date;
    }

    /** Over the latest periods that have closed. */
    public Outcome latest(Kpi kpi, List<Segment> segments, Cadence every, int periods) {
        JudgedTime time = time(kpi, every);
        return over(kpi, segments, time, time.latest() - periods + 1, periods);
    }

    /**
     * The same as another outcome, over as many whole periods that begin on a day or later.
     *
     * @return empty where they have not closed, or have figures missing that may come yet: those of as many periods more
     *     are waited for, no longer
     */
    public Optional<Outcome> after(LocalDate day, Outcome before) {
        int ordinal = plan.calendar().ordinal(before.every(), day);
        int first = plan.calendar().start(before.every(), ordinal).equals(day) ? ordinal : ordinal + 1;
        Optional<Kpi> kpi = plan.find(before.kpi());
        if (kpi.isEmpty()) {
            return Optional.of(nothingKnown(before, first));
        }
        JudgedTime time = time(kpi.get(), before.every());
        int late = time.latest() - (first + before.periods() - 1);
        if (late < 0) {
            return Optional.empty();
        }
        List<Segment> segments =
                before.lines().stream().map(Outcome.Line::segment).toList();
        Outcome after = over(kpi.get(), segments, time, first, before.periods());
        return after.isWhole() || late >= before.periods() ? Optional.of(after) : Optional.empty();
    }

    private Outcome over(Kpi kpi, List<Segment> segments, JudgedTime time, int first, int periods) {
        int last = first + periods - 1;
        List<Outcome.Line> lines = segments.stream()
                .map(segment -> new Outcome.Line(segment, sum(kpi.id(), segment, time, first, last)))
                .toList();
        return outcome(kpi.id(), kpi.input().isRatio(), time.every(), first, periods, lines);
    }

    /** Of a KPI that the plan has no longer. */
    private Outcome nothingKnown(Outcome before, int first) {
        List<Outcome.Line> lines = before.lines().stream()
                .map(line -> new Outcome.Line(line.segment(), Optional.empty()))
                .toList();
        return outcome(before.kpi(), before.ratio(), before.every(), first, before.periods(), lines);
    }

    private Outcome outcome(KpiId kpi, boolean ratio, Cadence every, int first, int periods, List<Outcome.Line> lines) {
        return new Outcome(
                kpi,
                ratio,
                every,
                periods,
                plan.calendar().start(every, first),
                plan.calendar().start(every, first + periods).minusDays(1),
                lines);
    }

    private Optional<Outcome.Sum> sum(KpiId kpi, Segment segment, JudgedTime time, int first, int last) {
        Optional<Series> found = book.series(kpi, segment)
                .map(series -> series.settled(time.closing().latest()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Series series = found.get();
        Fraction part = Fraction.ZERO;
        Fraction base = Fraction.ZERO;
        for (int i = time.firstOf(first); i <= time.lastOf(last); i++) {
            if (!series.has(i)) {
                return Optional.empty();
            }
            part = part.plus(series.part(i));
            base = base.plus(series.base(i));
        }
        return Optional.of(new Outcome.Sum(part, base));
    }

    private JudgedTime time(Kpi kpi, Cadence every) {
        return new JudgedTime(plan.calendar(), new Closings(plan.calendar(), date).of(kpi), every, 0, date);
    }
}
