package org.goalhealth.situation;

import java.util.Arrays;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;

/**
 * Facts that are judged by several periods of series which lie together, with the judged periods that concern them.
 *
 * <p>Those of other years are not touched, and figures are added up for all of them in one go.
 */
final class Agenda {

    /** Is told of a fact that was stepped, and which signals changed. */
    @FunctionalInterface
    interface Stepped {
        void by(SeriesFact fact, int signals);
    }

    private final JudgedTime time;
    private final SharedRows rows;
    private SeriesFact[] facts = new SeriesFact[16];
    private int[] places = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    Agenda(JudgedTime time, SeriesBook all, Series together) {
        this.time = time;
        this.rows = new SharedRows(all, together);
    }

    /** Whether facts of a series are stepped with those of the first. */
    boolean takes(Series series) {
        return rows.hold(series);
    }

    void add(SeriesFact fact, Series series) {
        if (count == facts.length) {
            facts = Arrays.copyOf(facts, count * 2);
            places = Arrays.copyOf(places, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        facts[count] = fact;
        places[count] = rows.place(series);
        from[count] = fact.concerned().from();
        to[count] = fact.concerned().to();
        count++;
    }

    /** The next judged period has closed. */
    void step(Stepped told) {
        int judged = time.latest();
        int first = time.firstOf(judged);
        int last = time.lastOf(judged);
        long[] parts = rows.sums(first, last);
        long[] bases = rows.baseSums(first, last);
        for (int i = 0; i < count; i++) {
            if (from[i] <= judged && judged <= to[i]) {
                long part = parts.length == 0 ? Series.NONE : parts[places[i]];
                long base = bases.length == 0 ? last - first + 1L : bases[places[i]];
                told.by(facts[i], part == Series.NONE ? facts[i].step() : facts[i].step(part, base));
            }
        }
    }
}
