package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.goalhealth.rules.Findings;
import org.goalhealth.situation.Fact;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.event.rule.RuleEventListener;

/**
 * Hears what rules report: a report lives as long as the match that made it.
 *
 * <p>The engine tells which rule fires and when its conditions no longer hold; a rule only says what it found.
 */
final class Reports implements Findings, RuleEventListener {

    private final Standing standing;
    /** By the match itself: two branches of a rule that match the same facts are equal to the engine, and not the same. */
    private final IdentityHashMap<Match, List<Entry>> byMatch = new IdentityHashMap<>();

    private @Nullable Match firing;

    Reports(Standing standing) {
        this.standing = standing;
    }

    @Override
    public Reported report(Fact fact) {
        if (firing == null) {
            throw new IllegalStateException("findings.report is called outside of a rule's consequence");
        }
        Entry entry = standing.add(firing.getRule().getName(), fact);
        byMatch.computeIfAbsent(firing, m -> new ArrayList<>(1)).add(entry);
        return entry;
    }

    @Override
    public void onBeforeMatchFire(Match match) {
        withdraw(match);
        firing = match;
    }

    @Override
    public void onAfterMatchFire(Match match) {
        firing = null;
    }

    @Override
    public void onDeleteMatch(Match match) {
        withdraw(match);
    }

    private void withdraw(Match match) {
        List<Entry> entries = byMatch.remove(match);
        if (entries != null) {
            entries.forEach(standing::remove);
        }
    }
}
