package org.goalhealth.plan;

/** Of what a service indicator speaks (W16). */
public enum ServiceClass {
    /** How fast the market is answered, as the hours until a rival's move of price is. */
    MARKET_SENSITIVITY,
    /** How right what is computed is, as recommendations and insights are. */
    TECHNICAL_FIT,
    /** How well teams work together. */
    ORGANISATION_HEALTH
}
