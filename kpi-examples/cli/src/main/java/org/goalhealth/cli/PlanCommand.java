package org.goalhealth.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kpi plan}: what is done to plans before their time begins. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Works on plans before their time begins.",
        subcommands = {ReviewCommand.class, SplitCommand.class, KpisCommand.class},
        footer = {"", "Example:  kpi plan check plan.yaml", "          kpi plan split plan.yaml split.yaml"})
final class PlanCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
