package org.goalhealth.situation;

import org.goalhealth.quantity.Fraction;

/**
 * What makes a review propose something (E2).
 *
 * @param border how far from its target a hard goal must end, as a share of it, or from which elasticity coefficient on a
 *     capability is beyond plan; at the border it is
 * @param periods how many quarters in a row
 */
public record ReviewLimit(Fraction border, int periods) {}
