package org.goalhealth.situation;

import java.util.List;
import java.util.function.Predicate;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Reading;

/**
 * A fact that counts how many closed periods in a row share a property, up to the latest one.
 *
 * <p>A period without a figure does not have the property and breaks the streak.
 */
abstract sealed class StreakFact extends SeriesFact permits JudgedFact, StageZone {

    private static final int MOST_UNNOTICED = 24;

    final Series series;
    private final JudgedTime time;
    private int streak;
    /** The judged period up to which the streak is counted: passed over, a fact counts again when it is asked. */
    private int counted = Integer.MIN_VALUE;
    /** The longest streak up to which nobody notices it. */
    private int unnoticed = -1;
    /** The last period that can no longer be looked at, and the streak as it was then. */
    private int horizon = Integer.MIN_VALUE;

    private int carried;

    StreakFact(Series series, JudgedTime time) {
        this.series = series;
        this.time = time;
    }

    /** Whether a period has the property. */
    abstract boolean holds(int ordinal);

    /** Whether no streak goes on from the period before, as where another period of a goal begins. */
    boolean beginsAnew(int ordinal) {
        return false;
    }

    @Override
    public Segment getSegment() {
        return series.segment();
    }

    @Override
    final JudgedTime time() {
        return time;
    }

    @Override
    final Series series() {
        return series;
    }

    @Override
    Reading reading() {
        return series.settled(latest()).at(latest());
    }

    @Override
    List<Object> states() {
        return List.of(streak());
    }

    /** The ordinal of the latest judged period. */
    final int latest() {
        return time.latest();
    }

    final int streak() {
        catchUp();
        return streak;
    }

    /** Comes to the latest judged period, where time has passed the fact over. */
    final void catchUp() {
        if (counted != latest()) {
            restart();
        }
    }

    /**
     * Tries streaks out, one longer than the other, until somebody would notice.
     *
     * <p>Nothing is noticed of a streak as long as no rule lets the fact through, and waits for nothing else of it.
     */
    @Override
    void noticedBy(Predicate<Fact> noticed) {
        catchUp();
        int actual = streak;
        unnoticed = -1;
        if ((awaited & ~MOVED & ~streakSignal()) == 0) {
            streak = 0;
            while (streak <= MOST_UNNOTICED && !noticed.test(this)) {
                unnoticed = streak++;
            }
        }
        streak = actual;
    }

    /** Whether nobody notices when the streak ends, or stays at none. */
    final boolean isAtRest() {
        return !isWatched() && streak() <= Math.max(0, unnoticed);
    }

    @Override
    int patience() {
        return isAtRest() ? Math.max(0, unnoticed) : 0;
    }

    @Override
    int patienceLeft() {
        return isAtRest() ? Math.max(0, unnoticed - streak()) : 0;
    }

    /** What changes with the streak's length. */
    abstract int streakSignal();

    @Override
    int restart() {
        return set(streakUpTo(latest()));
    }

    @Override
    int step() {
        return counted == latest() - 1 ? goesOn(holds(latest())) : restart();
    }

    /** The next period has closed, and it is known whether it has the property. */
    final int step(boolean holding) {
        return counted == latest() - 1 ? goesOn(holding) : restart();
    }

    private int goesOn(boolean holding) {
        int before = beginsAnew(latest()) ? 0 : streak;
        return set(holding ? before + 1 : 0);
    }

    private int set(int length) {
        counted = latest();
        if (length == streak) {
            return MOVED;
        }
        streak = length;
        return MOVED | streakSignal();
    }

    /** The streak as it was when a period was the latest. */
    final int streakUpTo(int latest) {
        int ordinal = latest;
        while (ordinal > horizon && holds(ordinal)) {
            ordinal--;
            if (beginsAnew(ordinal + 1)) {
                return latest - ordinal;
            }
        }
        return latest - ordinal + (ordinal == horizon ? carried : 0);
    }

    @Override
    void forget(int before) {
        int last = time.lastNotWithin(before);
        if (last > horizon) {
            catchUp();
            carried = streakUpTo(last);
            horizon = last;
        }
    }

    @Override
    int[] memory() {
        // A streak that ends where figures are gone must not go on there: to a gap they would be missing.
        boolean nothing = carried == 0 && latest() - streak() != horizon;
        return nothing ? super.memory() : new int[] {horizon, carried};
    }

    @Override
    void remembersAs(Fact running) {
        if (running instanceof StreakFact same) {
            horizon = same.horizon;
            carried = same.carried;
        }
    }

    @Override
    void remember(int[] memory) {
        if (memory.length == 2) {
            horizon = memory[0];
            carried = memory[1];
        }
    }
}
