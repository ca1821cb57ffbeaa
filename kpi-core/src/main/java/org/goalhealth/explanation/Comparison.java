package org.goalhealth.explanation;

import java.util.Arrays;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/** Two values that a condition compares. */
public record Comparison(Operand left, Sign sign, Operand right) {

    /** How they are compared. */
    public enum Sign {
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUAL("=="),
        NOT_EQUAL("!="),
        ABOVE(">"),
        BELOW("<");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** As rules write it. */
        public String symbol() {
            return symbol;
        }

        public static Optional<Sign> of(String symbol) {
            return Arrays.stream(values())
                    .filter(sign -> sign.symbol.equals(symbol))
                    .findFirst();
        }
    }

    /** How far the two are from each other; empty where one of them is no number. */
    public Optional<Fraction> apart() {
        if (left instanceof Operand.Figure one && right instanceof Operand.Figure other) {
            Fraction apart = one.value().minus(other.value());
            return Optional.of(apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart);
        }
        return Optional.empty();
    }
}
