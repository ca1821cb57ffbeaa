package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.report.Episodes.backtest;
import static org.goalhealth.report.Episodes.episode;

import java.io.StringWriter;
import java.util.List;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Severity;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class BacktestComparisonTest {

    @Test
    void anAlertThatFiresTwoWeeksEarlierIsKeptAndShifted() {
        BacktestComparison comparison = comparison(List.of(episode("W1", 5, 8, 9)), List.of(episode("W1", 5, 6, 9)));

        assertThat(comparison.kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.shift()).hasValue(-2));
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void runsThatOnlyTouchAreTwoAlerts() {
        BacktestComparison comparison = comparison(List.of(episode("W1", 5, 5, 6)), List.of(episode("W1", 7, 7, 9)));

        assertThat(comparison.lost()).hasSize(1);
        assertThat(comparison.gained()).hasSize(1);
    }

    @Test
    void anotherRuleIsAnotherAlert() {
        BacktestComparison comparison = comparison(List.of(episode("W1", 5, 5, 6)), List.of(episode("W2", 5, 5, 6)));

        assertThat(comparison.kept()).isEmpty();
    }

    @Test
    void ofTwoThatOverlapTheLongerOverlapDecides() {
        Episode whole = episode("W1", 0, 0, 9);
        Episode little = episode("W1", 0, 0, 2);
        Episode much = episode("W1", 4, 9, 9);

        BacktestComparison comparison = comparison(List.of(whole), List.of(little, much));

        assertThat(comparison.kept()).containsExactly(new EpisodeMatch.Kept(whole, much));
        assertThat(comparison.gained()).containsExactly(new EpisodeMatch.Gained(little));
    }

    @Test
    void ofTwoThatOverlapAsLongTheOneThatFiredNearerDecides() {
        Episode whole = episode("W1", 0, 6, 7);
        Episode far = episode("W1", 0, 2, 2);
        Episode near = episode("W1", 5, 6, 7);

        assertThat(comparison(List.of(whole), List.of(far, near)).kept())
                .containsExactly(new EpisodeMatch.Kept(whole, near));
    }

    @Test
    void ofTwoThatAreAsNearTheEarlierDecides() {
        Episode whole = episode("W1", 0, 4, 8);
        Episode early = episode("W1", 0, 1, 2);
        Episode late = episode("W1", 6, 7, 8);

        assertThat(comparison(List.of(whole), List.of(early, late)).kept())
                .containsExactly(new EpisodeMatch.Kept(whole, early));
    }

    @Test
    void anotherSeverityIsSaid() {
        BacktestComparison comparison = comparison(
                List.of(episode("W1", Severity.WARNING, 5, 5, 6)), List.of(episode("W1", Severity.CRITICAL, 5, 5, 6)));

        assertThat(comparison.rules())
                .singleElement()
                .extracting(RuleComparison::severity)
                .isEqualTo(1);
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void alertsAWeekAreUndefinedWhereLessThanAWeekWasEvaluated() {
        Backtest all = backtest(List.of(episode("W1", 5, 5, 6), episode("W1", 8, 8, 9)));
        Backtest oneDay = new Backtest(all.plan(), all.dates().subList(0, 1), all.episodes(), List.of());

        assertThat(BacktestComparison.perWeek(all)).contains(Fraction.of(2, 99));
        assertThat(BacktestComparison.perWeek(oneDay)).isEmpty();
    }

    @Test
    void theTableHasALineForEachAlert() {
        StringWriter out = new StringWriter();
        CsvReports.comparison(
                comparison(
                        List.of(episode("W1", 1, 3, 4), episode("W2", 8, 8, 9)),
                        List.of(episode("W1", 1, 2, 4), episode("W3", 8, 8, 9))),
                out);

        assertThat(out.toString().lines().skip(1).map(line -> line.replaceAll("2026-", "")))
                .containsExactly(
                        "kept,W1,some-rule,kpi:orders,,-1,warning,warning,W04,W03,W05,W05",
                        "lost,W2,some-rule,kpi:orders,,,warning,,W09,,W10,",
                        "gained,W3,some-rule,kpi:orders,,,,warning,,W09,,W10");
    }

    private static BacktestComparison comparison(List<Episode> before, List<Episode> after) {
        return BacktestComparison.of(backtest(before), backtest(after));
    }
}
