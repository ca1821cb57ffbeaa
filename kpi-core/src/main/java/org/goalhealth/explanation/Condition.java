package org.goalhealth.explanation;

import java.util.Optional;

/**
 * One condition of a rule on one fact.
 *
 * @param text as it stands in the rule file
 * @param holds what the compiled condition answers
 * @param comparison the values of both sides; empty where it is no plain comparison of two of them
 */
public record Condition(String text, boolean holds, Optional<Comparison> comparison) {}
