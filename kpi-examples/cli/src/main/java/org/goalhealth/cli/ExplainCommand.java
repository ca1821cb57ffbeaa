package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.report.JsonExplanations;
import org.goalhealth.rules.GoalHealth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi explain}: why an alert is there, or why a rule says nothing. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says why an alert is there and what would clear it, or why a rule finds nothing of a subject.",
            "Without --alert and --why-not all alerts are explained."
        },
        footer = {
            "",
            "Example:  kpi explain plan.yaml --as-of 2026-04-01 --alert \"W1 kpi:online-orders region=west\"",
            "          kpi explain plan.yaml --why-not baseline-shortfall --subject \"kpi:online-orders;region=east\""
        })
final class ExplainCommand implements Callable<Integer> {

    /** In what form the answer is given. */
    enum Format {
        TEXT,
        JSON
    }

    /** What is asked; both together would be two questions. */
    static final class Question {
        @Option(
                names = "--alert",
                paramLabel = "ID",
                description = "The alert as it is shown: rule id, subject and segment, in quotes.")
        private @Nullable String alert;

        @ArgGroup(exclusive = false)
        private @Nullable Silence silence;
    }

    /** A rule that says nothing, and of what. */
    static final class Silence {
        @Option(names = "--why-not", required = true, paramLabel = "RULE", description = "A rule's name.")
        @SuppressWarnings("NullAway.Init") // set by the command line
        private String rule;

        @Option(
                names = "--subject",
                required = true,
                paramLabel = "SUBJECT[;SEGMENT]",
                description = "What the rule should have found something of, as \"kpi:online-orders;region=east\".")
        @SuppressWarnings("NullAway.Init") // set by the command line
        private String subject;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @ArgGroup
    private Question question = new Question();

    @Mixin
    private final DayOption day = new DayOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--format", paramLabel = "text|json", description = "text, or json with both languages.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Plan plan = input.plan();
        SubjectQuery query = question.silence == null ? null : SubjectQuery.parse(question.silence.subject, plan);
        Fingerprint alert = question.alert == null ? null : Fingerprint.parse(question.alert);
        GoalHealth health = input.goalHealth();
        History history = input.history(plan);
        LocalDate date = day.in(plan);
        PrintWriter out = spec.commandLine().getOut();
        if (query != null && question.silence != null) {
            WhyNot whyNot = health.whyNot(plan, history, date, question.silence.rule, query.subject(), query.segment());
            tell(out, plan, whyNot);
        } else {
            tell(
                    out,
                    plan,
                    alert == null ? health.explainAll(plan, history, date) : only(alert, health, plan, history, date));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static List<Explanation> only(
            Fingerprint alert, GoalHealth health, Plan plan, History history, LocalDate date) {
        return health.explain(plan, history, date, alert)
                .map(List::of)
                .orElseThrow(() -> new IllegalArgumentException("there is no alert '" + Problem.shown(alert.toString())
                        + "' on " + date + "\n  "
                        + present(
                                alert,
                                health.assess(plan, history, date).findings().stream()
                                        .map(finding -> finding.fingerprint().toString())
                                        .toList())));
    }

    private static String present(Fingerprint alert, List<String> known) {
        return known.isEmpty()
                ? "nothing is found on that day; ask --why-not a rule says nothing, or give another --as-of"
                : Nearest.hint(alert.toString(), known);
    }

    private void tell(PrintWriter out, Plan plan, List<Explanation> explanations) {
        if (format == Format.JSON) {
            out.print(JsonExplanations.toString(plan, explanations));
            return;
        }
        ExplanationText texts = ExplanationText.of(plan);
        List<String> parts = new ArrayList<>();
        for (Explanation explanation : explanations) {
            parts.add(explanation.finding().fingerprint() + "\n"
                    + texts.text(explanation).in(language.spoken()).strip());
        }
        out.println(parts.isEmpty() ? new Labels(language.spoken()).get("nothing") : String.join("\n\n", parts));
    }

    private void tell(PrintWriter out, Plan plan, WhyNot whyNot) {
        if (format == Format.JSON) {
            out.print(JsonExplanations.toString(plan, whyNot));
        } else {
            out.println(
                    ExplanationText.of(plan).text(whyNot).in(language.spoken()).strip());
        }
    }
}
