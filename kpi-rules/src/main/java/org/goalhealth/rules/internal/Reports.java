package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.rules.Findings;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.LineReturn;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.event.rule.RuleEventListener;

/**
 * What rules have reported and still stand by: a report lives as long as the match that made it.
 *
 * <p>The engine tells which rule fires and when its conditions no longer hold; a rule only says what it found.
 */
final class Reports implements Findings, RuleEventListener {

    /** One fact reported by one rule, with the lines it would give budget to. */
    static final class Entry implements Reported {
        private final String rule;
        private final Fact fact;
        private final Evidence evidence;
        private final Set<LineReturn> receivers = new LinkedHashSet<>();
        private boolean moves;

        Entry(String rule, Fact fact, Evidence evidence) {
            this.rule = rule;
            this.fact = fact;
            this.evidence = evidence;
        }

        @Override
        public Reported suggestMoveTo(Collection<?> lines) {
            if (!(fact instanceof LineReturn)) {
                throw new IllegalArgumentException("rule " + rule + " suggests moving budget from "
                        + fact.getClass().getSimpleName() + "\n  only a LineReturn can give");
            }
            for (Object line : lines) {
                if (!(line instanceof LineReturn receiver)) {
                    throw new IllegalArgumentException("rule " + rule + " suggests moving budget to "
                            + line.getClass().getSimpleName() + "\n  only a LineReturn can take");
                }
                receivers.add(receiver);
            }
            moves = true;
            return this;
        }

        String rule() {
            return rule;
        }

        Fact fact() {
            return fact;
        }

        Evidence evidence() {
            return evidence;
        }

        Set<LineReturn> receivers() {
            return receivers;
        }

        boolean suggestsMoves() {
            return moves;
        }

        /** Takes over what another report of the same identity suggests. */
        void unite(Entry other) {
            receivers.addAll(other.receivers);
            moves |= other.moves;
        }
    }

    private final Map<Match, List<Entry>> standing = new LinkedHashMap<>();
    private @Nullable Match firing;

    @Override
    public Reported report(Fact fact) {
        if (firing == null) {
            throw new IllegalStateException("findings.report is called outside of a rule's consequence");
        }
        // A neutral fact throws here, where the engine still knows which rule reported it.
        Entry entry = new Entry(firing.getRule().getName(), fact, fact.evidence());
        standing.computeIfAbsent(firing, m -> new ArrayList<>(1)).add(entry);
        return entry;
    }

    @Override
    public void onBeforeMatchFire(Match match) {
        standing.remove(match);
        firing = match;
    }

    @Override
    public void onAfterMatchFire(Match match) {
        firing = null;
    }

    @Override
    public void onDeleteMatch(Match match) {
        standing.remove(match);
    }

    List<Entry> entries() {
        return standing.values().stream().flatMap(List::stream).toList();
    }
}
