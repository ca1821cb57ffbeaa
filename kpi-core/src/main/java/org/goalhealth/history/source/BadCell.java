package org.goalhealth.history.source;

/**
 * A cell cannot be understood, and its row is rejected.
 *
 * <p>Its message goes on after the column's name and the value, as in {@code is no number}. Without a stack trace: a
 * file may hold a million of them.
 */
final class BadCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final String fix;

    BadCell(String message, String fix) {
        super(message, null, false, false);
        this.message = message;
        this.fix = fix;
    }

    String message() {
        return message;
    }

    String fix() {
        return fix;
    }
}
