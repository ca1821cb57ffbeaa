package org.goalhealth.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.GoalHealth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi assess}: the state of a plan at a date. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assesses a plan at a date: a board on the terminal, and files where --out is given.",
        footer = {"", "Example:  kpi assess plan.yaml --as-of 2026-04-01 --out out --fail-on critical"})
final class AssessCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes report.html, report.json, alerts.csv and suggestions.csv there.")
    private @Nullable Path out;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--fail-on",
            paramLabel = "info|warning|critical",
            description = "Ends with 3 where something at least this bad is found.")
    private @Nullable Severity failOn;

    @Override
    public Integer call() throws IOException {
        Plan plan = input.plan();
        GoalHealth health = input.goalHealth();
        History history = input.history(plan);
        LocalDate date = day.in(plan);
        Labels labels = new Labels(language.spoken());
        return new Assessment(health, plan, history, date)
                .tell(
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr(),
                        labels,
                        Optional.ofNullable(out),
                        Optional.ofNullable(failOn));
    }
}
