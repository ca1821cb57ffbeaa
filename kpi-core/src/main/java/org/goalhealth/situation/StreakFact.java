package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.plan.Segment;

/**
 * A fact that counts how many closed periods in a row share a property, up to the latest one.
 *
 * <p>A period without a figure does not have the property and breaks the streak.
 */
abstract sealed class StreakFact extends Fact permits JudgedFact, StageZone {

    final Series series;
    private final JudgedTime time;
    private int streak;
    /** The last period that can no longer be looked at, and the streak as it was then. */
    private int horizon = Integer.MIN_VALUE;

    private int carried;

    StreakFact(Series series, JudgedTime time) {
        this.series = series;
        this.time = time;
    }

    /** Whether a period has the property. */
    abstract boolean holds(int ordinal);

    @Override
    public final Segment getSegment() {
        return series.segment();
    }

    @Override
    final JudgedTime time() {
        return time;
    }

    /** The ordinal of the latest judged period. */
    final int latest() {
        return time.latest();
    }

    final int streak() {
        return streak;
    }

    /** What changes with the streak's length. */
    abstract int streakSignal();

    @Override
    int restart() {
        return set(streakUpTo(latest()));
    }

    @Override
    int step() {
        return set(holds(latest()) ? streak + 1 : 0);
    }

    private int set(int length) {
        if (length == streak) {
            return MOVED;
        }
        streak = length;
        return MOVED | streakSignal();
    }

    private int streakUpTo(int latest) {
        int ordinal = latest;
        while (ordinal > horizon && holds(ordinal)) {
            ordinal--;
        }
        return latest - ordinal + (ordinal == horizon ? carried : 0);
    }

    @Override
    void forget(int before) {
        int last = time.lastNotWithin(before);
        if (last > horizon) {
            carried = streakUpTo(last);
            horizon = last;
        }
    }

    @Override
    int[] memory() {
        return carried == 0 ? super.memory() : new int[] {horizon, carried};
    }

    @Override
    void remember(int[] memory) {
        if (memory.length == 2) {
            horizon = memory[0];
            carried = memory[1];
        }
    }
}
