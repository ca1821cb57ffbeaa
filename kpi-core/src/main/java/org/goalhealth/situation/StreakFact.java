package org.goalhealth.situation;

import java.util.List;
import java.util.function.Predicate;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Reading;

/**
 * A fact that counts how many closed periods in a row share a property, up to the latest one.
 *
 * <p>A period without a figure does not have the property and breaks the streak, unless the KPI holds streaks over gaps
 * and the fact {@linkplain #holdsOverGaps takes part in that}: then up to so many missing periods in a row are passed
 * over, and while they are the latest, the last period with a figure is the one that is judged.
 */
abstract sealed class StreakFact extends SeriesFact permits JudgedFact, StageZone {

    private static final int MOST_UNNOTICED = 24;

    final Series series;
    private final JudgedTime time;
    /** How many missing periods in a row it holds over. */
    private final int maxGap;

    private int streak;
    /** How far time had come when the streak was counted: passed over, a fact counts again when it is asked. */
    private int counted = Integer.MIN_VALUE;
    /** The period that was judged then: that one, or where it is missing and held over, the last with a figure. */
    private int judged;
    /** The first period of a streak that may hold over gaps; without a streak it says nothing. */
    private int began;
    /** The longest streak up to which nobody notices it. */
    private int unnoticed = -1;
    /** The last period that can no longer be looked at, and the streak as it was then. */
    private int horizon = Integer.MIN_VALUE;

    private Streak carried = Streak.NONE;

    StreakFact(Series series, JudgedTime time) {
        this.series = series;
        this.time = time;
        this.maxGap = holdsOverGaps() && time.isOwn() ? series.kpi().maxGap() : 0;
    }

    /** Whether a period has the property. */
    abstract boolean holds(int ordinal);

    /** Whether no streak goes on from the period before, as where another period of a goal begins. */
    boolean beginsAnew(int ordinal) {
        return false;
    }

    /** Whether its streak may hold over missing periods; says so of the class, before anything is there. */
    boolean holdsOverGaps() {
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

    @Override
    final int latest() {
        int now = time.latest();
        return maxGap == 0 ? now : counted == now ? judged : lastUpTo(now);
    }

    /** A period, or the last one with a figure before it if the streak holds over all that are missing since. */
    final int lastUpTo(int ordinal) {
        if (maxGap > 0) {
            Series known = series.settled(time.latest());
            for (int i = 0; i <= maxGap; i++) {
                if (known.has(ordinal - i)) {
                    return ordinal - i;
                }
            }
        }
        return ordinal;
    }

    /** How a streak that holds over gaps is judged otherwise than one that does not. */
    final String held() {
        return maxGap == 0 ? "" : ", over gaps of " + maxGap;
    }

    final int streak() {
        catchUp();
        return streak;
    }

    /** Comes to the latest judged period, where time has passed the fact over. */
    final void catchUp() {
        if (counted != time.latest()) {
            restart();
        }
    }

    /** The period that is judged now, which may be another though time has not moved. */
    final int comesToLatest() {
        counted = time.latest();
        judged = lastUpTo(counted);
        return judged;
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

    /**
     * Above which raw figure a period does not have the property, nor has any without a figure; {@link #RESTLESS} where that
     * cannot be said from the figure alone.
     */
    long endsAbove() {
        return RESTLESS;
    }

    @Override
    long quietAbove() {
        long ends = endsAbove();
        return ends != RESTLESS && isAtRest() ? ends : RESTLESS;
    }

    /** A streak that has ended there has nothing that went before. */
    @Override
    final long forgottenAbove() {
        return endsAbove();
    }

    @Override
    final boolean remembers() {
        return carried.length() > 0;
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
        int latest = comesToLatest();
        if (maxGap == 0) {
            return set(streakUpTo(latest), latest);
        }
        Streak held = heldUpTo(latest);
        began = held.from();
        return set(held.length(), latest);
    }

    @Override
    int step() {
        if (counted != time.latest() - 1) {
            return restart();
        }
        int latest = latest();
        if (latest < time.latest()) {
            // No figure has come, and the one before it goes on speaking.
            counted = time.latest();
            judged = latest;
            return 0;
        }
        return goesOn(holds(latest));
    }

    /** The next period has closed, and it is known whether it has the property. */
    final int step(boolean holding) {
        return counted == time.latest() - 1 ? goesOn(holding) : restart();
    }

    private int goesOn(boolean holding) {
        int latest = time.latest();
        int before = beginsAnew(latest) ? 0 : streak;
        began = before == 0 ? latest : began;
        return set(holding ? before + 1 : 0, latest);
    }

    private int set(int length, int latest) {
        judged = latest;
        counted = time.latest();
        if (length == streak) {
            return MOVED;
        }
        streak = length;
        return MOVED | streakSignal();
    }

    /** The first period of the streak, or the latest judged one where there is none. */
    final int since() {
        int length = Math.max(1, streak());
        return maxGap == 0 || streak() == 0 ? latest() - length + 1 : began;
    }

    /** The streak's length as it was when a period was the latest. */
    final int streakUpTo(int latest) {
        if (maxGap > 0) {
            return heldUpTo(latest).length();
        }
        int ordinal = latest;
        while (ordinal > horizon && holds(ordinal)) {
            ordinal--;
            if (beginsAnew(ordinal + 1)) {
                return latest - ordinal;
            }
        }
        return latest - ordinal + (ordinal == horizon ? carried.length() : 0);
    }

    private Streak heldUpTo(int latest) {
        Series known = series.settled(time.latest());
        int length = 0;
        int from = latest + 1;
        int missing = 0;
        int gap = 0;
        int ordinal = latest;
        while (ordinal > horizon && gap <= maxGap) {
            if (holds(ordinal)) {
                missing = length == 0 ? gap : missing;
                gap = 0;
                length++;
                from = ordinal;
                if (beginsAnew(ordinal)) {
                    return new Streak(length, from, missing);
                }
            } else if (known.has(ordinal)) {
                return new Streak(length, from, missing);
            } else {
                gap++;
            }
            ordinal--;
        }
        if (carried.length() == 0 || gap + carried.missing() > maxGap) {
            return new Streak(length, from, missing);
        }
        return new Streak(length + carried.length(), carried.from(), length == 0 ? gap + carried.missing() : missing);
    }

    @Override
    void forget(int before) {
        int last = time.lastNotWithin(before);
        if (last > horizon) {
            carried = (maxGap == 0 ? Streak.of(streakUpTo(last), last) : heldUpTo(last)).orNone();
            horizon = last;
        }
    }

    @Override
    int[] memory() {
        // A streak that ends where figures are gone must not go on there: to a gap they would be missing.
        if (carried.length() == 0 && !reachesHorizon()) {
            return super.memory();
        }
        return maxGap == 0
                ? new int[] {horizon, carried.length()}
                : new int[] {horizon, carried.length(), carried.from(), carried.missing()};
    }

    private boolean reachesHorizon() {
        return maxGap == 0 ? latest() - streak() == horizon : since() - 1 - maxGap <= horizon;
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
            carried = Streak.of(memory[1], horizon);
        }
        if (memory.length == 4) {
            horizon = memory[0];
            carried = new Streak(memory[1], memory[2], memory[3]);
        }
    }
}
