package org.goalhealth.situation;

import java.util.List;
import org.goalhealth.history.Series;
import org.goalhealth.quantity.Reading;

/** A fact that is derived from the figures of a series, and judged as its periods close. */
abstract sealed class SeriesFact extends Fact permits StreakFact, TargetStatus, KpiStatus {

    /** No figure is above it. */
    static final long RESTLESS = Long.MAX_VALUE;

    private static final JudgedTime.Span ALWAYS = new JudgedTime.Span(Integer.MIN_VALUE, Integer.MAX_VALUE);

    SeriesFact() {}

    /** The time in which it is judged. */
    abstract JudgedTime time();

    /** The series whose figures it is derived from. */
    abstract Series series();

    /** Other series that it looks at: whenever one of them changes, it is worked out anew. */
    List<Companion> companions() {
        return List.of();
    }

    /** The figure of the latest judged period, or why there is none. */
    abstract Reading reading();

    /** The ordinal of the latest judged period. */
    int latest() {
        return time().latest();
    }

    /** The first of the KPI's periods that the latest judged figure rests on. */
    int restsFrom() {
        return time().firstOf(latest());
    }

    @Override
    SourcePeriod latestPeriod() {
        return Shown.period(series(), time(), latest());
    }

    /** The judged periods whose end can change it; those of a goal, or all. */
    JudgedTime.Span concerned() {
        return ALWAYS;
    }

    /** The next period has closed; answers which signals changed. */
    abstract int step();

    /**
     * As {@link #step}, where the figures of what is judged are added up already.
     *
     * @param parts the sum of the figures, of a ratio of their parts, in the smallest unit
     * @param bases of a ratio what they are taken over; of another KPI how many there are
     */
    int step(long parts, long bases) {
        return step();
    }

    /** Sums over judged periods are at hand from now on, by the place of the series. */
    void summedBy(JudgedSums sums, int place) {}

    /**
     * Above which raw figure, or sum of what is judged, the next period leaves the fact as it is, or changes of it what nobody notices; {@link
     * #RESTLESS} where that cannot be said from the figure alone.
     */
    long quietAbove() {
        return RESTLESS;
    }

    /**
     * Above which raw figure a period has nothing to be remembered once its figure is dropped; {@link #RESTLESS} where that
     * cannot be said from the figure alone.
     */
    long forgottenAbove() {
        return RESTLESS;
    }

    /** Whether it remembers periods whose figures were dropped. */
    boolean remembers() {
        return false;
    }

    /** After a figure above it, how many periods in a row may have one that is not, and still nobody notices. */
    int patience() {
        return 0;
    }

    /** How many may from now on. */
    int patienceLeft() {
        return 0;
    }

    /** The figure of a closed period is another; answers which signals changed. */
    int revise(int ordinal) {
        return restart();
    }

    /** Figures before a period are about to be dropped. */
    void forget(int before) {}
}
