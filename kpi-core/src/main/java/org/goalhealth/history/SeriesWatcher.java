package org.goalhealth.history;

/** Is told what happens to one growing series. */
public interface SeriesWatcher {

    /** Watches nothing. */
    SeriesWatcher NOBODY = new SeriesWatcher() {
        @Override
        public void changed(int ordinal) {}

        @Override
        public void changedThroughout() {}

        @Override
        public boolean isToldOfDrops() {
            return false;
        }

        @Override
        public void forgets(int before) {}
    };

    /** The figure of one period is another, or there is one now; the period may still be open. */
    void changed(int ordinal);

    /** Figures of any closed periods may be others. */
    void changedThroughout();

    /** Whether {@link #forgets} has to be said to it, and not only to who watches {@linkplain RowsWatcher all rows}. */
    boolean isToldOfDrops();

    /** Figures of periods before this one are about to be dropped, and can be looked at one last time. */
    void forgets(int before);
}
