package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi test}: runs the scenarios of rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs scenario files: what a plan and a few figures should make a rule find.",
        footer = {
            "",
            "Exit codes: 0 all pass; 1 one fails, or there is none; 2 rules or scenarios that cannot be used.",
            "",
            "Example:  kpi test my-rules"
        })
final class TestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions input = new ScenarioOptions();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also writes the results as JUnit XML.")
    private @Nullable Path junit;

    @Option(names = "--watch", description = "Runs again whenever a file changes, until interrupted.")
    private boolean watch;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = {"-v", "--verbose"},
            description = "Names also what passes.")
    private boolean verbose;

    @Option(
            names = "--coverage",
            description = "Says for each rule whether its scenarios make it fire, stay silent, and meet its border.")
    private boolean coverage;

    @Option(
            names = "--mutate",
            description = {
                "Edits each rule a little, in every way there is, and lists the edits that no scenario notices.",
                "Only rules whose .drl files are given can be edited."
            })
    private boolean mutate;

    @Option(
            names = "--min-killed",
            paramLabel = "PERCENT",
            description = "With --mutate: fails where fewer of the edits are noticed. Default: fails at no percentage.")
    private int least;

    @Override
    public Integer call() throws Exception {
        if (least != 0 && (!mutate || least < 0 || least > 100)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    mutate
                            ? "--min-killed " + least + " is no percentage; write 0 to 100"
                            : "--min-killed counts edits of rules; give --mutate too");
        }
        if (!watch) {
            return once();
        }
        new Rerun(new FolderWatch(input.folders()), Rerun.POLLING).each(this::reported);
        return ExitCode.DONE;
    }

    /** One run of many: what is wrong with the input is said, and mended by the next. */
    private void reported() throws Exception {
        try {
            once();
        } catch (IllegalArgumentException | IOException e) {
            new Failures().handleExecutionException(e, spec.commandLine(), null);
        }
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().flush();
    }

    private int once() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioLog log = new ScenarioLog(out, language.spoken(), verbose);
        ScenarioInput scenarios = input.read();
        List<ScenarioRun> runs = new ArrayList<>();
        scenarios.run(run -> {
            log.ran(run);
            runs.add(run);
        });
        log.total(runs);
        if (junit != null) {
            new JUnitXml(junit).write(runs);
        }
        boolean passed = !runs.isEmpty() && runs.stream().allMatch(ScenarioRun::passed);
        if (passed && coverage) {
            scenarios.coverage(log::covered);
        }
        if (passed && mutate) {
            MutationTotal total = new MutationTotal();
            scenarios.mutate(result -> {
                log.mutated(result);
                total.add(result);
            });
            log.mutated(total);
            passed = total.percent() >= least && total.allUsed();
        }
        return passed ? ExitCode.DONE : ExitCode.FAILED;
    }
}
