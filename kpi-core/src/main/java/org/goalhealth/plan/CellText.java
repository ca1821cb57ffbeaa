package org.goalhealth.plan;

import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Spreadsheet.Cell;

/**
 * What stands in one cell of a table, or that nothing does.
 *
 * @param row where the row is blamed in place of a cell that is not there
 * @param about the path by which it is known
 */
record CellText(Optional<Cell> cell, Place row, String about, Problems problems) implements Written {

    @Override
    public Optional<String> text() {
        return cell.map(Cell::text);
    }

    @Override
    public void refuse(Code code, String value, String message, String fix) {
        problems.add(code, cell.map(Cell::place).orElse(row), about, value, message, fix);
    }

    @Override
    public void fault() {
        problems.fault();
    }
}
