package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.util.Map;
import org.goalhealth.plan.RowCells;

/**
 * A row of a source, by the plan's names of its columns.
 *
 * @param columns positions of the columns that are looked at
 */
record SourceCells(Row row, Map<String, Integer> columns, NumberCells numbers) implements RowCells {

    @Override
    public String text(String column) {
        Object cell = row.cell(position(column));
        return cell == null ? "" : DimensionCells.normal(cell.toString());
    }

    @Override
    public CellNumber number(String column) {
        try {
            BigDecimal value = numbers.read(row.cell(position(column)));
            return value == null ? CellNumber.Empty.EMPTY : new CellNumber.Known(value);
        } catch (BadCell bad) {
            return new CellNumber.Unreadable(bad.message(), bad.fix());
        }
    }

    private int position(String column) {
        Integer position = columns.get(column);
        if (position == null) {
            throw new IllegalArgumentException("column " + column + " was not looked for in the header");
        }
        return position;
    }
}
