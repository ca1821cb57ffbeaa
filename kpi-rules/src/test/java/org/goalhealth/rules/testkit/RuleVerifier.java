package org.goalhealth.rules.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.scenario.DifferenceText;
import org.goalhealth.rules.scenario.Expectation;
import org.goalhealth.rules.scenario.ExpectedAlert;
import org.goalhealth.rules.scenario.ExpectedAlertBuilder;
import org.goalhealth.rules.scenario.ScenarioBuilder;
import org.goalhealth.rules.scenario.ScenarioResult;
import org.goalhealth.rules.scenario.ScenarioRunner;

/**
 * Verifies one rule in Java tests, as scenario files do.
 *
 * <pre>{@code
 * RuleVerifier.of(GoalHealth.standard(), "baseline-shortfall")
 *         .given(plan)
 *         .series("orders", "100 x8, 84 83 80")
 *         .raises("kpi:orders", alert -> alert.severity(Severity.WARNING).since("2026-W09"));
 * }</pre>
 *
 * <p>What is not as expected is an {@link AssertionError} that says what was expected, what is, and why. Immutable and
 * thread-safe; what {@link #given} returns is neither.
 */
public final class RuleVerifier {

    private final GoalHealth health;
    private final String rule;

    private RuleVerifier(GoalHealth health, String rule) {
        this.health = health;
        this.rule = rule;
    }

    /**
     * Of a rule by its name.
     *
     * @throws IllegalArgumentException where no such rule is loaded
     */
    public static RuleVerifier of(GoalHealth health, String rule) {
        if (health.rules().stream().noneMatch(info -> info.name().equals(rule))) {
            throw new IllegalArgumentException("no rule '" + rule + "' is loaded\n  load the pack that has it");
        }
        return new RuleVerifier(health, rule);
    }

    /** A plan whose series begin on 1 January 2026. */
    public Given given(Plan plan) {
        return new Given(ScenarioBuilder.of(plan));
    }

    /**
     * A plan whose series begin with a period.
     *
     * @param start a label, as {@code 2026-W05} or {@code 2026-02-02}
     */
    public Given given(Plan plan, String start) {
        return new Given(ScenarioBuilder.of(plan, start));
    }

    /** A plan with figures, of which something is expected. */
    public final class Given {

        private final ScenarioBuilder scenario;

        private Given(ScenarioBuilder scenario) {
            this.scenario = scenario;
        }

        /** Adds figures: {@code series("orders[region=east]", "100 x8, 84 _ 80")}. */
        public Given series(String name, String figures) {
            scenario.series(name, figures);
            return this;
        }

        /** Adds a date to look at; where none is given, it is when the last period written is closed. */
        public Given at(LocalDate date) {
            scenario.at(date);
            return this;
        }

        /** The rule finds this and nothing else, as {@code kpi:orders}. */
        public void raises(String subject) {
            raises(subject, alert -> alert);
        }

        /** The rule finds this and nothing else. */
        public void raises(String subject, UnaryOperator<ExpectedAlertBuilder> what) {
            expect(new Expectation.Alerts(
                    List.of(what.apply(scenario.alert(rule, subject)).build())));
        }

        /** The rule finds something in each of these segments of a subject, and nothing else. */
        public void raisesIn(String subject, String... segments) {
            List<ExpectedAlert> alerts = new ArrayList<>();
            for (String segment : segments) {
                alerts.add(scenario.alert(rule, subject).segment(segment).build());
            }
            expect(new Expectation.Alerts(alerts));
        }

        /** The rule finds nothing. */
        public void staysSilent() {
            expect(new Expectation.Silence(false));
        }

        /** No rule finds anything. */
        public void findsNothingAtAll() {
            expect(new Expectation.Silence(true));
        }

        private void expect(Expectation expectation) {
            ScenarioResult result = new ScenarioRunner(health).run(rule, scenario.expecting(rule, expectation));
            if (!result.passed()) {
                throw new AssertionError(
                        String.join("\n", DifferenceText.in(Language.EN).lines(result)));
            }
        }
    }
}
