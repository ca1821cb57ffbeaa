package org.goalhealth.situation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * What some rules look at.
 *
 * @param properties by the names of the rules: of each class of facts in their conditions, or class above such ones, the
 *     properties that they read
 */
public record LookedAt(Map<String, Map<Class<?>, Set<String>>> properties) {

    public LookedAt {
        properties = Map.copyOf(properties);
    }

    /** The names of the rules. */
    public Set<String> rules() {
        return properties.keySet();
    }

    /** What these rules and others look at. */
    public LookedAt and(LookedAt other) {
        Map<String, Map<Class<?>, Set<String>>> all = new LinkedHashMap<>(properties);
        all.putAll(other.properties);
        return new LookedAt(all);
    }

    /** Whether a fact is of a class that they read, and carries no other rule's limit. */
    boolean includes(Fact fact) {
        return readersOf(fact).anyMatch(read -> read.keySet().stream().anyMatch(type -> type.isInstance(fact)));
    }

    /** What they read of a fact; of one that carries a rule's limit, what that rule reads. */
    Set<String> of(Fact fact) {
        Set<String> all = new LinkedHashSet<>();
        readersOf(fact)
                .forEach(read -> read.forEach((type, names) -> {
                    if (type.isInstance(fact)) {
                        all.addAll(names);
                    }
                }));
        return all;
    }

    private Stream<Map<Class<?>, Set<String>>> readersOf(Fact fact) {
        return fact instanceof Judged judged
                ? Stream.ofNullable(properties.get(judged.getRule()))
                : properties.values().stream();
    }

    /** Whether a fact is about a subject. */
    static boolean isAbout(Fact fact, Subject subject, Segment segment) {
        return fact.getSubject().equals(subject) && fact.getSegment().equals(segment);
    }
}
