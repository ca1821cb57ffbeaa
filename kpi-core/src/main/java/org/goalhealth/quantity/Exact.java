package org.goalhealth.quantity;

/** Arithmetic on longs that never rounds, never wraps around and makes no objects. */
public final class Exact {

    private Exact() {}

    /** The sign of {@code a * b - c * d}, as -1, 0 or 1; every long is allowed. */
    public static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** Whether {@code a * b} is a long. */
    static boolean isProduct(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }

    /** Whether {@code a + b} is a long. */
    static boolean isSum(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    /** The greatest common divisor of {@code a}, of either sign, and {@code b}, which is above 0. */
    static long gcd(long a, long b) {
        long x = Math.abs(a % b);
        if (x == 0) {
            return b;
        }
        if (x == 1) {
            return 1;
        }
        int shift = Long.numberOfTrailingZeros(x | b);
        x >>= Long.numberOfTrailingZeros(x);
        long y = b >> Long.numberOfTrailingZeros(b);
        while (x != y) {
            long more = Math.max(x, y) - Math.min(x, y);
            y = Math.min(x, y);
            x = more >> Long.numberOfTrailingZeros(more);
        }
        return x << shift;
    }
}
