package org.goalhealth.split;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Split;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;
import org.goalhealth.time.YearComparison;

/**
 * What parts had of all in years that are over (T2).
 *
 * <p>The counterpart of a period is the one of the same number so many years before; of a week the one 52 weeks before
 * for each year, as baselines have it. What a part had is the mean of the KPI's own periods then, as often as they count
 * to it now (ours).
 */
final class PastShares {

    private final Split split;
    private final Kpi kpi;
    private final History history;
    private final PlanCalendar calendar;

    PastShares(Split split, History history) {
        this.split = split;
        this.kpi = split.kpi();
        this.history = history;
        this.calendar = split.plan().calendar();
    }

    /** For each part the sum of its shares, which is as good a weight as their mean. */
    List<Fraction> mean(List<Integer> years, List<Spot> parts) {
        List<Fraction> weights = new ArrayList<>();
        parts.forEach(part -> weights.add(Fraction.ZERO));
        int year = calendar.enclosing(Cadence.YEAR, split.measure().period());
        for (int past : years) {
            List<Fraction> figures =
                    parts.stream().map(part -> figure(part, year - past)).toList();
            Fraction all = figures.stream().reduce(Fraction.ZERO, Fraction::plus);
            if (all.signum() == 0) {
                throw new IllegalArgumentException("kpi " + kpi.id() + " has figures of 0 in " + past + " for all of "
                        + labels(parts) + ", which have no shares\n  name other years, or give weights");
            }
            for (int i = 0; i < figures.size(); i++) {
                weights.set(i, weights.get(i).plus(figures.get(i).dividedBy(all)));
            }
        }
        return weights;
    }

    private Fraction figure(Spot part, int yearsBack) {
        Series series = history.series(kpi.id(), part.segment())
                .orElseThrow(() -> new IllegalArgumentException("kpi " + kpi.id() + " has no figures of "
                        + (part.segment().isTotal() ? "the total" : "'" + part.segment() + "'")
                        + "\n  add " + part.segment().level() + " to its levels, or give weights"));
        Period then = counterpart(part.period(), yearsBack);
        Fraction sum =
                own(then).mapToObj(ordinal -> figure(series, ordinal, then)).reduce(Fraction.ZERO, Fraction::plus);
        if (sum.signum() < 0) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " is below zero in " + then + where(series)
                    + ", of which no share can be taken\n  name other years, or give weights");
        }
        // A month of five weeks had more than it will have as one of four.
        return sum.times(Fraction.of(own(part.period()).count(), own(then).count()));
    }

    /** The KPI's own periods that count to a period. */
    private IntStream own(Period period) {
        return IntStream.range(
                calendar.firstWithin(kpi.every(), period.cadence(), period.ordinal()),
                calendar.firstWithin(kpi.every(), period.cadence(), period.ordinal() + 1));
    }

    private Fraction figure(Series series, int ordinal, Period whole) {
        if (!series.has(ordinal)) {
            Period missing = series.period(ordinal);
            throw new IllegalArgumentException("kpi " + kpi.id() + " has no figure in " + missing + where(series)
                    + (missing.equals(whole) ? "" : ", which counts to " + whole)
                    + "\n  mend the data, name other years, or give weights");
        }
        return series.part(ordinal);
    }

    private Period counterpart(Period period, int yearsBack) {
        int ordinal = period.ordinal();
        for (int i = 0; i < yearsBack; i++) {
            OptionalInt before = calendar.yearBefore(period.cadence(), ordinal, YearComparison.FIFTY_TWO_WEEKS);
            ordinal = before.orElseThrow(() ->
                    new IllegalArgumentException(period + " has no counterpart in every year before\n  give weights"));
        }
        return calendar.period(period.cadence(), ordinal);
    }

    private static String where(Series series) {
        return series.segment().isTotal() ? "" : " for '" + series.segment() + "'";
    }

    private static String labels(List<Spot> parts) {
        return String.join(", ", parts.stream().map(part -> part.label().en()).toList());
    }
}
