package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Report;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Progress;
import picocli.CommandLine.Help.Ansi;

/** Assesses a plan and tells the result on the terminal and in files. */
final class Assessment {

    private final GoalHealth health;
    private final Plan plan;
    private final History history;
    private final LocalDate date;

    Assessment(GoalHealth health, Plan plan, History history, LocalDate date) {
        this.health = health;
        this.plan = plan;
        this.history = history;
        this.date = date;
    }

    int tell(PrintWriter terminal, PrintWriter err, Labels labels, Optional<Path> folder, Optional<Severity> failOn)
            throws IOException {
        Report report = health.assess(plan, history, date)
                .withAlerts(health.alerts(plan, history, date))
                .withExplanations(health.explainAll(plan, history, date));
        new Board(terminal, labels, Ansi.AUTO).print(report, history.lastDay());
        if (folder.isPresent()) {
            new ReportFiles(folder.get()).write(report, running(report), labels.language());
            terminal.println();
            terminal.println(labels.get("files", folder.get()));
        }
        int incomplete = Failures.leftOut(err, report.failures());
        if (incomplete != ExitCode.DONE) {
            return incomplete;
        }
        return failOn.isPresent() && report.has(failOn.get()) ? ExitCode.FOUND : ExitCode.DONE;
    }

    /** The episodes that the findings belong to: when each fired is found by replaying the periods since its breach. */
    private List<Episode> running(Report report) {
        Set<Fingerprint> found =
                report.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return health.backtest(plan, history, Optional.of(date), Optional.of(date), Progress.NONE).episodes().stream()
                .filter(episode -> found.contains(episode.last().fingerprint()))
                .toList();
    }
}
