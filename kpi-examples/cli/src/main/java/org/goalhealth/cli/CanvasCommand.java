package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.report.GoalCanvas;
import org.goalhealth.report.JsonCanvas;
import org.goalhealth.report.html.HtmlCanvas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi canvas}: what goals are meant to change, what they are given, and what stands ready (R7). */
@Command(
        name = "canvas",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the canvas of goals: from where to where, with which resources, and what stands ready with the",
            "rule that triggers it. No figures are read."
        },
        footer = {
            "",
            "Example:  kpi canvas plan.yaml --format html > canvas.html",
            "          kpi canvas plan.yaml --goal loyal-customers --lang zh"
        })
final class CanvasCommand implements Callable<Integer> {

    /** In what form it is given. */
    enum Form {
        TEXT,
        JSON,
        HTML
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(names = "--goal", paramLabel = "ID", description = "Only this goal and those below it.")
    private @Nullable String goal;

    @Option(names = "--format", paramLabel = "text|json|html", description = "Default: text.")
    private Form format = Form.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Plan plan = input.plan();
        GoalCanvas all = input.goalHealth().canvas(plan, day.in(plan));
        GoalCanvas canvas = goal == null ? all : all.of(known(plan, goal));
        Language spoken = language.spoken();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new CanvasText(canvas, new Labels("canvas", spoken)).print(out);
            case JSON -> out.print(JsonCanvas.toString(canvas));
            case HTML -> HtmlCanvas.write(canvas, spoken, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static GoalId known(Plan plan, String goal) {
        List<String> ids = plan.goals().stream().map(one -> one.id().value()).toList();
        if (!ids.contains(goal)) {
            throw new IllegalArgumentException(
                    "plan " + plan.id() + " has no goal '" + Problem.shown(goal) + "'\n  " + Nearest.hint(goal, ids));
        }
        return new GoalId(goal);
    }
}
