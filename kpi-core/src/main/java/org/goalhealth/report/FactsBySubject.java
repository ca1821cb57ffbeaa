package org.goalhealth.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.Situation;

/** The facts of a situation by whom they are about, so that many views find theirs without looking through all. */
final class FactsBySubject {

    private final Map<Subject, Map<Segment, List<Fact>>> facts = new HashMap<>();

    FactsBySubject(Situation situation) {
        for (Fact fact : situation.facts()) {
            facts.computeIfAbsent(fact.getSubject(), subject -> new LinkedHashMap<>(2))
                    .computeIfAbsent(fact.getSegment(), segment -> new ArrayList<>(2))
                    .add(fact);
        }
    }

    /** Those of one kind about a subject, in any segment. */
    <T extends Fact> Stream<T> of(Class<T> kind, Subject subject) {
        return facts.getOrDefault(subject, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Those of one kind about a subject in one segment. */
    <T extends Fact> Stream<T> of(Class<T> kind, Subject subject, Segment segment) {
        return facts.getOrDefault(subject, Map.of()).getOrDefault(segment, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
