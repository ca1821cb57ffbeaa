package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.LocatedPlan;
import org.goalhealth.report.Report;

/** A review of a plan as text: each finding at its place, the worst first. */
final class ReviewText {

    private final LocatedPlan plan;
    private final Labels labels;
    private final SuggestionLines suggestions;

    ReviewText(LocatedPlan plan, Labels labels, Labels board) {
        this.plan = plan;
        this.labels = labels;
        this.suggestions = new SuggestionLines(plan.plan(), board, labels.language());
    }

    void print(Report report, PrintWriter out) {
        for (Finding finding : report.findings()) {
            out.println(plan.of(finding.subject()) + ": " + labels.of(finding.severity()) + " "
                    + finding.rule().id() + " " + finding.text().in(labels.language()));
            for (Suggestion suggestion : finding.suggestions()) {
                suggestions.of(suggestion).forEach(line -> out.println("  " + line + because(suggestion)));
            }
        }
        out.println(sum(report.findings()));
    }

    /** What binds a target that was calibrated. */
    private String because(Suggestion suggestion) {
        return suggestion instanceof Suggestion.TargetChange change
                ? labels.get("because", labels.of(change.basis()))
                : "";
    }

    private String sum(List<Finding> findings) {
        return findings.isEmpty()
                ? labels.get("nothing")
                : labels.get(
                        "sum",
                        findings.size(),
                        count(findings, Severity.CRITICAL),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.INFO));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }
}
