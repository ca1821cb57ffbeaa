package org.goalhealth.situation;

/** Exact comparison of products that may not fit a long. */
final class Products {

    private Products() {}

    /** The sign of {@code a * b - c * d}. */
    static int compare(long a, long b, long c, long d) {
        long left = Math.multiplyHigh(a, b);
        long right = Math.multiplyHigh(c, d);
        return left != right ? Long.compare(left, right) : Long.compareUnsigned(a * b, c * d);
    }
}
