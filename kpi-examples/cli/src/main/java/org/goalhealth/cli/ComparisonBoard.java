package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.BacktestComparison;
import org.goalhealth.report.EpisodeMatch.Kept;
import org.goalhealth.report.LabelScore;
import org.goalhealth.report.LabelledWindow;
import org.goalhealth.report.RuleComparison;

/** Prints how two backtests differ: numbers for each rule first, then the alerts themselves. */
final class ComparisonBoard {

    private static final int MOST = 20;

    private final PrintWriter out;
    private final Labels labels;

    ComparisonBoard(PrintWriter out, Labels labels) {
        this.out = out;
        this.labels = labels;
    }

    void print(BacktestComparison comparison, List<LabelledWindow> windows) {
        Backtest before = comparison.before();
        Backtest after = comparison.after();
        List<LocalDate> dates = before.dates().isEmpty() ? after.dates() : before.dates();
        if (dates.isEmpty()) {
            out.println(labels.get("no-data"));
            out.flush();
            return;
        }
        out.println(labels.get(
                "counts",
                before.episodes().size(),
                after.episodes().size(),
                dates.get(0),
                dates.get(dates.size() - 1)));
        out.println(labels.get(
                "per-week", number(BacktestComparison.perWeek(before)), number(BacktestComparison.perWeek(after))));
        rules(comparison.rules());
        if (!windows.isEmpty()) {
            scores(LabelScore.of(before, windows), LabelScore.of(after, windows), windows.size());
        }
        if (comparison.isEmpty()) {
            out.println();
            out.println(labels.get("same"));
        }
        section("gained", comparison.gained(), match -> line(match.episode()));
        section("lost", comparison.lost(), match -> line(match.episode()));
        section("earlier", shifted(comparison, -1), this::shifted);
        section("later", shifted(comparison, 1), this::shifted);
        section(
                "severity",
                comparison.kept().stream().filter(Kept::isOfOtherSeverity).toList(),
                this::severities);
        out.flush();
    }

    private void rules(List<RuleComparison> rules) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                labels, "column", "rule", "before", "after", "gained", "lost", "earlier", "later", "severity"));
        for (RuleComparison rule : rules) {
            List<String> row = new ArrayList<>();
            row.add(rule.rule().id() + " " + rule.title().in(labels.language()));
            IntStream.of(
                            rule.before(),
                            rule.after(),
                            rule.gained(),
                            rule.lost(),
                            rule.earlier(),
                            rule.later(),
                            rule.severity())
                    .mapToObj(Integer::toString)
                    .forEach(row::add);
            rows.add(row);
        }
        out.println();
        Columns.print(rows, out);
    }

    private void scores(LabelScore before, LabelScore after, int windows) {
        out.println();
        out.println(labels.get("scores", windows));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(Columns.of(labels, "column", "precision", "recall", "lead-time"));
        rows.add(head);
        rows.add(score("score.before", before));
        rows.add(score("score.after", after));
        Columns.print(rows, out);
    }

    private List<String> score(String name, LabelScore score) {
        return List.of(
                labels.get(name),
                share(score.precision(), score.hits(), score.episodes()),
                share(score.recall(), score.found(), score.windows()),
                score.leadTime().map(this::periods).orElse(labels.get("undefined")));
    }

    private String share(Optional<Fraction> share, int part, int whole) {
        return share.map(value ->
                        labels.get("score", Figures.text(value, Unit.Share.PERCENT, labels.language()), part, whole))
                .orElse(labels.get("undefined"));
    }

    private static List<Kept> shifted(BacktestComparison comparison, int sign) {
        return comparison.kept().stream()
                .filter(kept -> Integer.signum(kept.shift().orElse(0)) == sign)
                .toList();
    }

    private <T> void section(String name, List<T> matches, Function<T, String> line) {
        if (matches.isEmpty()) {
            return;
        }
        out.println();
        out.println(labels.get(name));
        matches.stream().limit(MOST).forEach(match -> out.println("  " + line.apply(match)));
        if (matches.size() > MOST) {
            out.println("  " + labels.get("more", matches.size() - MOST));
        }
    }

    private String line(Episode episode) {
        return labels.get(
                "line",
                labels.of(episode.worst().severity()),
                episode.fired().shown(),
                episode.lastBreach().shown(),
                fingerprint(episode));
    }

    private String shifted(Kept kept) {
        return labels.get(
                "shifted",
                labels.of(kept.other().worst().severity()),
                kept.one().fired().shown(),
                kept.other().fired().shown(),
                fingerprint(kept.other()),
                periods(Fraction.of(Math.abs(kept.shift().orElse(0)))));
    }

    private String severities(Kept kept) {
        return labels.get(
                "severities",
                kept.other().fired().shown(),
                labels.of(kept.one().worst().severity()),
                labels.of(kept.other().worst().severity()),
                fingerprint(kept.other()));
    }

    private String periods(Fraction count) {
        return count.equals(Fraction.ONE)
                ? labels.get("periods.one")
                : labels.get("periods.other", Figures.number(count));
    }

    private String number(Optional<Fraction> value) {
        return value.map(Figures::number).orElse(labels.get("undefined"));
    }

    private static Fingerprint fingerprint(Episode episode) {
        return episode.first().fingerprint();
    }
}
