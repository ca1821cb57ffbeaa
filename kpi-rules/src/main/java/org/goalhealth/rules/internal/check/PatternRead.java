package org.goalhealth.rules.internal.check;

import java.util.List;
import java.util.Optional;

/**
 * A pattern among a rule's conditions.
 *
 * @param type what it matches; empty where that is not known
 * @param typeToken where its type is named
 * @param typeLength the length of the name
 * @param binding the variable that the whole fact is bound to
 * @param conditions its constraints that could be read
 * @param isNeeded whether the rule finds nothing where no fact meets it
 * @param path the groups it is within, as {@code not}
 */
record PatternRead(
        Optional<Class<?>> type,
        Token typeToken,
        int typeLength,
        Optional<String> binding,
        List<Condition> conditions,
        boolean isNeeded,
        boolean hasSource,
        String path) {}
