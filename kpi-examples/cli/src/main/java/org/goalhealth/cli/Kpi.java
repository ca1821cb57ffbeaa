package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code kpi}. */
@Command(
        name = "kpi",
        mixinStandardHelpOptions = true,
        versionProvider = Kpi.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Goals, KPIs and observations in; early warnings and budget suggestions out.",
        subcommands = {
            DemoCommand.class,
            AssessCommand.class,
            BacktestCommand.class,
            CheckCommand.class,
            TestCommand.class,
            ExplainCommand.class,
            LimitsCommand.class,
            AllocateCommand.class,
            AdjustCommand.class,
            PlanCommand.class,
            GoalsCommand.class,
            ScoreCommand.class,
            CanvasCommand.class,
            TasksCommand.class,
            FunnelCommand.class,
            WhatIfCommand.class,
            CountCommand.class,
            CustomersCommand.class,
            WatchCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 what was checked or tested is wrong; 2 input that cannot be used; 3 --fail-on holds.",
            "",
            "Example:  kpi demo --out demo-out"
        })
public final class Kpi implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs the command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kpi())
                .setUsageHelpWidth(110) // an example stays on its line
                .registerConverter(LocalDate.class, Kpi::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no date; write one as 2026-03-02");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Kpi.class.getPackage().getImplementationVersion();
            return new String[] {"kpi " + (version == null ? "(not packaged)" : version)};
        }
    }
}
