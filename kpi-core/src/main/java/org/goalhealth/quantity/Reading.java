package org.goalhealth.quantity;

/**
 * What a series says for one period: a {@link Figure}, or the reason why there is none.
 *
 * <p>A figure that is not there is neither healthy nor in breach: it is never read as 0, NaN or infinity.
 */
public sealed interface Reading {

    /** An exact figure. */
    record Figure(Fraction value) implements Reading {}

    /** Nothing was observed. */
    enum Missing implements Reading {
        MISSING
    }

    /** Something was observed, but it has no figure. */
    enum Undefined implements Reading {
        /** The part a ratio is taken over is zero, such as a return on no spend. */
        ZERO_BASE,
        /** The part a ratio is taken over is negative. */
        NEGATIVE_BASE,
        /** An event falls on it whose effect nobody knows. */
        UNKNOWN_EFFECT
    }

    static Reading of(Fraction value) {
        return new Figure(value);
    }

    /** {@code part / base}, or the reason why that is no figure. */
    static Reading ratio(Fraction part, Fraction base) {
        return switch (base.signum()) {
            case 0 -> Undefined.ZERO_BASE;
            case -1 -> Undefined.NEGATIVE_BASE;
            default -> new Figure(part.dividedBy(base));
        };
    }
}
