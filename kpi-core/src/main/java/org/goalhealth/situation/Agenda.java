package org.goalhealth.situation;

import java.util.Arrays;
import org.goalhealth.history.Series;

/**
 * Facts that are judged by several periods of series which lie together, with the judged periods that concern them.
 *
 * <p>Those of other years are not touched, and figures are added up for all of them in one go. For each is noted above
 * which sum nobody notices what becomes of it: it is passed over, and looks its sums up when it is asked.
 */
final class Agenda implements Together {

    /** Is told of a fact that was stepped, and which signals changed. */
    @FunctionalInterface
    interface Stepped {
        void by(SeriesFact fact, int signals);
    }

    private final JudgedTime time;
    private final SharedRows rows;
    private final JudgedSums sums;
    private SeriesFact[] facts = new SeriesFact[16];
    private int[] places = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private long[] quietAbove = new long[16];
    private int count;

    Agenda(JudgedTime time, SharedRows rows, JudgedSums sums) {
        this.time = time;
        this.rows = rows;
        this.sums = sums;
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
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            quietAbove = Arrays.copyOf(quietAbove, more);
        }
        facts[count] = fact;
        places[count] = rows.place(series);
        from[count] = fact.concerned().from();
        to[count] = fact.concerned().to();
        quietAbove[count] = SeriesFact.RESTLESS;
        fact.summedBy(sums, places[count]);
        return count++;
    }

    @Override
    public void settle(int seat, SeriesFact fact) {
        quietAbove[seat] = rows.exist() ? fact.quietAbove() : SeriesFact.RESTLESS;
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
        int last = time.lastNotWithin(before);
        for (int i = 0; i < count; i++) {
            if (from[i] <= last && time.latest() <= to[i]) {
                facts[i].forget(before);
            }
        }
    }

    /** The next judged period has closed. */
    void step(Stepped told) {
        int judged = time.latest();
        long[] parts = sums.judge(judged);
        long[] bases = rows.baseSums(time.firstOf(judged), time.lastOf(judged));
        long periods = time.lastOf(judged) - time.firstOf(judged) + 1L;
        int asked = judged + 1;
        for (int i = 0; i < count; i++) {
            if (from[i] <= judged && judged <= to[i]) {
                long part = parts.length == 0 ? Series.NONE : parts[places[i]];
                // With the last of them it lets go of what it holds.
                if (part <= quietAbove[i] || judged == to[i]) {
                    long base = bases.length == 0 ? periods : bases[places[i]];
                    told.by(facts[i], part == Series.NONE ? facts[i].step() : facts[i].step(part, base));
                }
                // Only who is passed over looks anything up; who is stepped each time knows it.
                asked = quietAbove[i] == SeriesFact.RESTLESS ? asked : Math.min(asked, from[i]);
            }
        }
        sums.dropBefore(asked);
    }
}
