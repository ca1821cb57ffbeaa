package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.report.Report;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;

/**
 * Runs scenarios by the rules themselves.
 *
 * <p>Stateless and thread-safe; reads no clock.
 */
public final class ScenarioRunner {

    private final GoalHealth health;
    private final boolean reasons;

    public ScenarioRunner(GoalHealth health) {
        this(health, true);
    }

    /** @param reasons whether differences say why, which takes far longer than finding them */
    ScenarioRunner(GoalHealth health, boolean reasons) {
        this.health = health;
        this.reasons = reasons;
    }

    /**
     * Runs every scenario of a file, in order.
     *
     * @throws InvalidScenariosException where a scenario names a rule that is not loaded
     */
    public List<ScenarioResult> run(ScenarioFile file) {
        List<ScenarioResult> results = new ArrayList<>();
        run(file, results::add);
        return results;
    }

    /** As {@link #run(ScenarioFile)}, telling how each went as soon as it is known. */
    public void run(ScenarioFile file, Consumer<ScenarioResult> each) {
        check(file);
        file.scenarios().forEach(scenario -> each.accept(run(file.rule(), scenario)));
    }

    /**
     * Runs one scenario.
     *
     * @param rule the name of the rule that it is about
     */
    public ScenarioResult run(String rule, Scenario scenario) {
        List<Difference> differences = new ArrayList<>();
        try {
            History history = History.of(scenario.plan(), scenario.observations());
            for (LocalDate date : scenario.dates()) {
                at(rule, scenario, history, date, differences);
            }
        } catch (InvalidPlanException e) {
            differences.add(new Difference.Unusable(e.problems()));
        }
        return new ScenarioResult(scenario, differences);
    }

    private void at(String rule, Scenario scenario, History history, LocalDate date, List<Difference> differences) {
        boolean review = new Occasions(health).is(rule, Occasion.REVIEW);
        Report report = review ? health.review(scenario.plan(), date) : health.assess(scenario.plan(), history, date);
        // What a review finds says itself what is missing.
        boolean why = reasons && !review;
        report.failures().forEach(failure -> differences.add(new Difference.Failed(date, failure)));
        List<Finding> unexpected = new ArrayList<>(report.findings());
        if (scenario.expectation() instanceof Expectation.Alerts expected) {
            for (ExpectedAlert alert : expected.alerts()) {
                unexpected.removeIf(alert::means);
                new AlertCheck(health, why, scenario, history, report, alert).check(differences);
            }
        }
        boolean ofAnyRule = scenario.expectation() instanceof Expectation.Silence silence && silence.ofAnyRule();
        unexpected.stream()
                .filter(finding -> ofAnyRule || finding.rule().name().equals(rule))
                .forEach(finding -> differences.add(new Difference.NotExpected(
                        date,
                        finding,
                        why
                                ? health.explain(scenario.plan(), history, date, finding.fingerprint())
                                : Optional.empty())));
    }

    private void check(ScenarioFile file) {
        List<String> known = new ArrayList<>();
        for (RuleInfo rule : health.rules()) {
            known.add(rule.name());
        }
        List<Problem> problems = new ArrayList<>();
        if (!known.contains(file.rule())) {
            problems.add(unknown(file.place(), "rule", file.rule(), known));
        }
        if (new Occasions(health).is(file.rule(), Occasion.CUSTOMERS)) {
            problems.add(new Problem(
                    Problem.Code.DOES_NOT_FIT,
                    file.place(),
                    "rule",
                    file.rule(),
                    "rule " + file.rule() + " looks at customers, and scenarios are about plans",
                    "test it by kpi customers, on a file with customers at its borders"));
        }
        health.rules().forEach(rule -> known.add(rule.ref().id()));
        for (Scenario scenario : file.scenarios()) {
            if (scenario.expectation() instanceof Expectation.Alerts expected) {
                expected.alerts().stream()
                        .filter(alert ->
                                !known.contains(alert.rule()) && !alert.rule().equals(file.rule()))
                        .forEach(alert -> problems.add(unknown(alert.place(), "expect", alert.rule(), known)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenariosException(problems);
        }
    }

    private static Problem unknown(Place place, String path, String name, List<String> known) {
        return new Problem(
                Problem.Code.UNKNOWN_NAME,
                place,
                path,
                name,
                "no rule '" + Problem.shown(name) + "' is loaded",
                Nearest.hint(name, known));
    }
}
