package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/**
 * From which score on each grade is given, and what it is worth (S2).
 *
 * @param s points from which on, inclusive, the grade is S; 100 is a score on target
 * @param a points from which on it is A; at most {@code s}
 * @param b points from which on it is B, below is C; above 0 and at most {@code a}
 */
public record GradeScale(BigDecimal s, BigDecimal a, BigDecimal b, Factors factors) {

    /** S from 120, A from 100, B from 80; factors for S and C alone. */
    public static final GradeScale DEFAULT =
            new GradeScale(BigDecimal.valueOf(120), BigDecimal.valueOf(100), BigDecimal.valueOf(80), Factors.DEFAULT);

    /**
     * By what a bonus is multiplied.
     *
     * <p>Each is at least 0, and a better grade's is no less than a worse one's.
     *
     * @param a absent where the plan does not say it: the source names those of S and C only
     * @param b absent where the plan does not say it
     */
    public record Factors(BigDecimal s, Optional<BigDecimal> a, Optional<BigDecimal> b, BigDecimal c) {

        /** S 1.5, C 0; the others are the user's. */
        public static final Factors DEFAULT =
                new Factors(new BigDecimal("1.5"), Optional.empty(), Optional.empty(), BigDecimal.ZERO);

        public Factors {
            if (c.signum() < 0) {
                throw new IllegalArgumentException(
                        "the factor of grade C is " + c.toPlainString() + "\n  give 0 or more");
            }
            BigDecimal lowest = b.orElse(c);
            BigDecimal middle = a.orElse(lowest);
            if (lowest.compareTo(c) < 0 || middle.compareTo(lowest) < 0 || s.compareTo(middle) < 0) {
                throw new IllegalArgumentException("the factors of grades are out of order: S " + s.toPlainString()
                        + a.map(it -> ", A " + it.toPlainString()).orElse("")
                        + b.map(it -> ", B " + it.toPlainString()).orElse("") + ", C " + c.toPlainString()
                        + "\n  give a better grade no less than a worse one");
            }
        }

        /** The factor of a grade; absent where the plan does not say it. */
        public Optional<BigDecimal> of(Grade grade) {
            return switch (grade) {
                case S -> Optional.of(s);
                case A -> a;
                case B -> b;
                case C -> Optional.of(c);
            };
        }
    }

    public GradeScale {
        if (b.signum() <= 0 || a.compareTo(b) < 0 || s.compareTo(a) < 0) {
            throw new IllegalArgumentException("the grades begin at S " + s.toPlainString() + ", A "
                    + a.toPlainString() + ", B " + b.toPlainString()
                    + "\n  give points above 0, a better grade no fewer than a worse one");
        }
    }

    /** The grade of a score in points. */
    public Grade grade(Fraction score) {
        if (score.compareTo(Fraction.of(s)) >= 0) {
            return Grade.S;
        }
        if (score.compareTo(Fraction.of(a)) >= 0) {
            return Grade.A;
        }
        return score.compareTo(Fraction.of(b)) >= 0 ? Grade.B : Grade.C;
    }
}
