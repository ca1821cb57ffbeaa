package org.goalhealth.cli;

/** What a command's exit code says. */
final class ExitCode {

    static final int DONE = 0;

    /** What was checked or tested is wrong. */
    static final int FAILED = 1;

    /** Input that cannot be used; or a rule that failed, and all else is done. */
    static final int BAD_INPUT = 2;

    /** Something at least as bad as {@code --fail-on} was found. */
    static final int FOUND = 3;

    private ExitCode() {}
}
