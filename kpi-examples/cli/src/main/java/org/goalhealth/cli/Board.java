package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Story;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Names;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.Intake;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Unit;
import org.goalhealth.report.GoalView;
import org.goalhealth.report.PerspectiveView;
import org.goalhealth.report.Report;
import org.goalhealth.situation.GoalProgress;
import picocli.CommandLine.Help.Ansi;

/** Prints a report on the terminal: what matters first. */
final class Board {

    private static final int MOST_PROBLEMS = 5;

    private final PrintWriter out;
    private final Labels labels;
    private final Language language;
    private final Ansi ansi;

    Board(PrintWriter out, Labels labels, Ansi ansi) {
        this.out = out;
        this.labels = labels;
        this.language = labels.language();
        this.ansi = ansi;
    }

    void print(Report report, Optional<LocalDate> lastDay) {
        out.println(bold(labels.get("as-of", report.plan().name().in(language), report.date())));
        stale(report, lastDay);
        out.println();
        if (report.findings().isEmpty()) {
            out.println(labels.get("nothing"));
            out.println();
        }
        report.stories().forEach(story -> story(report, story));
        goals(report.goals());
        perspectives(report.perspectives());
        intakes(report.intakes());
    }

    private void stale(Report report, Optional<LocalDate> lastDay) {
        if (lastDay.isEmpty()) {
            out.println(labels.get("no-data"));
        } else if (lastDay.get().plusDays(1).isBefore(report.date())) {
            out.println(labels.get("data-ends", lastDay.get()));
        }
    }

    private void story(Report report, Story story) {
        if (story.findings().size() == 1) {
            finding(report, story.findings().get(0), "");
        } else {
            String name = Names.of(report.plan(), story.cause()).in(language);
            out.println(severity(story.severity()) + "  "
                    + bold(labels.get("story", name, story.findings().size())));
            story.findings().forEach(finding -> finding(report, finding, "  "));
        }
        out.println();
    }

    private void finding(Report report, Finding finding, String margin) {
        out.println(margin + severity(finding.severity()) + "  "
                + bold("%-4s".formatted(finding.rule().id() + " "))
                + finding.text().in(language));
        SuggestionLines lines = new SuggestionLines(report.plan(), labels, language);
        for (Suggestion suggestion : finding.suggestions()) {
            lines.of(suggestion).forEach(line -> out.println(margin + "  " + line));
        }
    }

    private String severity(Severity severity) {
        return colour(severity, labels.of(severity));
    }

    private void goals(List<GoalView> goals) {
        if (goals.isEmpty()) {
            return;
        }
        out.println(bold(labels.get("goals")));
        for (GoalView view : goals) {
            StringBuilder line = new StringBuilder("  ".repeat(view.depth() + 1))
                    .append(view.goal().name().in(language));
            view.goal().measure().ifPresent(m -> line.append("  ").append(m.period()));
            view.state().ifPresent(state -> line.append("  ").append(labels.of(state)));
            latest(view)
                    .flatMap(GoalProgress.Cell::completion)
                    .ifPresent(completion -> line.append("  ")
                            .append(labels.get("completion", Figures.text(completion, Unit.Share.PERCENT, language))));
            out.println(line);
        }
        out.println();
    }

    private void perspectives(List<PerspectiveView> perspectives) {
        if (perspectives.isEmpty()) {
            return;
        }
        out.println(bold(labels.get("scorecard")));
        for (PerspectiveView view : perspectives) {
            indented(labels.of(view.perspective())
                    + (view.measures().isEmpty() ? ": " + labels.get("scorecard-unseen") : ""));
            for (PerspectiveView.Measure measure : view.measures()) {
                StringBuilder line =
                        new StringBuilder("  ").append(measure.name().in(language));
                measure.target().ifPresent(state -> line.append("  ").append(labels.of(state)));
                measure.zone().ifPresent(zone -> line.append("  ").append(labels.of(zone)));
                measure.severity()
                        .ifPresent(severity -> line.append("  ").append(colour(severity, labels.of(severity))));
                indented(line.toString());
            }
        }
        out.println();
    }

    private static Optional<GoalProgress.Cell> latest(GoalView view) {
        return view.progress().isEmpty()
                ? Optional.empty()
                : Optional.of(view.progress().get(view.progress().size() - 1));
    }

    private void intakes(List<Intake> intakes) {
        out.println(bold(labels.get("intake")));
        for (Intake intake : intakes) {
            String line = labels.get(
                            "intake-line",
                            intake.from(),
                            intake.read(),
                            intake.accepted(),
                            intake.duplicate(),
                            intake.rejected(),
                            intake.conflicting())
                    + (intake.undecided() == 0 ? "" : labels.get("intake-undecided", intake.undecided()));
            indented(intake.isClean() ? line : colour(Severity.WARNING, line));
            intake.problems().stream()
                    .limit(MOST_PROBLEMS)
                    .map(Problem::toString)
                    .flatMap(String::lines)
                    .forEach(text -> out.println("    " + text));
            if (intake.problems().size() > MOST_PROBLEMS) {
                out.println(
                        "    " + labels.get("more-problems", intake.problems().size() - MOST_PROBLEMS));
            }
        }
    }

    private void indented(String text) {
        out.println("  " + text);
    }

    private String bold(String text) {
        return ansi.enabled() ? Ansi.Style.bold.on() + text + Ansi.Style.reset.on() : text;
    }

    private String colour(Severity severity, String text) {
        if (!ansi.enabled()) {
            return text;
        }
        Ansi.Style style = switch (severity) {
            case CRITICAL -> Ansi.Style.fg_red;
            case WARNING -> Ansi.Style.fg_yellow;
            case INFO -> Ansi.Style.fg_blue;
        };
        return style.on() + text + Ansi.Style.reset.on();
    }
}
