package org.goalhealth.alert;

/**
 * How long suggestions stand, and over how much time their effect is measured.
 *
 * @param days after how many days a suggestion that nobody has decided on expires; 1 or more. It expires with its alert
 *     in any case
 * @param periods how many closed periods before the decision are compared with as many after it; 1 or more. Figures
 *     that are missing then are waited for as long again
 */
public record DecisionPolicy(int days, int periods) {

    /** Four weeks to decide in, two periods to compare. */
    public static final DecisionPolicy STANDARD = new DecisionPolicy(28, 2);

    public DecisionPolicy {
        if (days < 1) {
            throw new IllegalArgumentException("suggestions stand for " + days + " days\n  give 1 or more");
        }
        if (periods < 1) {
            throw new IllegalArgumentException("effects over " + periods + " periods\n  give 1 or more");
        }
    }

    public DecisionPolicy days(int other) {
        return new DecisionPolicy(other, periods);
    }

    public DecisionPolicy periods(int other) {
        return new DecisionPolicy(days, other);
    }
}
