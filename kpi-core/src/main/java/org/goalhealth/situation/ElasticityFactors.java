package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * What a goal's elasticity coefficient is made of at one time (E1).
 *
 * @param coefficient missing where a figure of the goal is, undefined where a factor is
 * @param actual what was reached to date
 * @param planned what was planned to be reached by then
 * @param result the one against the other
 * @param spent what was used of the resource to date; empty where the goal declares none
 * @param allotted what was planned to be used by then
 * @param resource the one against the other
 */
record ElasticityFactors(
        Reading coefficient,
        Reading actual,
        Fraction planned,
        Reading result,
        Optional<Reading> spent,
        Optional<Fraction> allotted,
        Optional<Reading> resource) {

    /** Whether the result stands alone, as no figures of a resource are there. */
    boolean isOfResultAlone() {
        return spent.isEmpty() || spent.get() == Reading.Missing.MISSING;
    }

    /** Whether a resource is declared, and its figures are missing. */
    boolean lacksResource() {
        return spent.filter(used -> used == Reading.Missing.MISSING).isPresent();
    }
}
