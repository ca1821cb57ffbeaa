package org.goalhealth.plan;

/**
 * Why a goal is missed, or beaten, by class (A4): where the cause lies, and what it is about.
 *
 * <p>Whoever opens a request says it; the library only proposes it.
 */
public record MissCause(Source source, Matter matter) {

    /** Where the cause lies. */
    public enum Source {
        /** Outside the business: a market, a rival, a platform, a law. */
        EXTERNAL,
        /** Within the business. */
        INTERNAL
    }

    /** What it is about. */
    public enum Matter {
        /** What was aimed at, and by which way. */
        STRATEGY,
        /** How well the way was gone. */
        EXECUTION
    }
}
