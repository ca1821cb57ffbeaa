package org.goalhealth.rules.scenario;

/**
 * What the scenarios of a rule have made it do.
 *
 * @param fired whether it found something
 * @param silent whether it was expected to find nothing and did
 * @param figure whether a figure was at its limit, or one smallest step of the KPI away from it
 * @param streak whether a count, as of periods in a row, was exactly what the rule asks for at least
 */
public record RuleCoverage(String rule, boolean fired, boolean silent, Border figure, Border streak) {

    /** Whether a border was met. */
    public enum Border {
        MET,
        NOT_MET,
        /** The rule has none that was seen. */
        NONE,
        /** It looks at how a plan is made, where no observed figure could meet one. */
        OF_NO_FIGURE
    }

    /** Whether there is nothing left to meet. */
    public boolean isComplete() {
        return fired && silent && figure != Border.NOT_MET && streak != Border.NOT_MET && hasBorder();
    }

    private boolean hasBorder() {
        return figure == Border.MET || streak == Border.MET || figure == Border.OF_NO_FIGURE;
    }
}
