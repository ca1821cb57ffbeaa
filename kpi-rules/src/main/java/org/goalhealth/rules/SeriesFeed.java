package org.goalhealth.rules;

import java.util.Locale;
import org.goalhealth.history.LiveHistory;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/** Hands figures to the history, and what cannot be used to the next answer. */
final class SeriesFeed extends LiveHistory.Inlet implements Feed {

    private final Monitor monitor;

    SeriesFeed(Monitor monitor, LiveHistory history, KpiId id, Segment segment) {
        super(history, id, segment);
        this.monitor = monitor;
    }

    @Override
    public Kpi kpi() {
        return series().kpi();
    }

    @Override
    public Segment segment() {
        return series().segment();
    }

    @Override
    public void observe(Period period, long figure) {
        give(period, figure, 1, false);
    }

    @Override
    public void observe(Period period, long part, long base) {
        give(period, part, base, true);
    }

    private void give(Period period, long part, long base, boolean two) {
        checkFit(period, two);
        monitor.enter();
        try {
            checkCurrent();
            Problem problem = take(period.ordinal(), part, base);
            if (problem != null) {
                monitor.refuse(problem);
            }
        } finally {
            monitor.leave();
        }
    }

    void checkCurrent() {
        if (isRetired()) {
            throw new IllegalStateException("the feed of " + name()
                    + " was made before the plan was replaced\n  ask the monitor for another one");
        }
    }

    void checkFit(Period period, boolean two) {
        if (!takes(period.cadence(), two)) {
            throw unfit(period, two);
        }
    }

    boolean isOf(Monitor other) {
        return other == monitor;
    }

    boolean isLike(SeriesFeed other) {
        return takes(other.kpi().every(), other.kpi().input().isRatio());
    }

    String name() {
        return "kpi " + kpi().id() + " '" + segment() + "'";
    }

    String kind() {
        return (kpi().input().isRatio() ? "a ratio" : "no ratio") + " every " + word(kpi().every());
    }

    private static String word(Cadence cadence) {
        return cadence.name().toLowerCase(Locale.ROOT);
    }

    private IllegalArgumentException unfit(Period period, boolean two) {
        Kpi kpi = kpi();
        if (period.cadence() != kpi.every()) {
            return new IllegalArgumentException("period " + period + " is a " + word(period.cadence()) + ", kpi "
                    + kpi.id() + " has a figure every " + word(kpi.every()) + "\n  give the period of its cadence");
        }
        return new IllegalArgumentException(
                two
                        ? "kpi " + kpi.id() + " is no ratio and was given a base\n  give the figure alone"
                        : "kpi " + kpi.id() + " is a ratio and was given no base\n  give both parts");
    }
}
