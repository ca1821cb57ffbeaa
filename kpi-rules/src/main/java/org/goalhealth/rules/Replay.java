package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goalhealth.alert.EpisodeBook;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;

/** Evaluates one date after another and joins what is found into episodes. */
final class Replay {

    private final Plan plan;
    private final Function<LocalDate, List<Finding>> evaluation;
    private final Map<LocalDate, List<Finding>> evaluated = new HashMap<>();

    Replay(Plan plan, Function<LocalDate, List<Finding>> evaluation) {
        this.plan = plan;
        this.evaluation = evaluation;
    }

    /**
     * The episodes found on the dates from {@code from} on.
     *
     * @param all every date on which something closes
     */
    Backtest over(NavigableSet<LocalDate> all, Optional<LocalDate> from, Progress progress) {
        NavigableSet<LocalDate> wanted = from.isPresent() ? all.tailSet(from.get(), true) : all;
        EpisodeBook book = new EpisodeBook();
        if (!wanted.isEmpty()) {
            LocalDate start = whereAllThatRunsHadFired(all, wanted.first());
            all.subSet(start, true, wanted.first(), false).forEach(date -> book.add(date, findings(date)));
        }
        int done = 0;
        for (LocalDate date : wanted) {
            book.add(date, findings(date));
            progress.at(++done, wanted.size());
        }
        return new Backtest(
                plan,
                List.copyOf(wanted),
                book.episodes().stream()
                        .filter(episode -> wanted.contains(episode.lastSeen()))
                        .toList());
    }

    /** Goes back from a date as long as something that is found there was found before. */
    private LocalDate whereAllThatRunsHadFired(NavigableSet<LocalDate> all, LocalDate date) {
        Set<Fingerprint> running = fingerprints(date);
        LocalDate start = date;
        for (LocalDate earlier = all.lower(start); earlier != null; earlier = all.lower(start)) {
            running.retainAll(fingerprints(earlier));
            if (running.isEmpty()) {
                break;
            }
            start = earlier;
        }
        return start;
    }

    private Set<Fingerprint> fingerprints(LocalDate date) {
        return evaluated.computeIfAbsent(date, evaluation).stream()
                .map(Finding::fingerprint)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Finding> findings(LocalDate date) {
        List<Finding> known = evaluated.remove(date);
        return known == null ? evaluation.apply(date) : known;
    }
}
