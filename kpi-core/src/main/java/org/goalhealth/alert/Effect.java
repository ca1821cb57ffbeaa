package org.goalhealth.alert;

import java.util.Optional;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Outcome;

/**
 * What was measured after a suggestion was accepted, beside what was measured before.
 *
 * <p>It compares and says no more: other things have changed meanwhile too, and it does not tell which of them did what.
 *
 * @param before as it was frozen when the suggestion was accepted
 * @param after over as many whole periods afterwards, by the figures that were settled when it was worked out; figures
 *     that were still missing then are missing in it
 * @param promised the figure that the suggestion named as its aim; absent where it names none
 */
public record Effect(Outcome before, Outcome after, Optional<Fraction> promised) {

    /** By how much a segment's figure has changed; empty where it is not known on both sides. */
    public Optional<Fraction> difference(Segment segment) {
        return difference(before.figure(segment), after.figure(segment));
    }

    /** By how much the figure of all segments together has changed. */
    public Optional<Fraction> difference() {
        return difference(before.totalFigure(), after.totalFigure());
    }

    private static Optional<Fraction> difference(Reading before, Reading after) {
        return before instanceof Reading.Figure from && after instanceof Reading.Figure to
                ? Optional.of(to.value().minus(from.value()))
                : Optional.empty();
    }
}
