package org.goalhealth.history.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Amount;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.plan.RowVerdict;
import org.goalhealth.plan.Source;

/**
 * Which rows are counted, and by which columns that is known.
 *
 * @param definition absent where every row counts
 * @param columns positions of the columns that the definition looks at
 */
record CountedRows(Optional<RowDefinition> definition, Map<String, Integer> columns, NumberCells numbers) {

    static CountedRows of(Plan plan, Source source, Amount.Counted rows, HeaderColumns header) {
        NumberCells numbers = NumberCells.of(source);
        return rows instanceof Amount.Defined defined
                ? of(plan.find(defined.definition()).orElseThrow(), header, numbers)
                : new CountedRows(Optional.empty(), Map.of(), numbers);
    }

    static CountedRows of(RowDefinition definition, HeaderColumns header, NumberCells numbers) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        definition.columns().forEach(name -> columns.put(name, header.column(name, "definition " + definition.id())));
        return new CountedRows(Optional.of(definition), columns, numbers);
    }

    RowVerdict judge(Row row) {
        return definition.isEmpty()
                ? RowVerdict.Counts.COUNTS
                : definition.get().judge(new SourceCells(row, columns, numbers));
    }

    /**
     * Says why nobody can say whether a row counts.
     *
     * @param told the columns of which it has been said of this row
     */
    void tell(Row row, RowVerdict.Undecided undecided, Set<String> told, Tally tally) {
        for (RowVerdict.Doubt doubt : undecided.doubts()) {
            String column = doubt.condition().column();
            if (told.add(column)) {
                tally.doubt(
                        row.place(columns.getOrDefault(column, 0)),
                        doubt.value(),
                        doubt + ": definition " + definition.orElseThrow().id() + " cannot say whether the row counts",
                        doubt.fix());
            }
        }
    }
}
