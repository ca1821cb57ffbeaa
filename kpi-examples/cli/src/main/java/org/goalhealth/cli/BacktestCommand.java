package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.BacktestComparison;
import org.goalhealth.report.CsvReports;
import org.goalhealth.report.LabelledWindow;
import org.goalhealth.rules.GoalHealth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi backtest}: what the rules would have said over a stretch of history. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Evaluates a plan at every period end of its history, in order.",
        footer = {
            "",
            "Example:  kpi backtest plan.yaml --from 2025-01-01 --out out",
            "          kpi backtest plan.yaml --compare my-rules --labels incidents.csv"
        })
final class BacktestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ComparisonOptions comparing = new ComparisonOptions();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first date evaluated. Default: where data begins.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last date evaluated. Default: where data ends.")
    private @Nullable LocalDate to;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Writes alerts.csv there, one line an episode. Default: the episodes go to the terminal.",
                "Of a comparison: comparison.csv and comparison.html."
            })
    private @Nullable Path out;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        comparing.check();
        if (comparing.isAsked()) {
            return compare();
        }
        Plan plan = input.plan();
        GoalHealth health = input.goalHealth();
        Labels labels = new Labels(language.spoken());
        PrintWriter terminal = spec.commandLine().getOut();
        Backtest backtest;
        try (Work work = new Work()) {
            History history = input.history(plan, work);
            backtest = health.backtest(plan, history, Optional.ofNullable(from), Optional.ofNullable(to), work::dates);
        }
        if (out == null) {
            CsvReports.episodes(backtest.episodes(), terminal);
            terminal.flush();
            return leftOut(backtest);
        }
        new ReportFiles(out).alerts(backtest.episodes());
        terminal.println(
                backtest.dates().isEmpty()
                        ? labels.get("no-data")
                        : labels.get(
                                "episodes",
                                backtest.episodes().size(),
                                backtest.dates().size(),
                                backtest.dates().get(0),
                                backtest.dates().get(backtest.dates().size() - 1)));
        Map<String, Long> byRule = backtest.episodes().stream()
                .collect(Collectors.groupingBy(
                        e -> e.worst().rule().id() + " " + e.worst().rule().name(),
                        TreeMap::new,
                        Collectors.counting()));
        byRule.forEach((rule, count) -> terminal.println("  " + rule + ": " + count));
        terminal.println(labels.get("files", out));
        return leftOut(backtest);
    }

    private int compare() throws IOException {
        Plan plan = input.plan();
        Plan other = comparing.plan(plan);
        List<LabelledWindow> labels = comparing.labels(plan);
        GoalHealth health = input.goalHealth();
        GoalHealth changed = comparing.rules().isEmpty() ? health : input.goalHealth(comparing.rules());
        BacktestComparison comparison;
        try (Work work = new Work()) {
            History history = input.history(plan, work);
            Backtest before =
                    health.backtest(plan, history, Optional.ofNullable(from), Optional.ofNullable(to), work::dates);
            Backtest after = changed.backtest(
                    other,
                    comparing.history(other, history, input, work),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    work::dates);
            comparison = BacktestComparison.of(before, after);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        new ComparisonBoard(terminal, new Labels("comparison", language.spoken())).print(comparison, labels);
        if (out != null) {
            new ReportFiles(out).comparison(comparison, labels, language.spoken());
            terminal.println();
            terminal.println(new Labels(language.spoken()).get("files", out));
        }
        return Math.max(leftOut(comparison.before()), leftOut(comparison.after()));
    }

    private int leftOut(Backtest backtest) {
        PrintWriter err = spec.commandLine().getErr();
        backtest.failures()
                .forEach(outage -> err.println("error: on " + outage.dates() + " of "
                        + backtest.dates().size() + " dates, from " + outage.first() + " to " + outage.last() + ": "
                        + outage.failure()));
        err.flush();
        return backtest.failures().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
