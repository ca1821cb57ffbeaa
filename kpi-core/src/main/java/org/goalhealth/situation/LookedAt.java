package org.goalhealth.situation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * What some rules look at.
 *
 * @param rules their names
 * @param properties of each class of facts in their conditions, or class above such ones, the properties that they read
 */
public record LookedAt(Set<String> rules, Map<Class<?>, Set<String>> properties) {

    public LookedAt {
        rules = Set.copyOf(rules);
        properties = Map.copyOf(properties);
    }

    /** What these rules and others look at. */
    public LookedAt and(LookedAt other) {
        Set<String> names = new LinkedHashSet<>(rules);
        names.addAll(other.rules);
        Map<Class<?>, Set<String>> all = new LinkedHashMap<>(properties);
        other.properties.forEach((type, read) -> all.merge(type, read, (one, more) -> {
            Set<String> both = new LinkedHashSet<>(one);
            both.addAll(more);
            return both;
        }));
        return new LookedAt(names, all);
    }

    /** Whether a fact is of a class that they read, and carries no other rule's limit. */
    boolean includes(Fact fact) {
        return !(fact instanceof Judged judged && !rules.contains(judged.getRule()))
                && properties.keySet().stream().anyMatch(type -> type.isInstance(fact));
    }

    /** What they read of a fact. */
    Set<String> of(Fact fact) {
        Set<String> read = new LinkedHashSet<>();
        properties.forEach((type, names) -> {
            if (type.isInstance(fact)) {
                read.addAll(names);
            }
        });
        return read;
    }

    /** Whether a fact is about a subject. */
    static boolean isAbout(Fact fact, Subject subject, Segment segment) {
        return fact.getSubject().equals(subject) && fact.getSegment().equals(segment);
    }
}
