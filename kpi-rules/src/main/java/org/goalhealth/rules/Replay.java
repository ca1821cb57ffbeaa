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
    private final LoadedRules rules;
    private final LiveSituation situation;
    private final Watch watch;

    /** Begins at a date. */
    Replay(Plan plan, History history, LoadedRules rules, LimitBook limits, Bounds bounds, LocalDate start) {
        this.plan = plan;
        this.rules = rules;
        this.watch = new Watch(rules, plan, bounds);
        Closings closings = new Closings(plan.calendar(), start);
        this.situation =
                new LiveSituation(plan, history, limits, closings, start, watch.wanted(), watch::awaited, watch);
        watch.begin(situation);
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
                watch.failures()
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
            situation.advanceTo(date);
            List<FindingChange> found = new ArrayList<>(watch.evaluate());
            found.addAll(engine.changes(plan, date, watch.failures()));
            Absences absences = new Absences(plan, rules, situation, watch.failures(), alert -> false);
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
        situation.advanceTo(date);
        watch.evaluate();
        return watch.findings();
    }

    @Override
    public void close() {
        watch.close();
    }
}
