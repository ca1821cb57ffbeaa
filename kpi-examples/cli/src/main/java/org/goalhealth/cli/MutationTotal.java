package org.goalhealth.cli;

import org.goalhealth.rules.scenario.MutationResult;

/** How many edits of rules were noticed. Not thread-safe. */
final class MutationTotal {

    private int killed;
    private int noticeable;
    private boolean used = true;

    void add(MutationResult result) {
        killed += result.killed();
        noticeable += result.noticeable();
        used &= result.unused().isEmpty();
    }

    int killed() {
        return killed;
    }

    int noticeable() {
        return noticeable;
    }

    /** Rounded down; 0 where there was nothing to notice. */
    int percent() {
        return noticeable == 0 ? 0 : killed * 100 / noticeable;
    }

    /** Whether every explanation of a survivor is of one. */
    boolean allUsed() {
        return used;
    }
}
