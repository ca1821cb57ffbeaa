package org.goalhealth.benchmarks;

/** Arguments or data that cannot be used; the message says what is wrong, and on its next line what to do. */
final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInputException(String what, String advice) {
        super(what + "\n  " + advice);
    }
}
