package org.goalhealth.situation;

import java.util.Arrays;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;

/**
 * Facts on series that lie together in memory, stepped in one go.
 *
 * <p>Of most facts the next period changes nothing that anybody notices: its figure is good, or bad for not long enough
 * yet. For each is noted above which figure that is so, and how many bad ones in a row it bears; a period of many series
 * is one look along rows of numbers. Only facts of which something may be noticed are stepped; the others come to the
 * present when they are asked.
 */
final class Sweep implements Together {

    private final SharedRows rows;
    private SeriesFact[] facts = new SeriesFact[16];
    private int[] places = new int[16];
    private long[] quietAbove = new long[16];
    private int[] patience = new int[16];
    /** What is left of the patience. */
    private int[] left = new int[16];

    private int count;

    Sweep(SeriesBook all, Series together) {
        this.rows = new SharedRows(all, together);
    }

    /** Whether facts of a series are stepped with those of the first. */
    boolean takes(Series series) {
        return rows.hold(series);
    }

    /** Takes in a fact; answers its seat. */
    int add(SeriesFact fact, Series series) {
        if (count == facts.length) {
            int more = count * 2;
            facts = Arrays.copyOf(facts, more);
            places = Arrays.copyOf(places, more);
            quietAbove = Arrays.copyOf(quietAbove, more);
            patience = Arrays.copyOf(patience, more);
            left = Arrays.copyOf(left, more);
        }
        facts[count] = fact;
        places[count] = rows.place(series);
        quietAbove[count] = SeriesFact.RESTLESS;
        return count++;
    }

    @Override
    public void settle(int seat, SeriesFact fact) {
        if (rows.exist()) {
            quietAbove[seat] = fact.quietAbove();
            patience[seat] = fact.patience();
            left[seat] = fact.patienceLeft();
        }
    }

    /** The next period has closed. */
    void step(int latest, LiveSituation.Audience audience) {
        long[] row = rows.row(latest);
        for (int i = 0; i < count; i++) {
            long figure = row.length > 0 ? row[places[i]] : Series.NONE;
            if (figure > quietAbove[i]) {
                left[i] = patience[i];
            } else if (left[i] > 0) {
                left[i]--;
            } else {
                stepOne(i, figure, audience);
            }
        }
    }

    private void stepOne(int seat, long figure, LiveSituation.Audience audience) {
        SeriesFact fact = facts[seat];
        int signals = rows.isFigure(figure) ? fact.step(figure, 1) : fact.step();
        settle(seat, fact);
        if ((signals & fact.awaited) != 0) {
            audience.moved(fact.slot, fact, signals);
        }
    }
}
