package org.goalhealth.report;

import java.util.List;
import java.util.function.Predicate;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.plan.LocalText;

/**
 * How the alerts of one rule id differ between two backtests, in numbers.
 *
 * @param rule as its last episode names it
 * @param before how many episodes the first has
 * @param after how many the second has
 * @param earlier how many of those in both fire earlier in the second
 * @param later how many of those in both fire later in the second
 * @param severity how many of those in both are of another severity at their worst
 */
public record RuleComparison(
        RuleRef rule,
        LocalText title,
        int before,
        int after,
        int gained,
        int lost,
        int earlier,
        int later,
        int severity) {

    /** Of matches of one rule id, at least one. */
    static RuleComparison of(List<EpisodeMatch> matches) {
        EpisodeMatch last = matches.get(matches.size() - 1);
        return new RuleComparison(
                BacktestComparison.rule(last),
                last.shown().first().title(),
                count(matches, match -> match.before().isPresent()),
                count(matches, match -> match.after().isPresent()),
                count(matches, match -> match instanceof EpisodeMatch.Gained),
                count(matches, match -> match instanceof EpisodeMatch.Lost),
                count(matches, match -> shift(match) < 0),
                count(matches, match -> shift(match) > 0),
                count(matches, match -> match instanceof EpisodeMatch.Kept kept && kept.isOfOtherSeverity()));
    }

    private static int shift(EpisodeMatch match) {
        return match instanceof EpisodeMatch.Kept kept ? kept.shift().orElse(0) : 0;
    }

    private static int count(List<EpisodeMatch> matches, Predicate<EpisodeMatch> wanted) {
        return (int) matches.stream().filter(wanted).count();
    }
}
