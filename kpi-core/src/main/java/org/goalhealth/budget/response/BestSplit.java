package org.goalhealth.budget.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goalhealth.plan.ResponseCurve;

/**
 * The split of a total over spends with diminishing returns that brings most (B7).
 *
 * <p>Where returns diminish, the best split is where the next unit brings as much everywhere, as far as bounds let it:
 * water that fills vessels to one level. The level is found by bisection; whole units are then settled one by one, so
 * that no unit would bring more elsewhere. The total is kept exactly.
 */
public final class BestSplit {

    /** Halvings of an interval after which a double does not change any more. */
    private static final int HALVINGS = 200;

    /** Gains that differ by less differ by rounding. */
    private static final double SAME = 1e-12;

    /**
     * One spend to be settled.
     *
     * @param start what is spent with none of the units that are split
     * @param least the fewest units it may get, perhaps below 0; inclusive
     * @param most inclusive
     */
    public record Part(ResponseCurve curve, double start, long least, long most) {
        public Part {
            if (least > most || !(start + least >= 0)) {
                throw new IllegalArgumentException("a spend of " + start + " may not change by " + least + " to " + most
                        + "\n  give bounds in order that leave 0 or more");
            }
        }

        private double at(double units) {
            return start + units;
        }

        private double up(long units) {
            return units < most ? curve.gain(at((double) units), 1) : Double.NEGATIVE_INFINITY;
        }

        private double down(long units) {
            return units > least ? curve.gain(at((double) (units - 1)), 1) : Double.POSITIVE_INFINITY;
        }

        /** How many units, in parts too, bring at least so much each. */
        private double until(double level) {
            double low = least;
            double high = most;
            if (curve.marginal(at(low)) < level) {
                return low;
            }
            if (curve.marginal(at(high)) >= level) {
                return high;
            }
            for (int i = 0; i < HALVINGS && low < high; i++) {
                double middle = low + (high - low) / 2;
                if (curve.marginal(at(middle)) >= level) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private BestSplit() {}

    /**
     * The best split, in parts of a unit too; in the order of the parts.
     *
     * @throws IllegalArgumentException where the bounds leave no split of the total
     */
    public static double[] continuous(List<Part> parts, double total) {
        feasible(parts, total);
        double low = 0;
        double high = 1;
        while (sum(parts, high) > total && high < Double.MAX_VALUE / 4) {
            high *= 4;
        }
        for (int i = 0; i < HALVINGS * 6; i++) {
            // Halved by its logarithm where it can be: levels of money are anywhere between cents and millions.
            double middle = low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 16;
            if (middle <= low || middle >= high || middle < Double.MIN_NORMAL) {
                break;
            }
            if (sum(parts, middle) > total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return between(levels(parts, low), levels(parts, high), total);
    }

    /**
     * The best split in whole units; in the order of the parts.
     *
     * @throws IllegalArgumentException where the bounds leave no split of the total
     */
    public static long[] whole(List<Part> parts, long total) {
        double[] about = continuous(parts, (double) total);
        long[] units = new long[about.length];
        for (int i = 0; i < units.length; i++) {
            Part part = parts.get(i);
            units[i] = Math.max(part.least(), Math.min(part.most(), (long) Math.floor(about[i])));
        }
        long left = total - LongStream.of(units).sum();
        for (; left > 0; left--) {
            units[next(parts, units)]++;
        }
        for (; left < 0; left++) {
            units[last(parts, units)]--;
        }
        int to = next(parts, units);
        int from = last(parts, units);
        while (to != from && parts.get(to).up(units[to]) > parts.get(from).down(units[from]) * (1 + SAME)) {
            units[to]++;
            units[from]--;
            to = next(parts, units);
            from = last(parts, units);
        }
        return units;
    }

    /**
     * The best move of units between parts that stand at 0, with no more than {@code most} moved in all.
     *
     * <p>On the way to the best move of any size no part both gives and takes: those that give most and those that take
     * most are settled by themselves.
     *
     * @throws IllegalArgumentException where a part may not stand at 0
     */
    static long[] moving(List<Part> parts, long most) {
        long[] free = whole(parts, 0);
        long moved = LongStream.of(free).filter(units -> units > 0).sum();
        if (moved <= most) {
            return free;
        }
        List<Part> givers = new ArrayList<>();
        List<Part> takers = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            Part part = parts.get(i);
            givers.add(new Part(part.curve(), part.start(), Math.min(0, free[i]), 0));
            takers.add(new Part(part.curve(), part.start(), 0, Math.max(0, free[i])));
        }
        long[] given = whole(givers, -most);
        long[] taken = whole(takers, most);
        return IntStream.range(0, free.length)
                .mapToLong(i -> given[i] + taken[i])
                .toArray();
    }

    private static void feasible(List<Part> parts, double total) {
        double least = parts.stream().mapToDouble(Part::least).sum();
        double most = parts.stream().mapToDouble(Part::most).sum();
        if (total < least || total > most) {
            throw new IllegalArgumentException("a total of " + total + " cannot be split between bounds that add up to "
                    + least + " and " + most + "\n  give a total between them");
        }
    }

    private static double sum(List<Part> parts, double level) {
        return Arrays.stream(levels(parts, level)).sum();
    }

    private static double[] levels(List<Part> parts, double level) {
        return parts.stream().mapToDouble(part -> part.until(level)).toArray();
    }

    /** Between two levels that are as good as one lie straight lines: any way between them is as good. */
    private static double[] between(double[] much, double[] little, double total) {
        double more = Arrays.stream(much).sum();
        double less = Arrays.stream(little).sum();
        double way = more > less ? Math.max(0, Math.min(1, (total - less) / (more - less))) : 0;
        double[] split = new double[much.length];
        for (int i = 0; i < split.length; i++) {
            split[i] = little[i] + (much[i] - little[i]) * way;
        }
        return split;
    }

    /** Where one more unit brings most; of equals the first. */
    private static int next(List<Part> parts, long[] units) {
        int best = 0;
        for (int i = 1; i < units.length; i++) {
            if (parts.get(i).up(units[i]) > parts.get(best).up(units[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Where one unit less is missed least; of equals the last. */
    private static int last(List<Part> parts, long[] units) {
        int best = 0;
        for (int i = 1; i < units.length; i++) {
            if (parts.get(i).down(units[i]) <= parts.get(best).down(units[best])) {
                best = i;
            }
        }
        return best;
    }
}
