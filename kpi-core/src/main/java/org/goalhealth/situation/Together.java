package org.goalhealth.situation;

/** Facts that are stepped together, so that those of which nobody would notice anything are passed over. */
sealed interface Together permits Sweep, Agenda {

    /** Something about a fact is another than was noted at its seat. */
    void settle(int seat, SeriesFact fact);
}
