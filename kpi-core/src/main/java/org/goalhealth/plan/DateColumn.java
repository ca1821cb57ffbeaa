package org.goalhealth.plan;

/**
 * How a source's date names its period.
 *
 * @param column the column's name in the plan
 * @param format a {@link java.time.format.DateTimeFormatter} pattern; a column that is already a date needs none
 * @param toleranceDays how far a date may lie from the border it names, 0 to 3; it snaps to the nearest one
 */
public record DateColumn(String column, String format, Names names, int toleranceDays) {

    public static final String ISO = "yyyy-MM-dd";

    static final int WIDEST = 3;

    public DateColumn {
        if (toleranceDays < 0 || toleranceDays > WIDEST) {
            throw new IllegalArgumentException("tolerance of " + toleranceDays + " days\n  use 0 to " + WIDEST
                    + ": more could snap to the wrong week");
        }
        if (names == Names.ANY && toleranceDays > 0) {
            throw new IllegalArgumentException("tolerance of " + toleranceDays
                    + " days where a date may be any day\n  leave it out, or say name: start or name: end");
        }
    }

    /** Which day of its period a date is. */
    public enum Names {
        /** The first day; a row is a whole period's figure. */
        START,
        /** The last day; a row is a whole period's figure. */
        END,
        /** Any day; rows are events and add up. */
        ANY
    }
}
