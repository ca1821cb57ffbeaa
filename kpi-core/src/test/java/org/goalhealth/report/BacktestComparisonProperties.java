package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Severity;

class BacktestComparisonProperties {

    @Property
    void comparedWithItselfNothingDiffers(@ForAll("backtests") Backtest backtest) {
        BacktestComparison comparison = BacktestComparison.of(backtest, backtest);

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.kept()).hasSameSizeAs(backtest.episodes());
    }

    @Property
    void swappingTheTwoSwapsGainedAndLostAndTurnsShifts(
            @ForAll("backtests") Backtest one, @ForAll("backtests") Backtest other) {
        BacktestComparison there = BacktestComparison.of(one, other);
        BacktestComparison back = BacktestComparison.of(other, one);

        assertThat(back.gained().stream().map(EpisodeMatch.Gained::episode))
                .containsExactlyInAnyOrderElementsOf(
                        there.lost().stream().map(EpisodeMatch.Lost::episode).toList());
        assertThat(back.kept())
                .containsExactlyInAnyOrderElementsOf(there.kept().stream()
                        .map(kept -> new EpisodeMatch.Kept(kept.other(), kept.one()))
                        .toList());
        there.kept()
                .forEach(kept -> assertThat(new EpisodeMatch.Kept(kept.other(), kept.one())
                                .shift()
                                .orElseThrow())
                        .isEqualTo(-kept.shift().orElseThrow()));
    }

    @Property
    void everyEpisodeOfBothAppearsExactlyOnce(@ForAll("backtests") Backtest one, @ForAll("backtests") Backtest other) {
        List<EpisodeMatch> matches = BacktestComparison.of(one, other).matches();

        assertThat(matches.stream().flatMap(match -> match.before().stream()))
                .containsExactlyInAnyOrderElementsOf(one.episodes());
        assertThat(matches.stream().flatMap(match -> match.after().stream()))
                .containsExactlyInAnyOrderElementsOf(other.episodes());
    }

    @Property
    void whatIsKeptOverlapsAndWhatIsLeftOverDoesNot(
            @ForAll("backtests") Backtest one, @ForAll("backtests") Backtest other) {
        BacktestComparison comparison = BacktestComparison.of(one, other);

        assertThat(comparison.kept()).allMatch(kept -> isOneAlert(kept.one(), kept.other()));
        for (EpisodeMatch.Lost lost : comparison.lost()) {
            assertThat(comparison.gained()).noneMatch(gained -> isOneAlert(lost.episode(), gained.episode()));
        }
    }

    @Property
    void theNumbersOfEachRuleAddUp(@ForAll("backtests") Backtest one, @ForAll("backtests") Backtest other) {
        for (RuleComparison rule : BacktestComparison.of(one, other).rules()) {
            assertThat(rule.before() - rule.lost()).isEqualTo(rule.after() - rule.gained());
            assertThat(rule.earlier() + rule.later()).isLessThanOrEqualTo(rule.after() - rule.gained());
        }
    }

    private static boolean isOneAlert(Episode a, Episode b) {
        return a.first().fingerprint().equals(b.first().fingerprint())
                && a.firstBreach().period().ordinal() <= b.lastBreach().period().ordinal()
                && b.firstBreach().period().ordinal() <= a.lastBreach().period().ordinal();
    }

    /** A pause, then weeks in breach before it fires, then weeks after. */
    private record Run(int pause, int waiting, int after, Severity severity) {}

    @Provide
    Arbitrary<Backtest> backtests() {
        Arbitrary<Run> run = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Severity.class))
                .as(Run::new);
        return run.list()
                .ofMaxSize(6)
                .list()
                .ofMaxSize(3)
                .map(BacktestComparisonProperties::laid)
                .map(Episodes::backtest);
    }

    private static List<Episode> laid(List<List<Run>> triggers) {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            int week = 0;
            for (Run run : triggers.get(i)) {
                int since = week + run.pause();
                int fired = since + run.waiting();
                week = fired + run.after() + 1;
                episodes.add(Episodes.episode("W" + (i + 1), run.severity(), since, fired, week - 1));
            }
        }
        return episodes;
    }
}
