package org.goalhealth.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Fingerprint;

/**
 * Finds which episodes of two backtests are one alert: those of one fingerprint whose periods in breach overlap.
 *
 * <p>Each is matched once at most. Where one overlaps several, the two that overlap on most days belong together; of
 * those that overlap on as many, the two that fired nearer to each other, then those whose overlap begins earlier.
 */
final class EpisodeMatching {

    private static final Comparator<EpisodeMatch> BY_TIME = Comparator.<EpisodeMatch, LocalDate>comparing(
                    match -> match.shown().fired().period().end())
            .thenComparing(match -> match.fingerprint().toString())
            .thenComparing(match -> match.shown().firstBreach().period())
            .thenComparing(match -> match.after().isPresent());

    /** Two episodes of one fingerprint that share at least a day. */
    private record Pair(int one, int other, LocalDate begin, long days, long apart) {}

    private EpisodeMatching() {}

    /** Every episode of both exactly once, in order of when they fired. */
    static List<EpisodeMatch> of(List<Episode> before, List<Episode> after) {
        Map<Fingerprint, List<Episode>> ones = byFingerprint(before);
        Map<Fingerprint, List<Episode>> others = byFingerprint(after);
        Set<Fingerprint> all = new HashSet<>(ones.keySet());
        all.addAll(others.keySet());
        List<EpisodeMatch> matches = new ArrayList<>();
        for (Fingerprint fingerprint : all) {
            match(ones.getOrDefault(fingerprint, List.of()), others.getOrDefault(fingerprint, List.of()), matches);
        }
        matches.sort(BY_TIME);
        return matches;
    }

    private static void match(List<Episode> ones, List<Episode> others, List<EpisodeMatch> matches) {
        Set<Integer> takenOnes = new HashSet<>();
        Set<Integer> takenOthers = new HashSet<>();
        for (Pair pair : pairs(ones, others)) {
            if (!takenOnes.contains(pair.one()) && !takenOthers.contains(pair.other())) {
                takenOnes.add(pair.one());
                takenOthers.add(pair.other());
                matches.add(new EpisodeMatch.Kept(ones.get(pair.one()), others.get(pair.other())));
            }
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!takenOnes.contains(i)) {
                matches.add(new EpisodeMatch.Lost(ones.get(i)));
            }
        }
        for (int i = 0; i < others.size(); i++) {
            if (!takenOthers.contains(i)) {
                matches.add(new EpisodeMatch.Gained(others.get(i)));
            }
        }
    }

    private static List<Pair> pairs(List<Episode> ones, List<Episode> others) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                Days a = Days.of(ones.get(i));
                Days b = Days.of(others.get(j));
                if (a.overlaps(b)) {
                    Days both = a.sharedWith(b);
                    long apart = Math.abs(ChronoUnit.DAYS.between(
                            ones.get(i).fired().period().end(),
                            others.get(j).fired().period().end()));
                    pairs.add(new Pair(i, j, both.from(), both.count(), apart));
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::days)
                .reversed()
                .thenComparingLong(Pair::apart)
                .thenComparing(Pair::begin));
        return pairs;
    }

    private static Map<Fingerprint, List<Episode>> byFingerprint(List<Episode> episodes) {
        Map<Fingerprint, List<Episode>> byFingerprint = new LinkedHashMap<>();
        episodes.forEach(episode -> byFingerprint
                .computeIfAbsent(episode.first().fingerprint(), f -> new ArrayList<>())
                .add(episode));
        return byFingerprint;
    }
}
