package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.goalhealth.alert.AlertBook;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.BookState;
import org.goalhealth.alert.EpisodeBook;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Closings;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.RuleOutage;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.rules.internal.Watch;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.LiveSituation;

/**
 * Goes through a history as a monitor would have gone, date by date, and joins what is found into episodes.
 *
 * <p>Time only goes forward: what runs at the first date that is asked for has been followed from its beginning.
 */
final class Replay implements AutoCloseable {

    private final Plan plan;
    private final History history;
    private final LoadedRules rules;
    private final LimitBook limits;
    private final Bounds bounds;
    private final Closings closings;
    private Seen seen;

    /** The facts by one version of the plan, and the session that watches them. */
    private record Seen(LiveSituation situation, Watch watch) {}

    /** Begins at a date. */
    Replay(Plan plan, History history, LoadedRules rules, LimitBook limits, Bounds bounds, LocalDate start) {
        this.plan = plan;
        this.history = history;
        this.rules = rules;
        this.limits = limits;
        this.bounds = bounds;
        this.closings = new Closings(plan.calendar(), start);
        this.seen = seen(plan, history, rules, limits, bounds, closings, start);
    }

    private static Seen seen(
            Plan written,
            History history,
            LoadedRules rules,
            LimitBook limits,
            Bounds bounds,
            Closings closings,
            LocalDate date) {
        Plan plan = written.at(date);
        Watch watch = new Watch(rules, plan, bounds);
        LiveSituation situation =
                new LiveSituation(plan, history, limits, closings, date, watch.wanted(), watch::awaited, watch);
        watch.begin(situation);
        return new Seen(situation, watch);
    }

    /** Lets time go by; where another version of the plan is valid then, its facts take the place of those before (A3). */
    private void advanceTo(LocalDate date) {
        seen.situation.advanceTo(date);
        if (seen.situation.isOutdated()) {
            Seen before = seen;
            seen = seen(plan, history, rules, limits, bounds, closings, date);
            seen.situation.remembers(before.situation);
            seen.watch.continues(before.watch);
            before.watch.close();
        }
    }

    /**
     * The episodes found on the dates from {@code from} on, and the rules that failed there.
     *
     * @param all every date on which something closes, the first of them the one where the replay began
     */
    Backtest over(NavigableSet<LocalDate> all, Optional<LocalDate> from, Progress progress) {
        NavigableSet<LocalDate> wanted = from.isPresent() ? all.tailSet(from.get(), true) : all;
        EpisodeBook book = new EpisodeBook();
        NavigableMap<String, RuleOutage> outages = new TreeMap<>();
        int done = 0;
        for (LocalDate date : wanted.isEmpty() ? wanted : all) {
            book.add(date, findings(date));
            if (wanted.contains(date)) {
                seen.watch
                        .failures()
                        .forEach(failure -> outages.merge(
                                failure.rule().name(),
                                new RuleOutage(failure, date, date, 1),
                                (known, more) -> known.and(date)));
                progress.at(++done, wanted.size());
            }
        }
        return new Backtest(
                plan,
                List.copyOf(wanted),
                book.episodes().stream()
                        .filter(episode -> wanted.contains(episode.lastSeen()))
                        .toList(),
                List.copyOf(outages.values()));
    }

    /**
     * The alerts there are at the end, with all that happened to them; what lately ended too.
     *
     * @param all every date on which something closes, the first of them the one where the replay began
     */
    List<AlertHistory> alerts(NavigableSet<LocalDate> all) {
        AlertBook book = new AlertBook(plan, rule -> rules.policy(rule.name()), List.of(), BookState.EMPTY);
        EngineFindings engine = new EngineFindings();
        Map<Fingerprint, List<AlertChange>> trails = new HashMap<>();
        for (LocalDate date : all) {
            advanceTo(date);
            List<FindingChange> found = new ArrayList<>(seen.watch.evaluate());
            found.addAll(engine.changes(plan, date, seen.watch.failures()));
            Absences absences = new Absences(plan, rules, seen.situation, seen.watch.failures(), alert -> false);
            for (AlertChange change : book.evaluate(date, found, absences).changes()) {
                if (change.isTransition()) {
                    trails.computeIfAbsent(change.fingerprint(), f -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        return book.alerts().stream()
                .map(alert -> new AlertHistory(alert, trails.getOrDefault(alert.fingerprint(), List.of())))
                .toList();
    }

    private List<Finding> findings(LocalDate date) {
        advanceTo(date);
        seen.watch.evaluate();
        return seen.watch.findings();
    }

    @Override
    public void close() {
        seen.watch.close();
    }
}
