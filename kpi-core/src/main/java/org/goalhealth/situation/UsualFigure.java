package org.goalhealth.situation;

import java.util.List;
import java.util.OptionalInt;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.quantity.Exact;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI's figures are compared with, and how far from it is too far.
 *
 * <p>Compares in whole numbers of the smallest unit where they fit, and with {@link Baselines} where not: the same
 * answer, at once. Immutable and thread-safe.
 */
final class UsualFigure {

    private final Baseline baseline;
    private final Baselines baselines;
    /** Whether events move the series. */
    private final boolean moving;

    /** One less or one plus the limit's share. */
    private final Fraction apart;

    /** Of a baseline that the plan states, the border itself. */
    private final @Nullable Border fixed;

    UsualFigure(Baseline baseline, Apart apart, Baselines baselines, Series series) {
        this.baseline = baseline;
        this.baselines = baselines;
        this.moving = baselines.events() != null;
        this.apart = apart.of(series.kpi().better());
        this.fixed = baseline instanceof Baseline.Fixed stated && stated.value().signum() > 0
                ? new Border(Fraction.of(stated.value()).times(this.apart), series)
                : null;
    }

    /** Whether all periods have one and the same baseline. */
    boolean isSteady() {
        return baseline instanceof Baseline.Fixed && !moving;
    }

    /**
     * Of a KPI that is better higher and no ratio: a figure from this one on is not short, and one under it is; {@link
     * Long#MAX_VALUE} where it depends on the period.
     */
    long fineFrom() {
        return fixed == null || moving
                ? Long.MAX_VALUE
                : fixed.most() == Long.MIN_VALUE ? Long.MAX_VALUE : fixed.most() + 1;
    }

    /** The same baseline, with another share. */
    UsualFigure within(Percent by, Series series) {
        return new UsualFigure(baseline, Apart.by(by), baselines, series);
    }

    /** Whether a period has a baseline that judges anything. */
    boolean isDefined(Series series, int ordinal) {
        return at(series, ordinal) instanceof Reading.Figure usual
                && usual.value().signum() > 0;
    }

    /** The events that move the series, in words. */
    String judgement() {
        return baselines.judgement();
    }

    Baseline baseline() {
        return baseline;
    }

    /** The baseline of a period. */
    Reading at(Series series, int ordinal) {
        return baselines.at(baseline, series, ordinal);
    }

    /** The events that fall on a period and move its baseline. */
    List<EventShare> events(Series series, int ordinal) {
        return moving ? baselines.shares(series, ordinal) : List.of();
    }

    /** Whether a period is as far from its baseline as the limit says; exactly as far is far enough. */
    boolean isShort(Series series, int ordinal) {
        long part = series.raw(ordinal);
        if (part == Series.NONE) {
            return false;
        }
        long base = series.rawBase(ordinal);
        if (base <= 0) {
            return false;
        }
        if (moving && baselines.isMoved(baseline, series, ordinal)) {
            return isShortByFractions(series, ordinal);
        }
        if (fixed != null) {
            return isBeyond(fixed.compare(part, base, series), series);
        }
        if (baseline instanceof Baseline.Fixed) {
            // A share of nothing, or of a negative amount, says nothing.
            return false;
        }
        if (apart.fits(61)) {
            try {
                return isShortOf(series, ordinal, part, base);
            } catch (ArithmeticException e) {
                // The numbers do not fit; fractions of any size answer.
            }
        }
        return isShortByFractions(series, ordinal);
    }

    private boolean isShortByFractions(Series series, int ordinal) {
        return series.at(ordinal) instanceof Reading.Figure figure
                && at(series, ordinal) instanceof Reading.Figure usual
                && usual.value().signum() > 0
                && isBeyond(figure.value().compareTo(usual.value().times(apart)), series);
    }

    private boolean isShortOf(Series series, int ordinal, long part, long base) {
        if (baseline instanceof Baseline.Mean mean) {
            long parts = 0;
            long bases = 0;
            for (int i = ordinal - mean.periods(); i < ordinal; i++) {
                long one = series.raw(i);
                if (one == Series.NONE) {
                    return false;
                }
                parts = Math.addExact(parts, one);
                bases = Math.addExact(bases, series.rawBase(i));
            }
            return isShortOf(series, part, base, parts, bases);
        }
        if (baseline instanceof Baseline.LastYear lastYear) {
            OptionalInt counterpart =
                    baselines.calendar().yearBefore(series.kpi().every(), ordinal, lastYear.weeks());
            if (counterpart.isEmpty() || series.raw(counterpart.getAsInt()) == Series.NONE) {
                return false;
            }
            return isShortOf(
                    series, part, base, series.raw(counterpart.getAsInt()), series.rawBase(counterpart.getAsInt()));
        }
        throw new ArithmeticException("a median is left to fractions");
    }

    private boolean isShortOf(Series series, long part, long base, long usualPart, long usualBase) {
        return usualBase > 0
                && usualPart > 0
                && isBeyond(
                        Exact.compareProducts(
                                part,
                                Math.multiplyExact(usualBase, apart.longDenominator()),
                                base,
                                Math.multiplyExact(usualPart, apart.longNumerator())),
                        series);
    }

    private static boolean isBeyond(int compared, Series series) {
        return series.kpi().better() == Direction.HIGHER ? compared <= 0 : compared >= 0;
    }
}
