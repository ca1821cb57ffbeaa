package org.goalhealth.situation;

import java.util.TreeMap;
import org.goalhealth.history.Series;

/**
 * What series which lie together added up to in judged periods, as it was when each was judged.
 *
 * <p>Whoever was passed over then can look it up later, were the figures themselves no longer kept. A correction says so
 * to each fact that it concerns, and they are up to date from then on.
 */
final class JudgedSums {

    private final JudgedTime time;
    private final SharedRows rows;
    private final TreeMap<Integer, long[]> known = new TreeMap<>();

    JudgedSums(JudgedTime time, SharedRows rows) {
        this.time = time;
        this.rows = rows;
    }

    /**
     * Adds up a judged period.
     *
     * @return the sums by place, {@link Series#NONE} where there is none; empty where there are no rows of it
     */
    long[] judge(int judged) {
        long[] sums = rows.sums(time.firstOf(judged), time.lastOf(judged));
        if (sums.length > 0) {
            known.put(judged, sums);
        }
        return sums;
    }

    /** The sum of a judged period; {@link Series#NONE} where it is not kept, or there was none. */
    long of(int judged, int place) {
        long[] sums = known.get(judged);
        return sums == null || place >= sums.length ? Series.NONE : sums[place];
    }

    /** Nobody asks for earlier ones any more. */
    void dropBefore(int judged) {
        known.headMap(judged).clear();
    }
}
