package org.goalhealth.rules;

/**
 * The engine failed in an evaluation, and no rule is to blame: without any of them it fails as well, or none fails when
 * it is tried alone.
 *
 * <p>A rule that fails does not end an evaluation: it is left out, and the answer names it.
 */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
