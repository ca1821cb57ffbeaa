package org.goalhealth.budget;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goalhealth.quantity.Apportionment;
import org.goalhealth.quantity.Fraction;

/**
 * Shares of a whole amount in proportion to weights, none outside its bounds.
 *
 * <p>All shares are the same multiple of their weights, but for those that a bound holds. The multiple is found by
 * freezing, as the lengths of flexible boxes are in CSS: of the shares that would lie outside their bounds, those on the
 * side that lies further out in all stay at their bounds, and the rest is shared anew. Exact; then rounded by the method
 * of the largest remainder, ties to the share that comes first, which no bound forbids, for bounds are whole.
 */
final class Shares {

    /** What keeps a share off its proportion. */
    enum Hold {
        NONE,
        LEAST,
        MOST
    }

    private final List<Fraction> weights;
    private final long[] least;
    private final long[] most;
    private final Hold[] holds;
    private final long[] parts;

    /**
     * @param weights none negative; at least one above 0 of those that no bound holds, where anything is left for them
     * @param least 0 or more each, together at most {@code total}
     * @param most {@code least} or more each, together at least {@code total}
     */
    Shares(long total, List<Fraction> weights, long[] least, long[] most) {
        this.weights = weights;
        this.least = least;
        this.most = most;
        this.holds = new Hold[weights.size()];
        this.parts = Apportionment.rounded(quotas(settled(total)));
    }

    /**
     * The parts of a total by weights, none above its cap: what a capped part cannot take is split over the rest.
     *
     * @param caps none negative; together at least {@code total}
     * @throws IllegalArgumentException where all parts below their cap have weight zero
     */
    static long[] within(long total, long[] weights, long[] caps) {
        return new Shares(total, LongStream.of(weights).mapToObj(Fraction::of).toList(), new long[weights.length], caps)
                .parts();
    }

    /** One share for each weight, adding up to the total. */
    long[] parts() {
        return parts;
    }

    /** What holds a share. */
    Hold hold(int share) {
        Hold hold = holds[share];
        return hold == null ? Hold.NONE : hold;
    }

    /** How many units one of weight 1 gets. */
    private Fraction settled(long total) {
        while (true) {
            Fraction multiple = multiple(total);
            Fraction outside = Fraction.ZERO;
            for (int i = 0; i < holds.length; i++) {
                if (holds[i] == null) {
                    outside = outside.plus(bounded(i, multiple).minus(multiple.times(weights.get(i))));
                }
            }
            if (!froze(multiple, outside.signum())) {
                return multiple;
            }
        }
    }

    private Fraction multiple(long total) {
        long left = total;
        Fraction weight = Fraction.ZERO;
        for (int i = 0; i < holds.length; i++) {
            if (holds[i] == null) {
                weight = weight.plus(weights.get(i));
            } else {
                left -= bound(i);
            }
        }
        if (weight.signum() == 0) {
            if (left != 0 && IntStream.range(0, holds.length).anyMatch(i -> holds[i] == null)) {
                throw new IllegalArgumentException("all weights are zero of those that " + left
                        + " is to be shared between\n  give at least one of them a weight above zero");
            }
            return Fraction.ZERO;
        }
        return Fraction.of(left).dividedBy(weight);
    }

    /** Holds the shares outside their bounds on the side that lies further out; says whether there were any. */
    private boolean froze(Fraction multiple, int side) {
        boolean any = false;
        for (int i = 0; i < holds.length; i++) {
            if (holds[i] == null) {
                int off = bounded(i, multiple).compareTo(multiple.times(weights.get(i)));
                if (off > 0 && side >= 0) {
                    holds[i] = Hold.LEAST;
                    any = true;
                } else if (off < 0 && side <= 0) {
                    holds[i] = Hold.MOST;
                    any = true;
                }
            }
        }
        return any;
    }

    private Fraction bounded(int i, Fraction multiple) {
        Fraction share = multiple.times(weights.get(i));
        Fraction low = Fraction.of(least[i]);
        Fraction high = Fraction.of(most[i]);
        return share.compareTo(low) < 0 ? low : share.compareTo(high) > 0 ? high : share;
    }

    private long bound(int i) {
        return holds[i] == Hold.LEAST ? least[i] : most[i];
    }

    private List<Fraction> quotas(Fraction multiple) {
        return IntStream.range(0, holds.length)
                .mapToObj(i -> holds[i] == null ? multiple.times(weights.get(i)) : Fraction.of(bound(i)))
                .toList();
    }
}
