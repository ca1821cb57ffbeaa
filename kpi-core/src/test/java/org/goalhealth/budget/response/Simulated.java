package org.goalhealth.budget.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;

/** Histories of which the curves are known, with noise from the generator of the Java library. */
final class Simulated {

    static final double BASE = 5000;

    private final Random random;
    private final int periods;
    private final List<Segment> lines = new ArrayList<>();
    private final List<double[]> spend = new ArrayList<>();
    private final double[] brought;
    private final double[] year;

    Simulated(long seed, int periods) {
        this.random = new Random(seed);
        this.periods = periods;
        this.brought = new double[periods];
        this.year = new double[periods];
        for (int t = 0; t < periods; t++) {
            year[t] = t % 52 / 52.0;
            brought[t] = BASE;
        }
    }

    /** A line that spends between 0 and so much, and what that brings. */
    Simulated line(String name, double most, ResponseCurve curve) {
        double[] its = new double[periods];
        for (int t = 0; t < periods; t++) {
            its[t] = most * random.nextDouble();
        }
        return line(name, its, curve);
    }

    Simulated line(String name, double[] its, ResponseCurve curve) {
        return line(name, its, its, curve);
    }

    /** A line that pays one thing while another works. */
    Simulated line(String name, double[] paid, double[] works, ResponseCurve curve) {
        lines.add(Segment.of("channel", name));
        spend.add(paid);
        for (int t = 0; t < periods; t++) {
            brought[t] += curve.at(works[t]);
        }
        return this;
    }

    /** A line that brings nothing. */
    Simulated idle(String name, double most) {
        double[] its = new double[periods];
        for (int t = 0; t < periods; t++) {
            its[t] = most * random.nextDouble();
        }
        lines.add(Segment.of("channel", name));
        spend.add(its);
        return this;
    }

    Simulated season(double height) {
        for (int t = 0; t < periods; t++) {
            brought[t] += height * Math.cos(2 * Math.PI * year[t]);
        }
        return this;
    }

    Simulated noise(double deviation) {
        for (int t = 0; t < periods; t++) {
            brought[t] += deviation * random.nextGaussian();
        }
        return this;
    }

    double[] spend(int line) {
        return spend.get(line);
    }

    double next() {
        return random.nextDouble();
    }

    SpendSeries series() {
        return new SpendSeries(lines, spend, brought, year);
    }
}
