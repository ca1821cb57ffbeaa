package org.goalhealth.rules.internal.check;

import java.util.List;
import java.util.Optional;

/**
 * A rule file taken apart.
 *
 * @param plain its text without comments
 */
record ScannedFile(
        SourceText source,
        String plain,
        Optional<String> packageName,
        List<Import> imports,
        List<Global> globals,
        List<ScannedRule> rules) {

    /**
     * An import.
     *
     * @param target the class, or the package where all of it is imported
     * @param isStatic whether it is a method, or a function, of a class
     * @param isFunction whether it is a function that gathers facts
     */
    record Import(String target, boolean wildcard, boolean isStatic, boolean isFunction, int offset, int length) {}

    /** A global. */
    record Global(String type, Token typeToken, Token name) {}
}
