package org.goalhealth.rules.internal.check;

import java.util.List;
import java.util.Optional;

/**
 * A rule as it stands in its file.
 *
 * @param nameToken the name as written, or what stands in its place
 * @param conditions the part between when and then; empty where it cannot be told apart from the consequence
 * @param consequence the part between then and end; empty likewise
 * @param from where the rule begins
 * @param to behind its end
 */
record ScannedRule(
        String name,
        Token nameToken,
        List<ScannedAnnotation> annotations,
        Optional<Part> conditions,
        Optional<Part> consequence,
        int from,
        int to) {

    /** A part of a file. */
    record Part(int from, int to) {}

    boolean holds(int offset) {
        return offset >= from && offset < to;
    }

    Optional<ScannedAnnotation> annotation(String annotation) {
        return annotations.stream().filter(a -> a.name().is(annotation)).findFirst();
    }
}
