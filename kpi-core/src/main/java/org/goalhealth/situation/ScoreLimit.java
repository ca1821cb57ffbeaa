package org.goalhealth.situation;

/**
 * Scores that customers are judged by (C1); whether one is the least or the most is said by the rule.
 *
 * @param recency a score of recency, from 1 to 5
 * @param frequency a score of frequency, from 1 to 5
 * @param monetary a score of monetary value, from 1 to 5
 */
public record ScoreLimit(int recency, int frequency, int monetary) {

    static ScoreLimit from(AppliedLimits limits) {
        return new ScoreLimit(
                limits.value("recency").asCount(),
                limits.value("frequency").asCount(),
                limits.value("monetary").asCount());
    }
}
