package org.goalhealth.history;

/** Is told what is dropped of many series at once. */
@FunctionalInterface
public interface RowsWatcher {

    /**
     * Figures of periods before this one are about to be dropped, and can be looked at one last time.
     *
     * @param one of the series that lie together, whose figures go together
     */
    void forget(Series one, int before);
}
