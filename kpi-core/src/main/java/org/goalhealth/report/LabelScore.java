package org.goalhealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.alert.Episode;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;

/**
 * How well the alerts of a backtest meet windows in which something is known to have been wrong.
 *
 * <p>An episode is about the KPI and segment of its subject; a goal's are those of its measure, a funnel stage's its
 * KPI, a budget line's its return. It counts where labels name its KPI at all, and is a hit where its periods in breach
 * overlap a window of the same KPI and segment. A window counts where it overlaps the dates evaluated, and is found
 * where an episode hits it. The lead time of a found window is that of the episode that fired first: the periods from
 * the one the window begins in to the one whose close made the rule fire. 0 is as early as the window's own first
 * period; below zero, the alert stood before.
 *
 * @param episodes how many count
 * @param hits how many of them overlap a window
 * @param windows how many count
 * @param found how many of them an episode hits
 * @param leadTime the median over the windows found; of an even number, the mean of the two in the middle. Empty where
 *     none is found
 */
public record LabelScore(int episodes, int hits, int windows, int found, Optional<Fraction> leadTime) {

    /** Of the episodes that count, the share that are hits; empty where none counts. */
    public Optional<Fraction> precision() {
        return episodes == 0 ? Optional.empty() : Optional.of(Fraction.of(hits, episodes));
    }

    /** Of the windows that count, the share that are found; empty where none counts. */
    public Optional<Fraction> recall() {
        return windows == 0 ? Optional.empty() : Optional.of(Fraction.of(found, windows));
    }

    public static LabelScore of(Backtest backtest, List<LabelledWindow> labels) {
        Plan plan = backtest.plan();
        Set<KpiId> named = labels.stream().map(LabelledWindow::kpi).collect(Collectors.toSet());
        List<LabelledEpisode> counting = new ArrayList<>();
        for (Episode episode : backtest.episodes()) {
            LabelledEpisode.of(plan, episode)
                    .filter(one -> named.contains(one.kpi()))
                    .ifPresent(counting::add);
        }
        List<LabelledWindow> windows =
                labels.stream().filter(window -> isEvaluated(backtest, window)).toList();
        List<Integer> leads = windows.stream()
                .flatMap(window -> lead(plan, window, counting).stream())
                .sorted()
                .toList();
        int hits = (int) counting.stream()
                .filter(one -> labels.stream().anyMatch(one::hits))
                .count();
        return new LabelScore(counting.size(), hits, windows.size(), leads.size(), median(leads));
    }

    private static boolean isEvaluated(Backtest backtest, LabelledWindow window) {
        List<LocalDate> dates = backtest.dates();
        return !dates.isEmpty()
                && window.from().isBefore(dates.get(dates.size() - 1))
                && !window.to().isBefore(dates.get(0));
    }

    private static Optional<Integer> lead(Plan plan, LabelledWindow window, List<LabelledEpisode> episodes) {
        return episodes.stream()
                .filter(one -> one.hits(window))
                .min(java.util.Comparator.comparing(
                        one -> one.episode().fired().period().end()))
                .map(first -> {
                    Cadence every = first.episode().fired().period().cadence();
                    return first.episode().fired().period().ordinal()
                            - plan.calendar().ordinal(every, window.from());
                });
    }

    private static Optional<Fraction> median(List<Integer> sorted) {
        int count = sorted.size();
        return count == 0
                ? Optional.empty()
                : Optional.of(Fraction.of((long) sorted.get((count - 1) / 2) + sorted.get(count / 2), 2));
    }
}
