package org.goalhealth.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.goalhealth.time.Cadence;

/**
 * The figures of finest series that close together and are kept as long, a row of memory for each period.
 *
 * <p>What comes together and is judged together lies together: a week of ten thousand series is one sweep through
 * memory. Rows that nobody looks back on any more are dropped, a few at a time, so that memory does not grow with time.
 */
final class Panel {

    private static final int SMALLEST = 8;
    private static final long[] NO_ROW = {};

    private final Closing closing;
    private final int kept;
    private final boolean ratio;
    private final List<ObservedSeries> series = new ArrayList<>();
    /** Those that are told by themselves of what is dropped. */
    private final Set<ObservedSeries> told = new LinkedHashSet<>();

    private RowsWatcher watcher = (one, before) -> {};
    /** By place: from which period on a first figure concerns nobody but its own series. */
    private int[] aloneFrom = new int[SMALLEST];

    private long[][] parts = new long[SMALLEST][0];
    private long[][] bases = new long[SMALLEST][0];
    private int origin;
    private int count;
    private int width = SMALLEST;
    private boolean filling = true;
    private boolean retired;
    /** The latest period before which nothing can change any more but by a correction. */
    private IntSupplier settled;

    /**
     * Nothing is held yet.
     *
     * @param kept how many closed periods are kept at least
     * @param ratio whether figures have a base
     */
    Panel(Closing closing, int kept, boolean ratio) {
        this.closing = closing;
        this.kept = kept;
        this.ratio = ratio;
        this.settled = closing::latest;
    }

    /** Sets what to count back from: where a gap is zero once a later row has come, the last row. */
    void settles(IntSupplier latest) {
        settled = latest;
    }

    /** Sets who is told of what is dropped of all. */
    void watch(RowsWatcher all) {
        watcher = all;
    }

    /** From now on a series is told by itself of what is dropped. */
    void tells(ObservedSeries one) {
        told.add(one);
    }

    /** Whether figures are of such a cadence, and given in two parts or in one. */
    boolean holds(Cadence every, boolean two) {
        return closing.every() == every && ratio == two;
    }

    boolean isRatio() {
        return ratio;
    }

    void retire() {
        retired = true;
    }

    /** Whether another book has taken the place of the one that it belongs to. */
    boolean isRetired() {
        return retired;
    }

    /** Gives a series its place in each row. */
    int add(ObservedSeries one) {
        int place = series.size();
        series.add(one);
        if (place == width) {
            width += width / 16 + SMALLEST;
            aloneFrom = Arrays.copyOf(aloneFrom, width);
        }
        aloneFrom[place] = SeriesBook.NEVER;
        return place;
    }

    void aloneFrom(int place, int ordinal) {
        aloneFrom[place] = ordinal;
    }

    /** The first period that there is a row for. */
    int origin() {
        return origin;
    }

    /** The first period after the last that there is a row for. */
    int end() {
        return origin + count;
    }

    /** The figures of one period by place; empty where there is no row for it. */
    long[] rowAt(int ordinal) {
        int index = ordinal - origin;
        if (index < 0 || index >= count || parts[index].length == 0) {
            return NO_ROW;
        }
        widen(index);
        return parts[index];
    }

    /**
     * The sums of several periods by place; {@link Series#NONE} where one has no figure, or where the sum may be no long.
     * Empty where one of the periods has no row.
     */
    long[] sums(int first, int last) {
        return sums(parts, first, last, GrowingSeries.CONFLICT);
    }

    /** The sums of what figures are taken over, where their parts have sums; empty where they are no ratios. */
    long[] baseSums(int first, int last) {
        return ratio ? sums(bases, first, last, Series.NONE) : NO_ROW;
    }

    private long[] sums(long[][] of, int first, int last, long noFigure) {
        if (first < origin || last >= end() || last < first) {
            return NO_ROW;
        }
        long[] sums = new long[width];
        for (int ordinal = first; ordinal <= last; ordinal++) {
            int index = ordinal - origin;
            if (parts[index].length == 0) {
                return NO_ROW;
            }
            widen(index);
            long[] row = of[index];
            for (int i = 0; i < sums.length; i++) {
                long before = sums[i];
                long sum = before + row[i];
                boolean wrong = row[i] <= noFigure || ((before ^ sum) & (row[i] ^ sum)) < 0;
                sums[i] = before == Series.NONE || wrong ? Series.NONE : sum;
            }
        }
        return sums;
    }

    long part(int ordinal, int place) {
        int index = ordinal - origin;
        return index >= 0 && index < count && place < parts[index].length ? parts[index][place] : Series.NONE;
    }

    long base(int ordinal, int place) {
        int index = ordinal - origin;
        return !ratio ? 1 : index >= 0 && index < count && place < bases[index].length ? bases[index][place] : 0;
    }

    /**
     * Puts the first figure of a period that is still open, if there is a row for it and nobody but its own series is
     * concerned: most are such. Answers whether it was so.
     */
    boolean putAlone(int ordinal, int place, long part, long base) {
        int index = ordinal - origin;
        if (index < 0
                || index >= count
                || ordinal <= closing.latest()
                || ordinal < aloneFrom[place]
                || place >= parts[index].length
                || parts[index][place] != Series.NONE) {
            return false;
        }
        parts[index][place] = part;
        if (ratio) {
            bases[index][place] = base;
        }
        return true;
    }

    /**
     * As {@link #putAlone} of one figure after the other, as far as that goes; {@link Series#NONE} is passed over.
     *
     * @param next the first to be put
     * @param seats where each stands in what is given
     * @param places where each stands in a row
     * @return the first that has to be given otherwise; as many as there are where all were put
     */
    int putAlone(int ordinal, int next, int[] seats, int[] places, long[] given, long[] over) {
        int index = ordinal - origin;
        boolean open = index >= 0 && index < count && ordinal > closing.latest();
        long[] row = open ? parts[index] : NO_ROW;
        long[] base = ratio && open ? bases[index] : NO_ROW;
        for (int i = next; i < seats.length; i++) {
            long part = given[seats[i]];
            if (part == Series.NONE) {
                continue;
            }
            int place = places[i];
            if (part == GrowingSeries.CONFLICT
                    || place >= row.length
                    || ordinal < aloneFrom[place]
                    || row[place] != Series.NONE) {
                return i;
            }
            row[place] = part;
            if (ratio) {
                base[place] = over[seats[i]];
            }
        }
        return seats.length;
    }

    void put(int ordinal, int place, long part, long base) {
        int index = row(ordinal);
        widen(index);
        parts[index][place] = part;
        if (ratio) {
            bases[index][place] = base;
        }
    }

    private int row(int ordinal) {
        if (count == 0) {
            origin = ordinal;
        }
        if (ordinal < origin) {
            int more = origin - ordinal;
            resize(count + more);
            System.arraycopy(parts, 0, parts, more, count);
            System.arraycopy(bases, 0, bases, more, count);
            Arrays.fill(parts, 0, more, NO_ROW);
            Arrays.fill(bases, 0, more, NO_ROW);
            count += more;
            origin = ordinal;
        }
        if (ordinal >= origin + count && !filling && ordinal - origin >= kept + kept / 4 + SMALLEST) {
            trim();
        }
        int index = ordinal - origin;
        if (index >= count) {
            resize(index + 1);
            Arrays.fill(parts, count, index + 1, NO_ROW);
            Arrays.fill(bases, count, index + 1, NO_ROW);
            count = index + 1;
        }
        return index;
    }

    /** Makes room for every series in a row; a row of which nothing was said yet has none, however far ahead it lies. */
    private void widen(int index) {
        int before = parts[index].length;
        if (before < width) {
            parts[index] = Arrays.copyOf(parts[index], width);
            Arrays.fill(parts[index], before, width, Series.NONE);
            bases[index] = ratio ? Arrays.copyOf(bases[index], width) : NO_ROW;
        }
    }

    private void resize(int rows) {
        if (rows > parts.length) {
            int length = Math.max(rows, parts.length * 2);
            parts = Arrays.copyOf(parts, length);
            bases = Arrays.copyOf(bases, length);
        }
    }

    /** From now on no more is kept than has to be. */
    void filled() {
        filling = false;
        trim();
    }

    /** Drops rows that are no longer kept. */
    void trim() {
        int latest = settled.getAsInt();
        int before = latest == Integer.MIN_VALUE ? origin : latest - kept + 1;
        int drop = Math.min(count, before - origin);
        if (filling || drop <= 0) {
            return;
        }
        if (!series.isEmpty()) {
            watcher.forget(series.get(0), before);
        }
        told.forEach(one -> one.forgets(before));
        System.arraycopy(parts, drop, parts, 0, count - drop);
        System.arraycopy(bases, drop, bases, 0, count - drop);
        Arrays.fill(parts, count - drop, count, NO_ROW);
        Arrays.fill(bases, count - drop, count, NO_ROW);
        count -= drop;
        origin = before;
    }

    void filling(boolean still) {
        filling = still;
    }
}
