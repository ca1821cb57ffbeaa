package org.goalhealth.budget.response;

import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * An outcome as a base, a trend, waves of the year, and one Hill curve of slope 1 a line, none of which takes away.
 *
 * <p>Tops are found by least squares, each 0 or more, for given halves; halves one after the other by Brent's method,
 * between {@link #NEAREST} and {@link #FARTHEST} of the most that the line spent. Not thread-safe.
 */
final class CurveModel {

    /** A half nearer than this cannot be told from none: the line is at its top in every period. */
    static final double NEAREST = 0.02;

    /** A half farther than this cannot be told from a straight line. */
    static final double FARTHEST = 20;

    private static final int GRID = 9;
    private static final double CLOSE = 1e-3;
    private static final int EVALUATIONS = 200;
    private static final int SWEEPS = 500;
    private static final double SETTLED = 1e-9;

    /** A column of less than this never changes but by rounding. */
    private static final double NOTHING = 1e-12;

    private final SpendSeries series;
    private final Beside beside;
    private final double[][] columns;
    private final double[][] gram;
    private final double[] halves;
    private final double[] tops;
    private final double[] most;
    private final double[] rest;
    private final double[] along;
    private final double squares;

    CurveModel(SpendSeries series, Beside beside) {
        int lines = series.spend().size();
        this.series = series;
        this.beside = beside;
        this.columns = new double[lines][];
        this.gram = new double[lines][lines];
        this.halves = new double[lines];
        this.tops = new double[lines];
        this.most = series.spend().stream().mapToDouble(Vectors::most).toArray();
        this.along = new double[lines];
        this.rest = beside.outOf(series.brought());
        this.squares = Vectors.dot(rest, rest);
        for (int i = 0; i < lines; i++) {
            half(i, most[i] / 2);
        }
        settle();
    }

    /** The same model of other outcomes, with the curves of this one to begin with. */
    CurveModel of(double[] brought) {
        CurveModel other = new CurveModel(series.with(brought), beside);
        for (int i = 0; i < halves.length; i++) {
            other.half(i, halves[i]);
        }
        other.settle();
        return other;
    }

    /** Finds the halves, each from a grid and then closer, until nothing gets better. */
    void fit(int rounds) {
        for (int round = 0; round < rounds; round++) {
            double before = error();
            for (int i = 0; i < halves.length; i++) {
                coarse(i);
                closer(i, 2 * Math.log(FARTHEST / NEAREST) / GRID);
            }
            if (error() >= before * (1 - CLOSE * CLOSE)) {
                return;
            }
        }
    }

    /** Finds the halves near to where they are. */
    void refine(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < halves.length; i++) {
                closer(i, Math.log(FARTHEST / NEAREST));
            }
        }
    }

    double half(int line) {
        return halves[line];
    }

    double top(int line) {
        return tops[line];
    }

    double[] column(int line) {
        return columns[line];
    }

    /** The sum of squares that the model leaves. */
    double error() {
        double fitted = 0;
        for (int i = 0; i < tops.length; i++) {
            fitted += tops[i] * (2 * along[i] - Vectors.dot(gram[i], tops));
        }
        return Math.max(squares - fitted, squares * 1e-14);
    }

    /** What the model leaves of each period. */
    double[] residuals() {
        double[] left = rest.clone();
        for (int i = 0; i < tops.length; i++) {
            for (int t = 0; t < left.length; t++) {
                left[t] -= tops[i] * columns[i][t];
            }
        }
        return left;
    }

    /** The sum of squares that is left where one line brings nothing. */
    double errorWithout(int line) {
        return errorWith(line, new double[rest.length]);
    }

    /** The sum of squares that is left where what one line brings is a straight line. */
    double errorStraight(int line) {
        return errorWith(line, beside.outOf(series.spend().get(line)));
    }

    private double errorWith(int line, double[] instead) {
        double[] kept = columns[line];
        double[] keptTops = tops.clone();
        put(line, scaled(instead));
        settle();
        double error = error();
        put(line, kept);
        System.arraycopy(keptTops, 0, tops, 0, tops.length);
        return error;
    }

    private static double[] scaled(double[] column) {
        double size = Math.sqrt(Vectors.dot(column, column) / Math.max(1, column.length));
        double[] one = column.clone();
        for (int i = 0; i < one.length && size > 0; i++) {
            one[i] /= size;
        }
        return one;
    }

    private void coarse(int line) {
        double best = halves[line];
        double least = error();
        for (int step = 0; step < GRID; step++) {
            double half = most[line] * NEAREST * Math.pow(FARTHEST / NEAREST, (step + 0.5) / GRID);
            double error = errorAt(line, half);
            if (error < least) {
                least = error;
                best = half;
            }
        }
        errorAt(line, best);
    }

    private void closer(int line, double around) {
        if (most[line] <= 0) {
            return;
        }
        double from = Math.log(most[line] * NEAREST);
        double to = Math.log(most[line] * FARTHEST);
        double now = Math.min(to, Math.max(from, Math.log(halves[line])));
        double error = error();
        double found = new BrentOptimizer(CLOSE, CLOSE)
                .optimize(
                        new UnivariateObjectiveFunction(log -> errorAt(line, Math.exp(log))),
                        GoalType.MINIMIZE,
                        new SearchInterval(Math.max(from, now - around), Math.min(to, now + around), now),
                        new MaxEval(EVALUATIONS))
                .getPoint();
        if (errorAt(line, Math.exp(found)) > error) {
            errorAt(line, Math.exp(now));
        }
    }

    private double errorAt(int line, double half) {
        half(line, half);
        settle();
        return error();
    }

    private void half(int line, double half) {
        halves[line] = half;
        double[] spend = series.spend().get(line);
        double[] column = new double[spend.length];
        for (int t = 0; t < column.length; t++) {
            column[t] = spend[t] == 0 ? 0 : spend[t] / (half + spend[t]);
        }
        put(line, beside.outOf(column));
    }

    private void put(int line, double[] column) {
        columns[line] = column;
        along[line] = Vectors.dot(column, rest);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                gram[line][i] = Vectors.dot(column, columns[i]);
                gram[i][line] = gram[line][i];
            }
        }
    }

    /** Least squares with no top below 0, top by top until they rest: the sum of squares is convex. */
    private void settle() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < tops.length; i++) {
                if (gram[i][i] <= NOTHING) {
                    tops[i] = 0;
                    continue;
                }
                double next = Math.max(0, tops[i] + (along[i] - Vectors.dot(gram[i], tops)) / gram[i][i]);
                moved = Math.max(moved, Math.abs(next - tops[i]) * Math.sqrt(gram[i][i]));
                tops[i] = next;
            }
            if (moved <= SETTLED * Math.sqrt(squares)) {
                return;
            }
        }
    }
}
