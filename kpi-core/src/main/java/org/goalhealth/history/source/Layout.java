package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Source;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a source means what.
 *
 * @param header the names of all columns
 * @param date the column of dates
 * @param dimensions the columns of dimensions, in the plan's order
 * @param figures the columns of figures
 * @param counted what rows are counted by
 * @param cadences of the KPIs, each once
 * @param feeds what each KPI takes
 */
record Layout(
        List<String> header,
        int date,
        List<DimensionColumn> dimensions,
        List<FigureColumn> figures,
        List<CountedRows> counted,
        List<Cadence> cadences,
        List<Feed> feeds) {

    static final int NONE = -1;

    /** A column that cuts KPIs into segments. */
    record DimensionColumn(int column, DimensionCells cells) {}

    /**
     * A column of figures.
     *
     * @param coarsest the KPI fed by it that keeps the fewest decimals
     * @param finest the one that keeps the most, and so the smallest amounts
     */
    record FigureColumn(int column, Kpi coarsest, Kpi finest) {

        private static final int DIGITS_OF_LONG = 18;

        /**
         * Refuses a figure that a KPI cannot keep.
         *
         * @param cast whether the figure is a binary fraction of a database
         */
        void require(BigDecimal value, boolean cast) throws BadCell {
            int decimals = coarsest.decimals();
            if (value.scale() > decimals) {
                throw new BadCell(
                        "has more decimals than the " + decimals + " of kpi " + coarsest.id(),
                        "declare decimals: " + value.scale() + " for kpi " + coarsest.id() + ", or round in the source"
                                + (cast ? "; or cast it to decimal in the query" : ""));
            }
            if (value.precision() - value.scale() + finest.decimals() > DIGITS_OF_LONG) {
                throw new BadCell(
                        "does not fit kpi " + finest.id() + ", which keeps " + finest.decimals()
                                + " decimals and so amounts under 10^" + (DIGITS_OF_LONG - finest.decimals()),
                        "declare fewer decimals for kpi " + finest.id() + ", or give the figure in a larger unit");
            }
        }
    }

    /**
     * What a KPI takes of a row.
     *
     * @param cadence its position among the cadences
     * @param dimensions positions of its dimensions among the columns of dimensions
     * @param part position of its figure among those of a row: first the columns of figures, then what is counted
     * @param base position of what a ratio is taken over, likewise, or {@link #NONE}
     */
    record Feed(Kpi kpi, int cadence, List<Integer> dimensions, int part, int base) {

        /** Whether a row with these figures says anything of a whole period. */
        boolean isWhole(@Nullable BigDecimal[] row) {
            return row[part] != null && (base == NONE || row[base] != null);
        }

        /** Whether its gaps are zero: then a period of which nothing is said has a figure. */
        boolean isZeroInGaps() {
            return kpi.input().gap() == Gap.ZERO;
        }

        boolean isRatio() {
            return base != NONE;
        }
    }

    /**
     * Finds the columns.
     *
     * @throws Unusable with every column that is not there
     */
    static Layout of(Plan plan, Source source, List<Kpi> fed, List<String> header) throws Unusable {
        return new LayoutFinder(plan, source, fed, header).find();
    }

    /** Whether a feed's figure of a period is the sum of several rows, as the source is cut finer than the KPI. */
    boolean addsUp(Feed feed) {
        return feed.dimensions().size() < dimensions.size();
    }

    /** How many figures a row has: those in its columns, and one for each count. */
    int figuresOfRow() {
        return figures.size() + counted.size();
    }

    /** Whether a figure of a row says if it is counted. */
    boolean isCount(int figure) {
        return figure >= figures.size();
    }

    BitSet needed() {
        BitSet needed = new BitSet(header.size());
        needed.set(date);
        dimensions.forEach(d -> needed.set(d.column()));
        figures.forEach(f -> needed.set(f.column()));
        counted.forEach(c -> c.columns().values().forEach(needed::set));
        return needed;
    }
}
