package org.goalhealth.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.quantity.Fraction;

/**
 * What other rules, or another plan, would have said otherwise over the same stretch of history.
 *
 * <p>Two episodes are one alert where they have one fingerprint and their periods in breach overlap. Where one overlaps
 * several, the two that overlap on most days belong together; of those that overlap on as many, the two that fired
 * nearer to each other, then those whose overlap begins earlier. Each is matched once at most. Immutable and
 * thread-safe.
 *
 * @param matches every episode of both backtests exactly once, in order of when they fired
 */
public record BacktestComparison(Backtest before, Backtest after, List<EpisodeMatch> matches) {

    private static final long WEEK = 7;

    public BacktestComparison {
        matches = List.copyOf(matches);
    }

    public static BacktestComparison of(Backtest before, Backtest after) {
        return new BacktestComparison(before, after, EpisodeMatching.of(before.episodes(), after.episodes()));
    }

    public List<EpisodeMatch.Gained> gained() {
        return those(EpisodeMatch.Gained.class);
    }

    public List<EpisodeMatch.Lost> lost() {
        return those(EpisodeMatch.Lost.class);
    }

    public List<EpisodeMatch.Kept> kept() {
        return those(EpisodeMatch.Kept.class);
    }

    /** Whether both say the same: nothing is gained, lost, shifted or of another severity. */
    public boolean isEmpty() {
        return gained().isEmpty()
                && lost().isEmpty()
                && kept().stream()
                        .allMatch(kept ->
                                kept.shift().isPresent() && kept.shift().getAsInt() == 0 && !kept.isOfOtherSeverity());
    }

    /** The same in numbers for each rule id that has an episode in either, in order of the ids. */
    public List<RuleComparison> rules() {
        Map<String, List<EpisodeMatch>> byId = matches.stream()
                .collect(Collectors.groupingBy(
                        match -> match.fingerprint().ruleId(), TreeMap::new, Collectors.toList()));
        return byId.values().stream().map(RuleComparison::of).toList();
    }

    /**
     * How many episodes a backtest has for each week from its first evaluated date to its last; empty where that is
     * less than a week.
     */
    public static Optional<Fraction> perWeek(Backtest backtest) {
        List<LocalDate> dates = backtest.dates();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        long days = new Days(dates.get(0), dates.get(dates.size() - 1)).count();
        return days < WEEK
                ? Optional.empty()
                : Optional.of(Fraction.of(backtest.episodes().size() * WEEK, days));
    }

    static RuleRef rule(EpisodeMatch match) {
        return match.shown().first().rule();
    }

    private <T extends EpisodeMatch> List<T> those(Class<T> kind) {
        return matches.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
