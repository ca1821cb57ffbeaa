package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalAgenda;
import org.goalhealth.rules.Findings;
import org.goalhealth.situation.Fact;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.event.rule.RuleEventListener;

/**
 * Hears what rules report: a report lives as long as the match that made it.
 *
 * <p>The engine tells which rule fires and when its conditions no longer hold; a rule only says what it found, and is
 * stopped where it does anything else to the session.
 */
final class Reports implements Findings, RuleEventListener {

    private final Standing standing;
    private final InternalAgenda agenda;
    private final int limit;
    private final @Nullable Stopwatch stopwatch;
    private final Map<String, Tally> tallies = new HashMap<>();
    /** By the match itself: two branches of a rule that match the same facts are equal to the engine, and not the same. */
    private final IdentityHashMap<Match, List<Entry>> byMatch = new IdentityHashMap<>();

    private long evaluation;
    private @Nullable Match firing;
    /** The rule that was looked up last: one fires many times in a row, and nothing else happens meanwhile. */
    private @Nullable Rule latest;

    private Tally tally = new Tally("");
    /** What a consequence was told, which it may have caught. */
    private @Nullable Fault fault;

    Reports(Standing standing, InternalAgenda agenda, int limit, @Nullable Stopwatch stopwatch) {
        this.standing = standing;
        this.agenda = agenda;
        this.limit = limit;
        this.stopwatch = stopwatch;
    }

    /** Another evaluation begins: firings are counted from nothing, reports stand. */
    void begin() {
        evaluation++;
        latest = null;
        firing = null;
    }

    /** The rule whose consequence is running. */
    @Nullable
    String firing() {
        return firing == null ? null : firing.getRule().getName();
    }

    /** How often rules have fired in this evaluation. */
    long fired() {
        return tallies.values().stream()
                .mapToLong(each -> each.firedIn(evaluation))
                .sum();
    }

    Fault endless(int fires) {
        return Fault.endless(fires, tallies.values(), evaluation);
    }

    /** A consequence wants what it must not have. */
    Fault refused(String what) {
        Fault refused = Fault.changed(tally.rule, what);
        fault = refused;
        return refused;
    }

    @Override
    public Reported report(Fact fact) {
        if (firing == null) {
            throw new IllegalStateException("findings.report is called outside of a rule's consequence");
        }
        if (tally.reports == limit) {
            Fault flood = Fault.flood(tally.rule, limit);
            fault = flood;
            throw flood;
        }
        Entry entry = standing.add(tally.rule, fact);
        tally.reports++;
        byMatch.computeIfAbsent(firing, m -> new ArrayList<>(1)).add(entry);
        return entry;
    }

    @Override
    public void onBeforeMatchFire(Match match) {
        withdraw(match);
        tally(match).fired++;
        if (stopwatch != null) {
            stopwatch.before();
        }
        firing = match;
    }

    @Override
    public void onAfterMatchFire(Match match) {
        if (fault != null) {
            throw fault;
        }
        if (agenda.hasPendingPropagations()) {
            throw Fault.changed(tally.rule, agenda);
        }
        if (stopwatch != null) {
            stopwatch.after(tally);
        }
        firing = null;
    }

    @Override
    public void onDeleteMatch(Match match) {
        withdraw(match);
    }

    private void withdraw(Match match) {
        List<Entry> entries = byMatch.remove(match);
        if (entries != null) {
            tally(match).reports -= entries.size();
            entries.forEach(standing::remove);
        }
    }

    private Tally tally(Match match) {
        Rule rule = match.getRule();
        if (rule != latest) {
            latest = rule;
            tally = tallies.computeIfAbsent(rule.getName(), Tally::new);
            tally.in(evaluation);
        }
        return tally;
    }
}
