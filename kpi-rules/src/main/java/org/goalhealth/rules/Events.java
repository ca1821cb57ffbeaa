package org.goalhealth.rules;

import org.goalhealth.alert.AlertChange;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.EventLog;

/**
 * What is written to the log.
 *
 * <p>Who and what an alert is about is a customer's: it is written at DEBUG alone, and no figure is at all.
 */
final class Events {

    private static final EventLog ALERTS = EventLog.of("org.goalhealth.alerts");
    private static final EventLog RULES = EventLog.of("org.goalhealth.rules");
    private static final EventLog EVALUATIONS = EventLog.of("org.goalhealth.evaluations");

    private Events() {}

    static boolean areEvaluationsWritten() {
        return EVALUATIONS.isDebugEnabled();
    }

    static void evaluated(EvaluationMeasure measure) {
        EVALUATIONS
                .debug("evaluation.done")
                .with("plan", measure.plan())
                .with("date", measure.date())
                .with("microseconds", measure.took().toNanos() / 1_000)
                .with("told", measure.told())
                .with("fired", measure.fired())
                .with("changes", measure.changes())
                .write();
    }

    static void failed(Plan plan, RuleFailure failure) {
        RULES.warn("rule.failed")
                .with("plan", plan.id())
                .with("rule", failure.rule().name())
                .with("kind", failure.kind())
                .write();
    }

    static void changed(Plan plan, AlertChange change) {
        ALERTS.info("alert.changed")
                .with("plan", plan.id())
                .with("number", change.number())
                .with("trigger", change.fingerprint().ruleId())
                .with("severity", change.after().severity())
                .with("state", change.after().state())
                .with("cause", change.cause().getClass().getSimpleName())
                .write();
        ALERTS.debug("alert.about")
                .with("plan", plan.id())
                .with("number", change.number())
                .with("alert", change.fingerprint())
                .write();
    }

    static void saveFailed(Plan plan, RuntimeException why) {
        ALERTS.error("store.failed").with("plan", plan.id()).because(why).write();
    }
}
