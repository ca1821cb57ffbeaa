package org.goalhealth.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goalhealth.alert.Absence;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.NoData;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.situation.LiveSituation;
import org.goalhealth.situation.LookedAt;
import org.goalhealth.situation.Verdict;

/** Says of alerts that the present evaluation did not find why it did not. */
final class Absences implements Absence.Judge {

    private final Plan plan;
    private final LoadedRules loaded;
    private final LiveSituation situation;
    private final List<RuleFailure> failures;
    private final Predicate<Alert> undone;
    private final Map<String, Optional<LookedAt>> lookedAt = new HashMap<>();

    /**
     * Of one evaluation.
     *
     * @param failures the rules that were left out of it
     * @param undone whether by figures that were corrected an alert would not have begun
     */
    Absences(
            Plan plan,
            LoadedRules loaded,
            LiveSituation situation,
            List<RuleFailure> failures,
            Predicate<Alert> undone) {
        this.plan = plan;
        this.loaded = loaded;
        this.situation = situation;
        this.failures = failures;
        this.undone = undone;
    }

    @Override
    public Absence of(Alert alert) {
        Fingerprint fingerprint = alert.fingerprint();
        if (EngineFindings.isOne(fingerprint)) {
            return new Absence.ByFigures(true);
        }
        Optional<LookedAt> rules =
                lookedAt.computeIfAbsent(fingerprint.ruleId(), id -> loaded.lookedAt(id, plan.off()));
        if (rules.isEmpty()) {
            return new Absence.WithoutRule();
        }
        if (failures.stream()
                .anyMatch(failure -> rules.get().rules().contains(failure.rule().name()))) {
            return new Absence.WithoutData(NoData.Reason.RULE_FAILED);
        }
        if (undone.test(alert)) {
            return new Absence.ByCorrection();
        }
        Optional<Verdict> verdict = situation.verdict(rules.get(), fingerprint.subject(), fingerprint.segment());
        if (verdict.isEmpty()) {
            return new Absence.WithoutSubject();
        }
        return switch (verdict.get().data()) {
            case THERE -> new Absence.ByFigures(verdict.get().recovered());
            case MISSING -> new Absence.WithoutData(NoData.Reason.MISSING);
            case UNDEFINED -> new Absence.WithoutData(NoData.Reason.UNDEFINED);
            case OVER -> new Absence.WithoutSubject();
        };
    }
}
