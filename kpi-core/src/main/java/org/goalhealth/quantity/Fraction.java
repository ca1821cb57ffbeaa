package org.goalhealth.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a numerator over a positive denominator, in lowest terms.
 *
 * <p>Figures are compared with limits exactly, never after rounding; a mean is its sum over its count, a ratio its two
 * parts. Immutable and thread-safe. Equal numbers are equal objects.
 *
 * <p>Numbers of any size are kept; those of two longs are kept as such, and worked with at their speed.
 */
public final class Fraction implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    private static final long[] POWERS_OF_TEN = powersOfTen();
    /** Decimals of so many digits are longs. */
    private static final int LONG_DIGITS = POWERS_OF_TEN.length - 1;

    /** The two parts where one of them is no long. */
    private record Wide(BigInteger numerator, BigInteger denominator) {}

    // In lowest terms, and wide only where it has to be: so equal numbers have equal fields.
    private final long numerator;
    private final long denominator;
    private final @Nullable Wide wide;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = null;
    }

    private Fraction(Wide wide) {
        this.numerator = wide.numerator.signum();
        this.denominator = 1;
        this.wide = wide;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException where {@code denominator} is 0
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator > 0) {
            return reduced(numerator, denominator);
        }
        if (denominator == 0 || denominator == Long.MIN_VALUE || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return reduced(-numerator, -denominator);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException where {@code denominator} is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with denominator 0 (numerator " + numerator + ")");
        }
        if (isLong(numerator) && isLong(denominator) && denominator.signum() > 0) {
            return reduced(numerator.longValue(), denominator.longValue());
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        return isLong(top) && isLong(bottom)
                ? new Fraction(top.longValue(), bottom.longValue())
                : new Fraction(new Wide(top, bottom));
    }

    public static Fraction of(BigDecimal value) {
        int scale = value.scale();
        if (scale <= 0) {
            return of(value.toBigIntegerExact(), BigInteger.ONE);
        }
        return scale <= LONG_DIGITS && value.precision() <= LONG_DIGITS
                ? reduced(value.scaleByPowerOfTen(scale).longValue(), POWERS_OF_TEN[scale])
                : of(value.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /** Carries the sign. */
    public BigInteger numerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator;
    }

    /** At least 1. */
    public BigInteger denominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator;
    }

    /**
     * Whether numerator and denominator are whole numbers of at most so many bits, their sign apart.
     *
     * @param bits at most 63: what fits then is what {@link #longNumerator} and {@link #longDenominator} give
     */
    public boolean fits(int bits) {
        return wide == null && bits(numerator) <= bits && bits(denominator) <= bits;
    }

    /**
     * The numerator of a number that {@link #fits}.
     *
     * @throws ArithmeticException where it does not
     */
    public long longNumerator() {
        return wide == null ? numerator : wide.numerator.longValueExact();
    }

    /**
     * The denominator of a number that {@link #fits}.
     *
     * @throws ArithmeticException where it does not
     */
    public long longDenominator() {
        return wide == null ? denominator : wide.denominator.longValueExact();
    }

    public Fraction plus(Fraction other) {
        if (wide == null && other.wide == null) {
            Fraction sum = sum(numerator, denominator, other.numerator, other.denominator);
            if (sum != null) {
                return sum;
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Fraction minus(Fraction other) {
        if (wide == null && other.wide == null && other.numerator != Long.MIN_VALUE) {
            Fraction difference = sum(numerator, denominator, -other.numerator, other.denominator);
            if (difference != null) {
                return difference;
            }
        }
        return of(
                numerator()
                        .multiply(other.denominator())
                        .subtract(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Fraction times(Fraction other) {
        if (wide == null && other.wide == null) {
            Fraction product = product(numerator, denominator, other.numerator, other.denominator);
            if (product != null) {
                return product;
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * This number over another.
     *
     * @throws ArithmeticException where {@code other} is 0
     */
    public Fraction dividedBy(Fraction other) {
        if (wide == null && other.wide == null && other.numerator != 0 && other.numerator != Long.MIN_VALUE) {
            long sign = Long.signum(other.numerator);
            Fraction quotient = product(numerator, denominator, sign * other.denominator, sign * other.numerator);
            if (quotient != null) {
                return quotient;
            }
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    public int signum() {
        return Long.signum(numerator);
    }

    /** The greatest whole number that is not above this one. */
    public BigInteger floor() {
        if (wide == null) {
            return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = wide.numerator.divideAndRemainder(wide.denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Rounded half up to {@code decimals} places: for display, never for a comparison. */
    public BigDecimal rounded(int decimals) {
        return wide == null
                ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                : new BigDecimal(wide.numerator)
                        .divide(new BigDecimal(wide.denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return wide == null && other.wide == null
                ? Exact.compareProducts(numerator, other.denominator, other.numerator, denominator)
                : numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Fraction other
                && numerator == other.numerator
                && denominator == other.denominator
                && (wide == null ? other.wide == null : wide.equals(other.wide));
    }

    @Override
    public int hashCode() {
        return wide == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : wide.hashCode();
    }

    @Override
    public String toString() {
        String top = numerator().toString();
        BigInteger bottom = denominator();
        return bottom.equals(BigInteger.ONE) ? top : top + "/" + bottom;
    }

    /** {@code a / b}, where {@code b} is above 0. */
    private static Fraction reduced(long a, long b) {
        if (b == 1) {
            return new Fraction(a, 1);
        }
        long divisor = Exact.gcd(a, b);
        return divisor == 1 ? new Fraction(a, b) : new Fraction(a / divisor, b / divisor);
    }

    /** {@code a/b + c/d}, each in lowest terms; null where it is not worked out in longs. */
    private static @Nullable Fraction sum(long a, long b, long c, long d) {
        if (b == d) {
            return Exact.isSum(a, c) ? reduced(a + c, b) : null;
        }
        // The denominators' common part is taken out first: what is left of it in the sum is all that can cancel.
        long common = Exact.gcd(b, d);
        long ofA = d / common;
        long ofC = b / common;
        if (!Exact.isProduct(a, ofA) || !Exact.isProduct(c, ofC) || !Exact.isSum(a * ofA, c * ofC)) {
            return null;
        }
        long top = a * ofA + c * ofC;
        long divisor = Exact.gcd(top, common);
        return Exact.isProduct(ofC, d / divisor) ? new Fraction(top / divisor, ofC * (d / divisor)) : null;
    }

    /** {@code a/b * c/d}, each in lowest terms; null where it is not worked out in longs. */
    private static @Nullable Fraction product(long a, long b, long c, long d) {
        // Each numerator is in lowest terms over its own denominator: only the other one can cancel.
        long ad = Exact.gcd(a, d);
        long cb = Exact.gcd(c, b);
        long top = a / ad;
        long factor = c / cb;
        long bottom = b / cb;
        long divisor = d / ad;
        return Exact.isProduct(top, factor) && Exact.isProduct(bottom, divisor)
                ? new Fraction(top * factor, bottom * divisor)
                : null;
    }

    private static int bits(long whole) {
        return Long.SIZE - Long.numberOfLeadingZeros(whole < 0 ? ~whole : whole);
    }

    private static boolean isLong(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
