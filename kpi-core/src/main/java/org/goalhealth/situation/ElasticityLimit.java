package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/** A border of a goal's elasticity coefficient, whichever side it is on (E1). */
public sealed interface ElasticityLimit permits UpperElasticityLimit, LowerElasticityLimit {

    /** The coefficient from which on something is called for. */
    Fraction border();

    /** How much of the goal's period must have gone by. */
    Percent after();

    /** How many of the KPI's closed periods in a row. */
    int periods();

    /** What the coefficient must have left behind for an alert to end; absent where it is the border. */
    Optional<Fraction> recover();
}
