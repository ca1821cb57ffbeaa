package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.source.UnreadableSourceException;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.rules.scenario.InvalidScenariosException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with the input, every problem of it, without a stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidPlanException plan) {
            return problems(err, "the plan", plan.problems());
        }
        if (failure instanceof UnreadableSourceException sources) {
            return problems(err, "the data", sources.problems());
        }
        if (failure instanceof InvalidRulesException rules) {
            return problems(err, "the rules", rules.problems());
        }
        if (failure instanceof InvalidScenariosException scenarios) {
            return problems(err, "the scenarios", scenarios.problems());
        }
        if (failure instanceof RuleFailedException rule) {
            err.println("error: " + rule.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof FileSystemException file) {
            err.println("error: " + file.getFile() + " cannot be written ("
                    + file.getClass().getSimpleName().replace("Exception", "") + ")");
            err.println("  choose another folder with --out");
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            err.println("error: " + failure.getMessage());
            return ExitCode.BAD_INPUT;
        }
        throw failure;
    }

    /** Says which rules failed and were left out, and how a command ends that has done all else. */
    static int leftOut(PrintWriter err, List<RuleFailure> failures) {
        failures.forEach(failure -> err.println("error: " + failure));
        err.flush();
        return failures.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static int problems(PrintWriter err, String what, List<Problem> problems) {
        for (Problem problem : problems) {
            err.println(problem);
        }
        err.println(problems.size() + (problems.size() == 1 ? " error" : " errors") + " in " + what);
        return ExitCode.BAD_INPUT;
    }
}
