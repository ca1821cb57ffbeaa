package org.goalhealth.history;

import org.goalhealth.plan.Segment;

/** A series that grows with what is observed and forgets what nobody looks back on any more. */
abstract sealed class GrowingSeries extends Series permits ObservedSeries, SummedSeries {

    /** A period about which figures of one revision disagree. */
    static final long CONFLICT = NONE + 1;

    final LiveKpi owner;
    /** The first period of which anything was observed; {@link SeriesBook#NEVER} until then. */
    int first = SeriesBook.NEVER;

    SeriesWatcher watcher = SeriesWatcher.NOBODY;

    GrowingSeries(LiveKpi owner, Segment segment) {
        super(owner.kpi(), segment, owner.names());
        this.owner = owner;
    }

    @Override
    public final boolean isEmpty() {
        return first() == SeriesBook.NEVER;
    }

    @Override
    public final int first() {
        return owner.zeroFrom(first);
    }

    /** Nothing later than the latest closed period is looked at through it. */
    @Override
    public final Series settled(int lastClosed) {
        return this;
    }

    /** It knows what has closed. */
    @Override
    public final Series known(int lastClosed) {
        return this;
    }
}
