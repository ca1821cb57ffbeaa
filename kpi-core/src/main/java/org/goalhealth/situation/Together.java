package org.goalhealth.situation;

import org.goalhealth.history.Series;

/** Facts that are stepped together, so that those of which nobody would notice anything are passed over. */
sealed interface Together permits Sweep, Agenda {

    /** Something about a fact is another than was noted at its seat. */
    void settle(int seat, SeriesFact fact);

    /** Whether the facts look along rows of memory, and are told together of what is dropped there. */
    boolean haveRows();

    /**
     * Figures are about to be dropped.
     *
     * @param one of the series that lie together, whose figures go together
     * @param before the first period that stays
     */
    void forget(Series one, int before);
}
