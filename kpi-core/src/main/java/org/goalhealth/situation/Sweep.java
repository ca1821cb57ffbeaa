package org.goalhealth.situation;

import java.util.Arrays;
import java.util.BitSet;
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
    private final JudgedTime time;
    private SeriesFact[] facts = new SeriesFact[16];
    private int[] places = new int[16];
    private long[] quietAbove = new long[16];
    private byte[] patience = new byte[16];
    /** What is left of the patience. */
    private byte[] left = new byte[16];
    /** Of a period with a figure above it nothing needs to be remembered. */
    private long[] forgottenAbove = new long[16];
    /** Which facts remember something nevertheless. */
    private final BitSet remembering = new BitSet();

    /** The seats of those that are stepped by the period at hand, and what is waited for of each. */
    private int[] stepping = new int[16];

    private int[] awaited = new int[16];

    private int count;

    Sweep(SeriesBook all, Series together, JudgedTime time) {
        this.rows = new SharedRows(all, together);
        this.time = time;
    }

    /** Whether facts of a series are stepped with those of the first. */
    boolean takes(Series series, JudgedTime judged) {
        return time == judged && rows.hold(series);
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
            forgottenAbove = Arrays.copyOf(forgottenAbove, more);
        }
        facts[count] = fact;
        places[count] = rows.place(series);
        quietAbove[count] = SeriesFact.RESTLESS;
        forgottenAbove[count] = fact.forgottenAbove();
        return count++;
    }

    @Override
    public void settle(int seat, SeriesFact fact) {
        if (rows.exist()) {
            quietAbove[seat] = fact.quietAbove();
            patience[seat] = (byte) Math.min(Byte.MAX_VALUE, fact.patience());
            left[seat] = (byte) Math.min(Byte.MAX_VALUE, fact.patienceLeft());
            remembering.set(seat, fact.remembers());
        }
    }

    @Override
    public boolean haveRows() {
        return rows.exist();
    }

    @Override
    public void forget(Series one, int before) {
        if (!rows.exist() || !rows.hold(one)) {
            return;
        }
        long[] row = rows.row(time.lastNotWithin(before));
        for (int i = 0; i < count; i++) {
            long figure = row.length > 0 ? row[places[i]] : Series.NONE;
            if (figure <= forgottenAbove[i] || remembering.get(i)) {
                facts[i].forget(before);
                remembering.set(i, facts[i].remembers());
            }
        }
    }

    /** The next period has closed. */
    void step(int latest, LiveSituation.Audience audience) {
        long[] row = rows.row(latest);
        int concerned = 0;
        for (int i = 0; i < count; i++) {
            long figure = row.length > 0 ? row[places[i]] : Series.NONE;
            if (figure > quietAbove[i]) {
                left[i] = patience[i];
            } else if (left[i] > 0) {
                left[i]--;
            } else {
                if (concerned == stepping.length) {
                    stepping = Arrays.copyOf(stepping, concerned * 2);
                    awaited = new int[stepping.length];
                }
                stepping[concerned++] = i;
            }
        }
        // Facts lie far apart. Asked one right after the other, memory brings several of them at once.
        for (int i = 0; i < concerned; i++) {
            awaited[i] = facts[stepping[i]].awaited;
        }
        for (int i = 0; i < concerned; i++) {
            int seat = stepping[i];
            SeriesFact fact = facts[seat];
            long figure = row.length > 0 ? row[places[seat]] : Series.NONE;
            int signals = rows.isFigure(figure) ? fact.step(figure, 1) : fact.step();
            settle(seat, fact);
            if ((signals & awaited[i]) != 0) {
                audience.moved(fact.slot, fact, signals);
            }
        }
    }
}
