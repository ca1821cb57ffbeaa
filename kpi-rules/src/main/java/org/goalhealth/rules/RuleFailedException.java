package org.goalhealth.rules;

/** A rule that threw, or that fires without end, and so spoiled an evaluation. */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    public RuleFailedException(String rule, String message, Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    /** The rule's name; empty where the engine does not tell. */
    public String rule() {
        return rule;
    }
}
