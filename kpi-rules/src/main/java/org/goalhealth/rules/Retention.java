package org.goalhealth.rules;

/**
 * How much history a {@link Monitor} keeps beyond what its rules look back on.
 *
 * @param corrections how many closed periods of a KPI, counted back from the latest, may still be corrected or come
 *     late; 1 to 10,000. What is older is refused by name
 */
public record Retention(int corrections) {

    private static final int MOST = 10_000;

    /** Thirteen periods: a quarter of weeks. */
    public static final Retention STANDARD = new Retention(13);

    public Retention {
        if (corrections < 1 || corrections > MOST) {
            throw new IllegalArgumentException("corrections within " + corrections + " periods\n  give 1 to " + MOST);
        }
    }
}
