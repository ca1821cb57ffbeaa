package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a column of a row must say.
 *
 * <p>Conditions are judged in three ways: one that looks at an empty or unreadable cell is undecided, unless it says
 * that nothing counts as a no ({@link IfEmpty#NO}). An unreadable cell is always undecided.
 */
public sealed interface Condition {

    /** What an empty cell says. */
    enum IfEmpty {
        /** It is not known. */
        UNDECIDED,
        /** The condition does not hold. */
        NO
    }

    /** The plan's name of the column. */
    String column();

    RowVerdict judge(RowCells row);

    /** A column with one of those texts, letter by letter; white space around a cell and its Unicode form do not count. */
    static Is is(String column, String... texts) {
        return new Is(column, List.of(texts), IfEmpty.UNDECIDED);
    }

    /** A column with a number of at least {@code leastInclusive}. */
    static AtLeast atLeast(String column, long leastInclusive) {
        return new AtLeast(column, BigDecimal.valueOf(leastInclusive), IfEmpty.UNDECIDED);
    }

    /** A column with a number of at most {@code mostInclusive}. */
    static AtMost atMost(String column, long mostInclusive) {
        return new AtMost(column, BigDecimal.valueOf(mostInclusive), IfEmpty.UNDECIDED);
    }

    /** A column with anything in it, whatever it is. */
    static Known known(String column) {
        return new Known(column, true);
    }

    /** A column with nothing in it. */
    static Known empty(String column) {
        return new Known(column, false);
    }

    /**
     * The text is one of some.
     *
     * @param texts at least one, none blank, each once
     */
    record Is(String column, List<String> texts, IfEmpty ifEmpty) implements Condition {
        public Is {
            texts = texts.stream().map(MapCells::normal).toList();
            ConditionCheck.column(column);
            ConditionCheck.texts(column, texts);
        }

        @Override
        public RowVerdict judge(RowCells row) {
            String text = row.text(column);
            if (text.isEmpty()) {
                return Judging.empty(this, ifEmpty);
            }
            return Judging.of(this, texts.contains(text));
        }

        @Override
        public String toString() {
            return column + " is " + String.join(" or ", texts);
        }
    }

    /** The number is {@code least} or more. */
    record AtLeast(String column, BigDecimal least, IfEmpty ifEmpty) implements Condition {
        public AtLeast {
            ConditionCheck.column(column);
            least = ConditionCheck.plain(least);
        }

        @Override
        public RowVerdict judge(RowCells row) {
            return Judging.number(this, row, ifEmpty, value -> value.compareTo(least) >= 0);
        }

        @Override
        public String toString() {
            return column + " at least " + least.toPlainString();
        }
    }

    /** The number is {@code most} or less. */
    record AtMost(String column, BigDecimal most, IfEmpty ifEmpty) implements Condition {
        public AtMost {
            ConditionCheck.column(column);
            most = ConditionCheck.plain(most);
        }

        @Override
        public RowVerdict judge(RowCells row) {
            return Judging.number(this, row, ifEmpty, value -> value.compareTo(most) <= 0);
        }

        @Override
        public String toString() {
            return column + " at most " + most.toPlainString();
        }
    }

    /**
     * Something stands there, or nothing does; never undecided.
     *
     * @param known whether something has to
     */
    record Known(String column, boolean known) implements Condition {
        public Known {
            ConditionCheck.column(column);
        }

        @Override
        public RowVerdict judge(RowCells row) {
            return Judging.of(this, known != row.text(column).isEmpty());
        }

        @Override
        public String toString() {
            return column + (known ? " known" : " empty");
        }
    }
}
