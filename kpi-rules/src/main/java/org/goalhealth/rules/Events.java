package org.goalhealth.rules;

import org.goalhealth.alert.AlertChange;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is written to the log: stable event names with keys and values.
 *
 * <p>Who and what an alert is about, and figures, are a customer's: they are written at DEBUG alone.
 */
final class Events {

    private static final Logger ALERTS = LoggerFactory.getLogger("org.goalhealth.alerts");
    private static final Logger RULES = LoggerFactory.getLogger("org.goalhealth.rules");
    private static final Logger EVALUATIONS = LoggerFactory.getLogger("org.goalhealth.evaluations");

    private Events() {}

    static boolean areEvaluationsWritten() {
        return EVALUATIONS.isDebugEnabled();
    }

    static void evaluated(EvaluationMeasure measure) {
        EVALUATIONS
                .atDebug()
                .addKeyValue("plan", measure.plan())
                .addKeyValue("date", measure.date())
                .addKeyValue("microseconds", () -> measure.took().toNanos() / 1_000)
                .addKeyValue("told", measure.told())
                .addKeyValue("fired", measure.fired())
                .addKeyValue("changes", measure.changes())
                .log("evaluation.done");
    }

    static void failed(Plan plan, RuleFailure failure) {
        RULES.atWarn()
                .addKeyValue("plan", plan.id())
                .addKeyValue("rule", failure.rule().name())
                .addKeyValue("kind", failure.kind())
                .log("rule.failed");
    }

    static void changed(Plan plan, AlertChange change) {
        ALERTS.atInfo()
                .addKeyValue("plan", plan.id())
                .addKeyValue("number", change.number())
                .addKeyValue("trigger", change.fingerprint().ruleId())
                .addKeyValue("severity", change.after().severity())
                .addKeyValue("state", change.after().state())
                .addKeyValue("cause", change.cause().getClass().getSimpleName())
                .log("alert.changed");
        ALERTS.atDebug()
                .addKeyValue("plan", plan.id())
                .addKeyValue("number", change.number())
                .addKeyValue("alert", change.fingerprint())
                .log("alert.about");
    }

    static void saveFailed(Plan plan, RuntimeException why) {
        ALERTS.atError().addKeyValue("plan", plan.id()).setCause(why).log("store.failed");
    }
}
