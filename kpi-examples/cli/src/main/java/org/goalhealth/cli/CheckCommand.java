package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RuleCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi check}: what is wrong with rule files, all of it at once, each at its place. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks rule files, and how they fit a plan: everything that is wrong, with file, line and column.",
            "It runs no rule. What it lets pass is not safe for that: rules are code."
        },
        footer = {
            "",
            "Exit codes: 0 no error; 1 errors, or with --strict warnings; 2 paths or a plan that cannot be used.",
            "",
            "Example:  kpi check my-rules --plan plan.yaml"
        })
final class CheckCommand implements Callable<Integer> {

    /** How remarks are written. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "Folders, each a pack, or .drl files, together a pack. Default: the current folder.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--plan", paramLabel = "PLAN", description = "Also checks how the rules fit this plan.")
    private @Nullable Path planFile;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "sarif is read by editors and code hosts. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    @Option(names = "--strict", description = "Ends with 1 for warnings too.")
    private boolean strict;

    @Override
    public Integer call() {
        RulePaths read = RulePaths.read(paths.isEmpty() ? List.of(Path.of("")) : paths);
        List<Remark> planRemarks = new ArrayList<>();
        Optional<Plan> plan = Optional.ofNullable(planFile).flatMap(file -> plan(file, planRemarks));
        RuleCheck rules = RuleCheck.of(read.packs());
        RuleCheck check = plan.map(rules::with).orElse(rules);
        List<Remark> remarks = new ArrayList<>(read.remarks());
        remarks.addAll(check.remarks());
        remarks.addAll(planRemarks);
        Remarks all = new Remarks(
                remarks, check.ruleCount(), check.fileCount() + read.remarks().size());
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case TEXT -> all.text();
                    case JSON -> RemarkJson.of(all);
                    case SARIF -> Sarif.of(all);
                });
        out.flush();
        if (!planRemarks.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        boolean wrong = all.errors() > 0 || (strict && !remarks.isEmpty());
        return wrong ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static Optional<Plan> plan(Path file, List<Remark> remarks) {
        try {
            return Optional.of(PlanFile.read(file));
        } catch (InvalidPlanException e) {
            e.problems().forEach(problem -> remarks.add(Remark.ofPlan(problem)));
            return Optional.empty();
        }
    }
}
