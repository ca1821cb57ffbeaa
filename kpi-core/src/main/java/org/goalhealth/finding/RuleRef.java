package org.goalhealth.finding;

/**
 * Which rule found something.
 *
 * @param name the rule's name
 * @param id its {@code @id}, the catalogue id such as W1; part of an alert's identity, so that a rule can be renamed
 * @param pack where the rule was loaded from: {@code standard}, or the name of an author's pack
 */
public record RuleRef(String name, String id, String pack) {

    /** The id of what the engine itself finds; no rule of a pack has it. */
    public static final String ENGINE = "ENGINE";
}
