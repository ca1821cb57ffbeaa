package org.goalhealth.customer;

/**
 * Scores from 1 to 5 of recency, frequency and monetary value; 5 is the best of each. Written one after the other, as
 * {@code 343}.
 *
 * @param recency 5 for those who ordered last
 * @param frequency 5 for those who ordered most often
 * @param monetary 5 for those who paid most
 */
public record RfmScore(int recency, int frequency, int monetary) {

    public static final int BEST = 5;

    public RfmScore {
        check("recency", recency);
        check("frequency", frequency);
        check("monetary", monetary);
    }

    private static void check(String axis, int score) {
        if (score < 1 || score > BEST) {
            throw new IllegalArgumentException(axis + " has score " + score + "\n  give one from 1 to " + BEST);
        }
    }

    @Override
    public String toString() {
        return "" + recency + frequency + monetary;
    }
}
