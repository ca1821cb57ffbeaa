package org.goalhealth.rules.internal;

/** What one rule does in one session. */
final class Tally {

    final String rule;

    /** How often it has fired in this evaluation. */
    long fired;

    /** How long its consequences took in this evaluation, where that is measured. */
    long nanos;

    /** How many of its reports stand. */
    int reports;

    /** The evaluation that is counted. */
    private long evaluation;

    Tally(String rule) {
        this.rule = rule;
    }

    /** Counts from nothing where another evaluation has begun. */
    void in(long current) {
        if (evaluation != current) {
            evaluation = current;
            fired = 0;
            nanos = 0;
        }
    }

    long firedIn(long current) {
        return evaluation == current ? fired : 0;
    }
}
