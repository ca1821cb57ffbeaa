package org.goalhealth.finding;

/**
 * What became of one finding from one evaluation to the next.
 *
 * @param finding as it is now; of one that has ended, as it was last told
 */
public record FindingChange(Kind kind, Finding finding) {

    /** How a finding changes. */
    public enum Kind {
        /** It was not there before. */
        BEGAN,
        /** It stands and says something else than before: a later period, other figures, another severity or suggestion. */
        CHANGED,
        /** Its conditions no longer hold, or there is no figure to judge. */
        ENDED
    }

    public Fingerprint fingerprint() {
        return finding.fingerprint();
    }

    /** As in {@code BEGAN W1 kpi:online-orders region=east}. */
    @Override
    public String toString() {
        return kind + " " + finding.fingerprint();
    }
}
