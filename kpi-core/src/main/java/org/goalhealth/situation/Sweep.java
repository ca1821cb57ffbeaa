package org.goalhealth.situation;

import java.util.Arrays;
import org.goalhealth.history.LiveHistory;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.jspecify.annotations.Nullable;

/**
 * Facts on series that lie together in memory, stepped in one go.
 *
 * <p>Most facts are at rest: with the next figure on their good side nothing about them changes, and nobody waits to
 * hear of it. For each the figure is noted from which on that is so, and a period of many series is one look along two
 * rows of numbers; only facts whose figure lies before it are stepped.
 */
final class Sweep {

    private final SeriesBook all;
    /** The book, where the facts' series have places in it. */
    private final @Nullable LiveHistory book;

    private final Series together;
    private Fact[] facts = new Fact[16];
    private int[] places = new int[16];
    private long[] quietFrom = new long[16];
    private int count;

    Sweep(SeriesBook all, Series together) {
        this.all = all;
        this.book = all instanceof LiveHistory live && live.place(together) >= 0 ? live : null;
        this.together = together;
    }

    /** Whether facts of a series are stepped with those of this one. */
    boolean takes(Series series) {
        LiveHistory live = book;
        boolean placed = all instanceof LiveHistory known && known.place(series) >= 0;
        return live == null ? !placed : placed && live.areTogether(together, series);
    }

    /** Takes in a fact; answers its seat. */
    int add(Fact fact, Series series) {
        if (count == facts.length) {
            facts = Arrays.copyOf(facts, count * 2);
            places = Arrays.copyOf(places, count * 2);
            quietFrom = Arrays.copyOf(quietFrom, count * 2);
        }
        facts[count] = fact;
        places[count] = book == null ? 0 : book.place(series);
        quietFrom[count] = Fact.RESTLESS;
        return count++;
    }

    void settle(int seat, Fact fact) {
        quietFrom[seat] = book == null ? Fact.RESTLESS : fact.quietFrom();
    }

    /** The next period has closed. */
    void step(int latest, LiveSituation.Audience audience) {
        long[] row = book == null ? new long[0] : book.row(together, latest);
        if (row.length == 0) {
            for (int i = 0; i < count; i++) {
                stepOne(i, audience);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            if (row[places[i]] < quietFrom[i] || quietFrom[i] == Fact.RESTLESS) {
                stepOne(i, audience);
            }
        }
    }

    private void stepOne(int seat, LiveSituation.Audience audience) {
        Fact fact = facts[seat];
        int signals = fact.step();
        settle(seat, fact);
        if ((signals & fact.awaited) != 0) {
            audience.moved(fact.slot, fact, signals);
        }
    }
}
