package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.goalhealth.plan.Condition.IfEmpty;
import org.goalhealth.plan.RowCells.CellNumber;

/** Judges one condition. */
final class Judging {

    private Judging() {}

    static RowVerdict of(Condition condition, boolean holds) {
        return holds ? RowVerdict.Counts.COUNTS : new RowVerdict.Refused(List.of(condition));
    }

    static RowVerdict number(Condition condition, RowCells row, IfEmpty ifEmpty, Predicate<BigDecimal> holds) {
        CellNumber number = row.number(condition.column());
        if (number instanceof CellNumber.Known known) {
            return of(condition, holds.test(known.value()));
        }
        if (number instanceof CellNumber.Unreadable unreadable) {
            return undecided(condition, row.text(condition.column()), unreadable.why(), unreadable.fix());
        }
        return empty(condition, ifEmpty);
    }

    static RowVerdict empty(Condition condition, IfEmpty ifEmpty) {
        return ifEmpty == IfEmpty.NO
                ? of(condition, false)
                : undecided(
                        condition,
                        "",
                        "is empty",
                        "fill it in, or say in the condition that empty means no: if-empty: no");
    }

    private static RowVerdict undecided(Condition condition, String value, String why, String fix) {
        return new RowVerdict.Undecided(List.of(new RowVerdict.Doubt(condition, value, why, fix)));
    }
}
