package org.goalhealth.budget.response;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.budget.response.Doubt.Kind;
import org.goalhealth.plan.Segment;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** Whether the data supports what was fitted to it: what speaks against each curve. */
final class FitChecks {

    /** Fewer periods than this support nothing. */
    static final int FEWEST = 12;

    /** Fewer periods than this for each fitted figure support nothing. */
    static final int FEWEST_EACH = 3;

    private static final int FEW_EACH = 5;
    private static final double STEADIEST = 0.1;
    private static final double STEADY = 0.25;
    private static final double CLEARLY = 6;
    private static final double BARELY = 2;
    private static final double ALONG_MOST = 10;
    private static final double ALONG = 5;
    private static final double TOGETHER = 0.5;
    private static final double ILL = 30;
    private static final double WIDE = 4;

    private final SpendSeries series;
    private final CurveModel model;
    private final int figures;
    private final double[][] moves;
    private final double independent;
    private final double condition;

    FitChecks(SpendSeries series, Beside beside, CurveModel model, int figures) {
        this.series = series;
        this.model = model;
        this.figures = figures;
        this.moves = series.spend().stream().map(beside::outOf).toArray(double[][]::new);
        this.independent = independent(model.residuals());
        this.condition = conditionOf();
    }

    static Doubt tooFew(int periods) {
        return new Doubt(Kind.FEW_PERIODS, Sureness.NO, periods, FEWEST);
    }

    double condition() {
        return condition;
    }

    List<Doubt> of(int line, List<Draw> draws) {
        List<Doubt> doubts = new ArrayList<>();
        double each = (double) series.periods() / figures;
        below(doubts, Kind.FEW_PERIODS, each, FEWEST_EACH, FEW_EACH);
        double[] spend = series.spend().get(line);
        double mean = Vectors.mean(spend);
        double variation = mean > 0 ? Math.sqrt(Vectors.spread(spend) / spend.length) / mean : 0;
        below(doubts, Kind.STEADY_SPEND, variation, STEADIEST, STEADY);
        double with = Criterion.of(model.error(), independent, figures);
        double effect = Criterion.of(model.errorWithout(line), independent, figures - 2) - with;
        double bend = Criterion.of(model.errorStraight(line), independent, figures - 1) - with;
        below(doubts, Kind.NO_EFFECT, effect, 0, CLEARLY);
        if (effect >= 0) {
            below(doubts, Kind.STRAIGHT_LINE, bend, 0, BARELY);
        }
        along(doubts, line);
        if (condition > ILL) {
            doubts.add(new Doubt(Kind.ILL_CONDITIONED, Sureness.WEAK, condition, ILL));
        }
        Range next =
                Range.of(draws.stream().mapToDouble(draw -> draw.marginal(mean)).toArray());
        if (next.high() > WIDE * next.low()) {
            double times = next.low() > 0 ? next.high() / next.low() : Double.POSITIVE_INFINITY;
            doubts.add(new Doubt(Kind.WIDE_RANGE, Sureness.WEAK, times, WIDE));
        }
        return doubts;
    }

    private static void below(List<Doubt> doubts, Kind kind, double measure, double no, double weak) {
        if (measure < no) {
            doubts.add(new Doubt(kind, Sureness.NO, measure, no));
        } else if (measure < weak) {
            doubts.add(new Doubt(kind, Sureness.WEAK, measure, weak));
        }
    }

    /** How much a line's spend moves along with what the other lines spend, and with base, trend and season. */
    private void along(List<Doubt> doubts, int line) {
        double own = Vectors.dot(unexplained(line), unexplained(line));
        double inflation = own > 0 ? Vectors.spread(series.spend().get(line)) / own : Double.POSITIVE_INFINITY;
        if (inflation > ALONG) {
            boolean most = inflation > ALONG_MOST;
            doubts.add(new Doubt(
                    Kind.MOVES_ALONG,
                    most ? Sureness.NO : Sureness.WEAK,
                    inflation,
                    most ? ALONG_MOST : ALONG,
                    companions(line)));
        }
    }

    private double[] unexplained(int line) {
        if (moves.length == 1) {
            return moves[line];
        }
        RealMatrix others = MatrixUtils.createRealMatrix(series.periods(), moves.length - 1);
        for (int i = 0, at = 0; i < moves.length; i++) {
            if (i != line) {
                others.setColumn(at++, moves[i]);
            }
        }
        ArrayRealVector own = new ArrayRealVector(moves[line]);
        return own.subtract(others.operate(
                        new SingularValueDecomposition(others).getSolver().solve(own)))
                .toArray();
    }

    private List<Segment> companions(int line) {
        List<Segment> found = new ArrayList<>();
        for (int i = 0; i < moves.length; i++) {
            double both = Vectors.dot(moves[i], moves[i]) * Vectors.dot(moves[line], moves[line]);
            if (i != line && both > 0 && Math.abs(Vectors.dot(moves[i], moves[line])) >= TOGETHER * Math.sqrt(both)) {
                found.add(series.lines().get(i));
            }
        }
        return found;
    }

    private double conditionOf() {
        RealMatrix columns = MatrixUtils.createRealMatrix(series.periods(), moves.length);
        for (int i = 0; i < moves.length; i++) {
            double size = Math.sqrt(Vectors.dot(model.column(i), model.column(i)));
            for (int t = 0; t < series.periods() && size > 0; t++) {
                columns.setEntry(t, i, model.column(i)[t] / size);
            }
        }
        double inverse = new SingularValueDecomposition(columns).getInverseConditionNumber();
        return inverse > 0 ? 1 / inverse : Double.POSITIVE_INFINITY;
    }

    /** How many periods say something of their own, where what is left of one resembles what is left of the next. */
    private static double independent(double[] left) {
        double along = 0;
        for (int i = 1; i < left.length; i++) {
            along += left[i] * left[i - 1];
        }
        double all = Vectors.dot(left, left);
        double likeness = all > 0 ? Math.min(0.9, Math.max(0, along / all)) : 0;
        return left.length * (1 - likeness) / (1 + likeness);
    }
}
