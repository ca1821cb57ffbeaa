package org.goalhealth.budget.response;

import java.util.Arrays;

/** Sums over series of figures. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double mean(double[] series) {
        return Arrays.stream(series).average().orElse(0);
    }

    static double most(double[] series) {
        return Arrays.stream(series).max().orElse(0);
    }

    /** The sum of squares around the mean. */
    static double spread(double[] series) {
        double mean = mean(series);
        return Arrays.stream(series).map(x -> (x - mean) * (x - mean)).sum();
    }
}
