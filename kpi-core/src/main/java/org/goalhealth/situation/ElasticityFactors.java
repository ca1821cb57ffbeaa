package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Unit;
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

    /** Adds what there is of them to the evidence of a goal in a unit, with a resource in its own. */
    void show(List<EvidenceFigure> figures, Unit unit, Optional<Unit> its) {
        show(figures, EvidenceFigure.Name.RESULT, Optional.of(result), Unit.Plain.PLAIN);
        show(figures, EvidenceFigure.Name.RESOURCE, resource, Unit.Plain.PLAIN);
        show(figures, EvidenceFigure.Name.ACTUAL, Optional.of(actual), unit);
        figures.add(new EvidenceFigure(EvidenceFigure.Name.PLANNED, planned, unit));
        its.ifPresent(of -> {
            show(figures, EvidenceFigure.Name.SPENT, spent, of);
            show(figures, EvidenceFigure.Name.ALLOTTED, allotted.map(Reading::of), of);
        });
        if (isOfResultAlone()) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.ALONE, Fraction.ONE, Unit.Plain.PLAIN));
        }
    }

    private static void show(
            List<EvidenceFigure> figures, EvidenceFigure.Name name, Optional<Reading> reading, Unit unit) {
        if (reading.orElse(Reading.Missing.MISSING) instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(name, figure.value(), unit));
        }
    }

    /** Whether a resource is declared, and its figures are missing. */
    boolean lacksResource() {
        return spent.filter(used -> used == Reading.Missing.MISSING).isPresent();
    }
}
