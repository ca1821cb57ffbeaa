package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.goalhealth.history.Closing;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How far time has come for what is judged at one cadence by figures of another: months by weeks, or weeks by
 * themselves.
 *
 * <p>A week counts to the month that holds its fourth day. A month is judged once its last week has closed.
 */
final class JudgedTime {

    private final PlanCalendar calendar;
    private final Closing closing;
    private final boolean own;
    private final Cadence every;
    private final int lookBack;
    private int latest;
    private final @Nullable Period[] recent = new Period[16];
    /** The first of the KPI's periods that counts to a judged one. */
    private final RecentInts firsts = new RecentInts(this::worksOutFirst);

    private final RecentInts enclosing = new RecentInts(this::worksOutJudged);
    private final Map<Period, Span> spans = new HashMap<>();
    /** What was last asked of {@link #lastNotWithin}, and answered: all facts ask the same. */
    private int askedBefore = Integer.MIN_VALUE;

    private int answeredLast = Integer.MIN_VALUE;

    /** Judged periods in a row. */
    record Span(int from, int to) {}

    /**
     * Time as it stands at a date.
     *
     * @param lookBack how many of the KPI's periods before the first of a judged period its judgement looks at
     */
    JudgedTime(PlanCalendar calendar, Closing closing, Cadence every, int lookBack, LocalDate date) {
        this.calendar = calendar;
        this.closing = closing;
        this.every = every;
        this.own = every == closing.every();
        this.lookBack = lookBack;
        this.latest = latestAt(date);
    }

    Cadence every() {
        return every;
    }

    /** Whether what is judged are the KPI's own periods. */
    boolean isOwn() {
        return own;
    }

    Closing closing() {
        return closing;
    }

    /** The ordinal of the latest judged period. */
    int latest() {
        return own ? closing.latest() : latest;
    }

    /** The ordinal of the latest judged period, once the KPI's own periods have closed up to a date. */
    int latestAt(LocalDate date) {
        if (isOwn()) {
            return closing.latest();
        }
        int closed = calendar.lastClosed(every, date, closing.graceDays());
        // The last week that counts to a month may end after it.
        return lastOf(closed) > closing.latest() ? closed - 1 : closed;
    }

    /** The next period is judged. */
    void moves() {
        latest++;
    }

    /** The ordinal of the KPI's first period that counts to a judged one. */
    int firstOf(int judged) {
        return own ? judged : firsts.of(judged);
    }

    /** The ordinal of the KPI's last period that counts to a judged one. */
    int lastOf(int judged) {
        return own ? judged : firsts.of(judged + 1) - 1;
    }

    /** The judged period that one of the KPI's counts to. */
    int judgedOf(int ordinal) {
        return own ? ordinal : enclosing.of(ordinal);
    }

    /** The latest judged period that cannot be judged any more once figures before a period are gone. */
    int lastNotWithin(int before) {
        if (before != askedBefore) {
            int judged = judgedOf(before + lookBack);
            answeredLast = firstOf(judged) - lookBack < before ? judged : judged - 1;
            askedBefore = before;
        }
        return answeredLast;
    }

    /** The judged periods that count to a longer one, as to a goal's. */
    Span within(Period longer) {
        return spans.computeIfAbsent(longer, known -> {
            int first = calendar.ordinal(every, known.start());
            int last = calendar.ordinal(every, known.lastDay());
            // A week may begin before the longer period and count to it, or begin in it and count to the next.
            return new Span(counts(first, known) ? first : first + 1, counts(last, known) ? last : last - 1);
        });
    }

    private boolean counts(int judged, Period longer) {
        return calendar.enclosing(longer.cadence(), every, judged) == longer.ordinal();
    }

    /** A judged period; those of the last few are at hand, for many facts speak of the same. */
    Period period(int judged) {
        int at = judged & (recent.length - 1);
        Period known = recent[at];
        if (known == null || known.ordinal() != judged) {
            known = calendar.period(every, judged);
            recent[at] = known;
        }
        return known;
    }

    PlanCalendar calendar() {
        return calendar;
    }

    private int worksOutJudged(int ordinal) {
        return calendar.enclosing(every, closing.every(), ordinal);
    }

    private int worksOutFirst(int judged) {
        int ordinal = calendar.ordinal(closing.every(), calendar.start(every, judged));
        return calendar.enclosing(every, closing.every(), ordinal) < judged ? ordinal + 1 : ordinal;
    }
}
