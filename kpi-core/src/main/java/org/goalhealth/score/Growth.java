package org.goalhealth.score;

import org.goalhealth.quantity.Fraction;

/**
 * A credit for growth that was earned (S4).
 *
 * @param before the score of the month before, without its own credit; above 0
 * @param growth by how much the score is better, 0.2 is 20 %
 * @param points added to the score, which they lift to 100 at most: so a better result never ends with less
 */
public record Growth(Fraction before, Fraction growth, Fraction points) {}
