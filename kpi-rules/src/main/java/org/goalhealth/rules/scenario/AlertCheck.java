package org.goalhealth.rules.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.report.Report;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.rules.scenario.Difference.Said;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.SourcePeriod;

/** Compares one expected alert with what is there at a date. */
record AlertCheck(
        GoalHealth health, boolean reasons, Scenario scenario, History history, Report report, ExpectedAlert expected) {

    /** Stands for a value that is not there. */
    static final String NOTHING = "-";

    void check(List<Difference> differences) {
        Optional<Finding> found =
                report.findings().stream().filter(expected::means).findFirst();
        if (expected.state().isPresent()) {
            Optional<Alert> alert = alert();
            ExpectedState actual = ExpectedState.of(alert);
            if (actual == ExpectedState.NONE && expected.state().get() != actual) {
                differences.add(notThere());
                return;
            }
            said(
                    differences,
                    Said.STATE,
                    "",
                    ExpectationReader.lower(expected.state().get()),
                    ExpectationReader.lower(actual));
            alert.map(Alert::finding).ifPresent(finding -> compare(finding, differences));
        } else if (found.isEmpty()) {
            differences.add(notThere());
        } else {
            compare(found.get(), differences);
        }
    }

    private Difference notThere() {
        String rule = health.rules().stream()
                .filter(info -> info.ref().id().equals(expected.rule()))
                .map(RuleInfo::name)
                .findFirst()
                .orElse(expected.rule());
        boolean failed = report.failures().stream()
                .anyMatch(failure -> failure.rule().name().equals(rule));
        return new Difference.NotThere(
                report.date(),
                expected,
                reasons && !failed
                        ? Optional.of(health.whyNot(
                                scenario.plan(), history, report.date(), rule, expected.subject(), expected.segment()))
                        : Optional.empty());
    }

    /** The one that stands, or that ended last. */
    private Optional<Alert> alert() {
        return health.alerts(scenario.plan(), history, report.date()).stream()
                .map(AlertHistory::alert)
                .filter(alert -> expected.means(alert.finding()))
                .reduce((one, other) ->
                        one.isOver() && (!other.isOver() || other.number() > one.number()) ? other : one);
    }

    private void compare(Finding actual, List<Difference> differences) {
        Evidence evidence = actual.evidence();
        expected.severity()
                .ifPresent(severity -> said(
                        differences,
                        Said.SEVERITY,
                        "",
                        ExpectationReader.lower(severity),
                        ExpectationReader.lower(actual.severity())));
        expected.since().ifPresent(label -> period(differences, Said.SINCE, label, evidence.since()));
        expected.latest().ifPresent(label -> period(differences, Said.LATEST, label, evidence.latest()));
        expected.periods()
                .ifPresent(periods ->
                        said(differences, Said.PERIODS, "", periods.toString(), Integer.toString(evidence.periods())));
        inOrder(expected.figures(), (name, figure) -> {
            Optional<EvidenceFigure> there = evidence.figure(name);
            said(
                    differences,
                    Said.FIGURE,
                    ExpectationReader.lower(name),
                    figure.toString(),
                    there.map(EvidenceFigure::value).map(figure::like).orElse(NOTHING));
        });
        inOrder(
                expected.limits(),
                (name, value) -> said(
                        differences,
                        Said.LIMIT,
                        name,
                        same(value),
                        evidence.limits().stream()
                                .filter(limit -> limit.name().equals(name))
                                .map(AppliedLimit::value)
                                .map(AlertCheck::same)
                                .findFirst()
                                .orElse(NOTHING)));
        expected.suggestions()
                .ifPresent(all -> said(
                        differences,
                        Said.SUGGESTIONS,
                        "",
                        lines(all),
                        lines(ExpectedSuggestion.of(actual.suggestions()))));
    }

    private void period(List<Difference> differences, Said what, String label, SourcePeriod actual) {
        if (!label.equals(actual.label()) && !label.equals(actual.period().label())) {
            said(differences, what, "", label, actual.shown());
        }
    }

    private void said(List<Difference> differences, Said what, String name, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            differences.add(new Difference.SaysOther(report.date(), expected, what, name, wanted, actual));
        }
    }

    private static <K extends Comparable<? super K>, V> void inOrder(Map<K, V> all, BiConsumer<K, V> each) {
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> each.accept(entry.getKey(), entry.getValue()));
    }

    private static String same(LimitValue value) {
        return new LimitValue(value.number().stripTrailingZeros(), value.percent()).toString();
    }

    private static String lines(List<ExpectedSuggestion> all) {
        return all.isEmpty()
                ? "nothing"
                : String.join(
                        "; ", all.stream().map(ExpectedSuggestion::toString).toList());
    }
}
