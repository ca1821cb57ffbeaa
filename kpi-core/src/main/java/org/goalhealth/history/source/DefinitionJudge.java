package org.goalhealth.history.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goalhealth.history.source.DefinitionCount.ConditionCount;
import org.goalhealth.plan.Condition;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.plan.RowVerdict;
import org.goalhealth.plan.Source;

/** Judges all rows of a source by one definition. */
final class DefinitionJudge implements Rows.Taker {

    private final Source source;
    private final RowDefinition definition;
    private final CountedRows counted;
    private final int columns;
    private final Optional<JudgedRows> each;
    private final Tally tally;
    private final long[] first;
    private final long[] any;
    private final long[] open;
    private long counting;

    private DefinitionJudge(
            Source source,
            RowDefinition definition,
            CountedRows counted,
            int columns,
            Optional<JudgedRows> each,
            RowListener listener) {
        this.source = source;
        this.definition = definition;
        this.counted = counted;
        this.columns = columns;
        this.each = each;
        this.tally = new Tally(source.id(), listener);
        int conditions = definition.when().size();
        this.first = new long[conditions];
        this.any = new long[conditions];
        this.open = new long[conditions];
    }

    static DefinitionJudge open(
            Source source,
            RowDefinition definition,
            List<String> header,
            Optional<JudgedRows> each,
            RowListener listener)
            throws Unusable {
        HeaderColumns found = new HeaderColumns(source, header, List.of());
        CountedRows counted = CountedRows.of(definition, found, NumberCells.of(source));
        found.requireSound();
        each.ifPresent(rows -> rows.header(found.names()));
        return new DefinitionJudge(source, definition, counted, header.size(), each, listener);
    }

    @Override
    public BitSet needed() {
        BitSet needed = new BitSet(columns);
        if (each.isPresent()) {
            needed.set(0, columns);
        }
        counted.columns().values().forEach(needed::set);
        return needed;
    }

    @Override
    public void row(Row row) {
        tally.read();
        tally.accepted(1);
        RowVerdict verdict = counted.judge(row);
        if (verdict instanceof RowVerdict.Counts) {
            counting++;
        } else if (verdict instanceof RowVerdict.Refused refused) {
            first[position(refused.first())]++;
            refused.failing().forEach(condition -> any[position(condition)]++);
        } else if (verdict instanceof RowVerdict.Undecided undecided) {
            tally.undecided();
            undecided.doubts().forEach(doubt -> open[position(doubt.condition())]++);
            counted.tell(row, undecided, new HashSet<>(), tally);
        }
        each.ifPresent(
                rows -> rows.row(new JudgedRow(new Place(Unusable.name(source), row.line(), 0), cells(row), verdict)));
    }

    @Override
    public void noRow(Place place, String value, String message, String fix) {
        tally.read();
        tally.rejected(place, value, message, fix);
    }

    /** All rows have been read. */
    DefinitionCount count() {
        tally.end();
        List<ConditionCount> conditions = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            conditions.add(new ConditionCount(definition.when().get(i), first[i], any[i], open[i]));
        }
        return new DefinitionCount(definition, counting, conditions, tally.intake());
    }

    private int position(Condition condition) {
        return definition.when().indexOf(condition);
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            cells.add(Objects.toString(row.cell(i), ""));
        }
        return cells;
    }
}
