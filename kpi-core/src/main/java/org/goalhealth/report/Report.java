package org.goalhealth.report;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.Story;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.history.Intake;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.Situation;

/**
 * The state of a plan at a date: what was found, and the figures around it. Immutable and thread-safe.
 *
 * @param plan as it is valid on the date
 * @param date findings are those of the start of this day
 * @param findings the worst first, then in the plan's order
 * @param failures the rules that failed and were left out, by name: what they would have found is not among the findings
 * @param goals in the plan's order, children after their parent
 * @param trends one for each series that a finding is about
 * @param intakes what became of the data
 * @param alerts those that stand, with their history; none where nobody asked for them
 * @param explanations of the findings; none where nobody asked for them
 */
public record Report(
        Plan plan,
        LocalDate date,
        List<Finding> findings,
        List<RuleFailure> failures,
        List<GoalView> goals,
        List<Trend> trends,
        List<FunnelView> funnels,
        List<BudgetView> budgets,
        List<Intake> intakes,
        List<AlertHistory> alerts,
        List<Explanation> explanations) {

    public Report {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
        goals = List.copyOf(goals);
        trends = List.copyOf(trends);
        funnels = List.copyOf(funnels);
        budgets = List.copyOf(budgets);
        intakes = List.copyOf(intakes);
        alerts = List.copyOf(alerts);
        explanations = List.copyOf(explanations);
    }

    /**
     * Puts findings and the figures around them together.
     *
     * @param written any version of the plan; the report has the one that is valid on the situation's date
     */
    public static Report of(
            Plan written, History history, Situation situation, List<Finding> findings, List<RuleFailure> failures) {
        Plan plan = written.at(situation.date());
        FactsBySubject facts = new FactsBySubject(situation);
        return new Report(
                plan,
                situation.date(),
                findings,
                failures,
                GoalView.all(plan, history, situation, facts),
                Trend.of(plan, history, situation.date(), findings),
                FunnelView.all(plan, facts),
                BudgetView.all(plan, history, situation, facts, findings),
                history.intakes(),
                List.of(),
                List.of());
    }

    /** This report with the alerts that stand, as {@code GoalHealth.alerts} gives them. */
    public Report withAlerts(List<AlertHistory> histories) {
        return new Report(
                plan,
                date,
                findings,
                failures,
                goals,
                trends,
                funnels,
                budgets,
                intakes,
                histories.stream().filter(one -> !one.alert().isOver()).toList(),
                explanations);
    }

    /** This report with what would clear its findings, as {@code GoalHealth.explainAll} gives it. */
    public Report withExplanations(List<Explanation> reasons) {
        return new Report(plan, date, findings, failures, goals, trends, funnels, budgets, intakes, alerts, reasons);
    }

    /** The KPIs by the perspectives of a balanced scorecard; none where the plan declares no perspective (F6). */
    public List<PerspectiveView> perspectives() {
        return PerspectiveView.all(this);
    }

    /** The findings by their causes, the worst story first; what fires is what the alerts say, where they were asked for. */
    public List<Story> stories() {
        return Story.of(
                plan,
                findings,
                alerts.isEmpty()
                        ? findings
                        : alerts.stream()
                                .map(AlertHistory::alert)
                                .filter(Alert::isFiring)
                                .map(Alert::finding)
                                .toList());
    }

    /** Whether anything was found that is at least this bad. */
    public boolean has(Severity severity) {
        return findings.stream().anyMatch(f -> f.severity().compareTo(severity) >= 0);
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
