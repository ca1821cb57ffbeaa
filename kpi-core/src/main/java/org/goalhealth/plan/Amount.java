package org.goalhealth.plan;

/** What one row of a source adds to a figure. */
public sealed interface Amount {

    /** The word by which plans mean every row. */
    String ALL_ROWS = "rows";

    /** What stands in a column, which may be nothing. */
    record Column(String name) implements Amount {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One or nothing: rows are counted. */
    sealed interface Counted extends Amount {}

    /** One for every row. */
    record Rows() implements Counted {
        @Override
        public String toString() {
            return ALL_ROWS;
        }
    }

    /** One for each row that a definition counts. */
    record Defined(DefinitionId definition) implements Counted {
        @Override
        public String toString() {
            return definition.value();
        }
    }
}
