package org.goalhealth.budget.response;

/** The Bayesian information criterion of a model with normal errors; the lower the better. */
final class Criterion {

    private Criterion() {}

    /** @param periods how many independent ones, perhaps not a whole number */
    static double of(double error, double periods, int figures) {
        return periods * Math.log(Math.max(error, Double.MIN_NORMAL) / periods) + figures * Math.log(periods);
    }
}
