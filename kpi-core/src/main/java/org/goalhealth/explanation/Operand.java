package org.goalhealth.explanation;

import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.AppliedLimit;

/** One side of a comparison. */
public sealed interface Operand {

    /** The name by which the rule reads it; empty where the rule writes a constant. */
    Optional<String> name();

    /**
     * A number; a percentage is its share of one.
     *
     * @param limit where the name is that of a limit, the limit
     */
    record Figure(Optional<String> name, Fraction value, Optional<AppliedLimit> limit) implements Operand {}

    /** A text, a truth value or one of several states. */
    record Word(Optional<String> name, String value) implements Operand {}

    /** There is no value. */
    record Nothing(Optional<String> name) implements Operand {}
}
