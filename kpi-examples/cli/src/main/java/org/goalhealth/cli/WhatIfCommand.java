package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.goalhealth.budget.response.BudgetWhatIf;
import org.goalhealth.budget.response.Sureness;
import org.goalhealth.history.History;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.quantity.Percent;
import org.goalhealth.report.BudgetView;
import org.goalhealth.report.JsonResponses;
import org.goalhealth.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi what-if}: what a budget brings as it stands, as suggested, at best, and with wider limits (B7). */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Says by response curves what budgets bring as they stand, as they are suggested to be, at best within their",
            "limits, and at best with wider limits; and how sure that is."
        },
        footer = {"", "Example:  kpi what-if plan.yaml --budget media --as-of 2026-04-01"})
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--budget", paramLabel = "ID", description = "Which budget. Default: every one with a response.")
    private @Nullable String id;

    @Option(
            names = {"--at", "--as-of", "--date"},
            paramLabel = "DATE",
            description = "What had ended before this day counts. Default: today in the plan's zone.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--wider",
            paramLabel = "PERCENT",
            description =
                    "By how much of its amount a line may give and take more once limits are widened. Default: 50%%.")
    private @Nullable String wider;

    @Option(
            names = "--least-sure",
            paramLabel = "yes|weak|no",
            description = "How sure a curve is at least that counts, and on which moves rest. Default: weak.")
    private Sureness least = Sureness.WEAK;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Plan plan = input.plan();
        checkBudget(plan);
        Percent widening =
                wider == null ? BudgetView.WIDER : LimitValue.parse(wider).asPercent();
        History history = input.history(plan);
        LocalDate date = DayOption.or(asOf, plan);
        Report report = input.goalHealth().assess(plan, history, date);
        List<BudgetWhatIf> answers = report.budgets().stream()
                .filter(view -> id == null || view.budget().id().value().equals(id))
                .flatMap(view -> view.whatIf().stream()
                        .map(whatIf -> BudgetWhatIf.of(
                                view.budget(),
                                whatIf.responses(),
                                view.shifts(),
                                whatIf.limits().widenedBy(widening).resting(least))))
                .toList();
        if (answers.isEmpty()) {
            throw new IllegalArgumentException(
                    (id == null ? "no budget of the plan" : "budget " + Problem.shown(id) + " has")
                            + (id == null ? " has a response curve" : " no response curve")
                            + "\n  give its lines one, as response: {curve: hill, top: 900000, half: 250000}, or response: fitted");
        }
        PrintWriter out = spec.commandLine().getOut();
        Labels labels = new Labels("what-if", language.spoken());
        for (BudgetWhatIf answer : answers) {
            if (json) {
                out.print(JsonResponses.toString(plan, answer));
            } else {
                new WhatIfText(plan, answer, labels).print(out);
            }
        }
        out.flush();
        return Failures.leftOut(spec.commandLine().getErr(), report.failures());
    }

    private void checkBudget(Plan plan) {
        List<String> ids =
                plan.budgets().stream().map(budget -> budget.id().value()).toList();
        if (id != null && !ids.contains(id)) {
            throw new IllegalArgumentException(
                    "the plan has no budget '" + Problem.shown(id) + "'\n  " + Nearest.hint(id, ids));
        }
    }
}
