package org.goalhealth.budget.response;

/**
 * A Hill curve of slope 1 as the data might as well have had it.
 *
 * @param top 0 where it might as well have had none
 */
public record Draw(double top, double half) {

    public double at(double spend) {
        return top * spend / (half + spend);
    }

    public double marginal(double spend) {
        double whole = half + spend;
        return top * half / (whole * whole);
    }
}
