package org.goalhealth.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goalhealth.alert.Absence;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.NoData;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.situation.LiveSituation;
import org.goalhealth.situation.Verdict;

/** Says of alerts that the present evaluation did not find why it did not. */
final class Absences implements Absence.Judge {

    private final Plan plan;
    private final LoadedRules loaded;
    private final LiveSituation situation;
    private final List<RuleFailure> failures;
    private final Predicate<Alert> undone;

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
        Set<String> rules = new HashSet<>();
        loaded.rules().stream()
                .filter(rule -> rule.ref().id().equals(fingerprint.ruleId()))
                .filter(rule -> !plan.off().contains(rule.name()))
                .forEach(rule -> rules.add(rule.name()));
        if (rules.isEmpty()) {
            return new Absence.WithoutRule();
        }
        if (failures.stream().anyMatch(failure -> rules.contains(failure.rule().name()))) {
            return new Absence.WithoutData(NoData.Reason.RULE_FAILED);
        }
        if (undone.test(alert)) {
            return new Absence.ByCorrection();
        }
        Optional<Verdict> verdict = situation.verdict(rules, fingerprint.subject(), fingerprint.segment());
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
