package org.goalhealth.rules;

/** Is told how far long work has come, on the thread that does it. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    void at(int done, int total);
}
