package org.goalhealth.alert;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of decisions in one call.
 *
 * @param taken those that are new or have an effect now; of several with one id the last counts
 * @param settled those that nothing asks for any more, for their alert is over and their effect is told: a store keeps
 *     them and need not load them
 */
public record Decisions(List<Decision> taken, Set<SuggestionId> settled) {

    public static final Decisions NONE = new Decisions(List.of(), Set.of());

    public Decisions {
        taken = List.copyOf(taken);
        settled = Set.copyOf(settled);
    }

    Decisions and(Decisions next) {
        return new Decisions(
                Stream.concat(taken.stream(), next.taken.stream()).toList(),
                Stream.concat(settled.stream(), next.settled.stream()).collect(Collectors.toSet()));
    }

    public boolean isEmpty() {
        return taken.isEmpty() && settled.isEmpty();
    }
}
