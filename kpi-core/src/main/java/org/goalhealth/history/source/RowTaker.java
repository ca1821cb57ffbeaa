package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goalhealth.history.Intake;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.RowVerdict;
import org.goalhealth.plan.Source;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one source, cell by cell; a row with a bad cell is rejected, the rest goes on. */
final class RowTaker implements Rows.Taker {

    private final Layout layout;
    private final NumberCells numbers;
    private final DateCells dates;
    private final Totals totals;
    private final Gathering gathering;
    private final Tally tally;

    /**
     * A count of which nobody can say whether the row is in it.
     *
     * @param figure its position among the row's figures
     */
    private record Open(int figure, CountedRows rows, RowVerdict.Undecided undecided) {}

    private RowTaker(Plan plan, Source source, Layout layout, DateCells dates, RowListener listener) {
        this.layout = layout;
        this.dates = dates;
        this.numbers = NumberCells.of(source);
        this.totals = new Totals(plan.calendar(), layout);
        this.gathering = source.dates().names() == DateColumn.Names.ANY
                ? new EventRows(layout, totals)
                : new PeriodRows(plan.calendar(), layout, dates, Unusable.name(source));
        this.tally = new Tally(source.id(), listener);
    }

    static RowTaker open(Plan plan, Source source, Layout layout, RowListener listener) throws Unusable {
        DateCells dates = new DateCells(plan.calendar(), source.dates(), layout.cadences());
        return new RowTaker(plan, source, layout, dates, listener);
    }

    @Override
    public BitSet needed() {
        return layout.needed();
    }

    @Override
    public void row(Row row) {
        tally.read();
        int column = layout.date();
        try {
            NamedDay day = dates.read(row.cell(column));
            int[] dimensions = new int[layout.dimensions().size()];
            for (int i = 0; i < dimensions.length; i++) {
                column = layout.dimensions().get(i).column();
                dimensions[i] = layout.dimensions().get(i).cells().read(row.cell(column));
            }
            @Nullable BigDecimal[] figures = new BigDecimal[layout.figuresOfRow()];
            BadCell firstBad = null;
            for (int i = 0; i < layout.figures().size(); i++) {
                Layout.FigureColumn figure = layout.figures().get(i);
                try {
                    figures[i] = figure(figure, row.cell(figure.column()));
                } catch (BadCell bad) {
                    figures[i] = BigDecimal.ZERO; // something is written, whatever it is
                    if (firstBad == null) {
                        firstBad = bad;
                        column = figure.column();
                    }
                }
            }
            List<Open> open = layout.counted().isEmpty() ? List.of() : count(row, figures);
            if (firstBad != null) {
                gathering.lose(row.line(), day, dimensions, figures);
                throw firstBad;
            }
            column = layout.date();
            gathering.take(row.line(), day, dimensions, figures);
            if (!open.isEmpty()) {
                open.forEach(count -> gathering.doubt(count.figure(), day, dimensions));
                tell(row, open);
            }
        } catch (BadCell bad) {
            tally.rejected(row, column, layout.header().get(column), bad);
        }
    }

    @Override
    public void noRow(Place place, String value, String message, String fix) {
        tally.read();
        tally.rejected(place, value, message, fix);
    }

    /** All rows have been read. */
    void finish(List<Observation> observations, List<Intake> intakes) {
        tally.end();
        gathering.finish(tally, totals);
        totals.observe(observations);
        intakes.add(tally.intake());
    }

    /** Whether the row counts, for each count: 1, 0, or nothing where nobody can say; those are returned. */
    private List<Open> count(Row row, @Nullable BigDecimal[] figures) {
        List<Open> open = new ArrayList<>(0);
        for (int i = 0; i < layout.counted().size(); i++) {
            int figure = layout.figures().size() + i;
            CountedRows counted = layout.counted().get(i);
            RowVerdict verdict = counted.judge(row);
            if (verdict instanceof RowVerdict.Undecided undecided) {
                open.add(new Open(figure, counted, undecided));
            } else {
                figures[figure] = verdict instanceof RowVerdict.Counts ? BigDecimal.ONE : BigDecimal.ZERO;
            }
        }
        return open;
    }

    /** Each cell in doubt once, however many definitions look at it. */
    private void tell(Row row, List<Open> open) {
        tally.undecided();
        Set<String> told = new HashSet<>();
        open.forEach(count -> count.rows().tell(row, count.undecided(), told, tally));
    }

    private @Nullable BigDecimal figure(Layout.FigureColumn figure, @Nullable Object cell) throws BadCell {
        BigDecimal value = numbers.read(cell);
        if (value != null) {
            figure.require(value, cell instanceof Double || cell instanceof Float);
        }
        return value;
    }
}
