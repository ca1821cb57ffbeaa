package org.goalhealth.plan;

/** How a budget line's response to spend is known (B7). */
public sealed interface Response {

    /** By a curve that somebody gives. */
    record Given(ResponseCurve curve) implements Response {}

    /**
     * By a curve fitted to the line's own history: what it spent and what that returned, the parts of the budget's
     * return.
     *
     * @param carryOver whether spend may work on in later periods
     */
    record Fitted(boolean carryOver) implements Response {}

    /**
     * By curves fitted to all lines of the budget that name the same outcome together, where only its total is known.
     *
     * @param outcome a KPI that adds up; its total is what all lines bring, beside what comes without them
     * @param carryOver whether spend may work on in later periods
     */
    record Joint(KpiId outcome, boolean carryOver) implements Response {}
}
