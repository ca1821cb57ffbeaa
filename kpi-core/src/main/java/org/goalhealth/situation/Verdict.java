package org.goalhealth.situation;

/**
 * What can be said of a subject that nothing is found about.
 *
 * @param recovered whether its figure is good again: not in breach, and past the recovery limit where there is one
 */
public record Verdict(Data data, boolean recovered) {

    /** Whether there is something to judge by. */
    public enum Data {
        THERE,
        /** The latest closed period has no figure. */
        MISSING,
        /** There are figures, and what they make is undefined. */
        UNDEFINED,
        /** It is not judged any more, as a goal whose period has passed. */
        OVER
    }

    static final Verdict GOOD = new Verdict(Data.THERE, true);

    /** Of a figure that is there: one that is no better than those before a gap ends nothing, though a count began anew. */
    static Verdict afterGap(boolean asBad) {
        return asBad ? new Verdict(Data.THERE, false) : GOOD;
    }

    static Verdict of(Data data) {
        return new Verdict(data, false);
    }

    /** Of two facts about one subject, what keeps a verdict from being good counts. */
    Verdict and(Verdict other) {
        if (data != other.data) {
            return data.compareTo(other.data) > 0 ? this : other;
        }
        return recovered ? other : this;
    }
}
