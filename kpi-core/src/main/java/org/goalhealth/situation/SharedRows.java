package org.goalhealth.situation;

import org.goalhealth.history.LiveHistory;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.jspecify.annotations.Nullable;

/** The rows of memory in which series lie together, one for each period, so that many are looked at in one go. */
final class SharedRows {

    private static final long[] NOTHING = {};

    private final SeriesBook all;
    /** The book, where the series have places in its rows. */
    private final @Nullable LiveHistory book;

    private final Series one;
    /** Whether the figures are no ratios. */
    private final boolean plain;

    /** The rows that a series lies in. */
    SharedRows(SeriesBook all, Series one) {
        this.all = all;
        this.one = one;
        this.plain = !one.kpi().input().isRatio();
        this.book = all instanceof LiveHistory live && live.place(one) >= 0 ? live : null;
    }

    /** Whether another series lies with the first, or as that one lies in no rows. */
    boolean hold(Series other) {
        boolean placed = all instanceof LiveHistory live && live.place(other) >= 0;
        return book == null ? !placed : placed && book.areTogether(one, other);
    }

    /** Whether there are any: where not, each series has to be asked. */
    boolean exist() {
        return book != null;
    }

    /** Where a series' figures stand; 0 where there are no rows. */
    int place(Series series) {
        return book == null ? 0 : book.place(series);
    }

    /** The figures of a period by place; empty where there is no row of it. */
    long[] row(int ordinal) {
        return book == null ? NOTHING : book.row(one, ordinal);
    }

    /** Whether what stands in a row is all there is to know of a period: a figure, and not just a ratio's part. */
    boolean isFigure(long inRow) {
        return plain && LiveHistory.isFigure(inRow);
    }

    /**
     * The sums of periods by place, of ratios those of their parts; {@link Series#NONE} where one has no figure, or the
     * sum may be no long. Empty where there are no rows of them all.
     */
    long[] sums(int first, int last) {
        return book == null ? NOTHING : book.sums(one, first, last);
    }

    /** What {@link #sums} of ratios are taken over; empty where the series are no ratios. */
    long[] baseSums(int first, int last) {
        return book == null ? NOTHING : book.baseSums(one, first, last);
    }
}
