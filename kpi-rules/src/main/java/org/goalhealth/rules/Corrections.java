package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertBook;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.Evaluation;
import org.goalhealth.rules.internal.Judgement;
import org.goalhealth.situation.LookedAt;
import org.goalhealth.situation.Situation;
import org.goalhealth.situation.Verdict;
import org.goalhealth.time.Period;

/**
 * What one call changes of periods that had closed, and which alerts it undoes by that.
 *
 * <p>An alert is undone where the evaluation that it rests on finds it by what was known before the call, and finds
 * nothing, by figures, with what the call brought. Whatever else may have changed since, as rules, the plan, or how far
 * back figures are kept, changes both evaluations alike.
 */
final class Corrections {

    /** A figure of a period that had closed, which counts from the start of a day on. */
    private record Late(KpiId kpi, Segment segment, LocalDate from) {}

    /** An evaluation of a date by what is known. */
    private record Then(Situation situation, Set<Fingerprint> found, Set<String> failed) {}

    private final Watched watched;
    private final Bounds bounds;
    private final Map<String, Boolean> oneFact = new HashMap<>();
    /** Alerts that are found by what was known before the call, and may be undone by it. */
    private final Set<Fingerprint> supported = new HashSet<>();

    private final Map<LocalDate, Then> after = new HashMap<>();

    private Corrections(Watched watched, Bounds bounds) {
        this.watched = watched;
        this.bounds = bounds;
    }

    /** Of a call that brings no figures. */
    static Corrections none(Watched watched, Bounds bounds) {
        return new Corrections(watched, bounds);
    }

    /** Of a call that is about to bring figures. */
    static Corrections by(Collection<Observation> coming, AlertBook book, Watched watched, Bounds bounds) {
        Corrections corrections = new Corrections(watched, bounds);
        List<Late> late = corrections.late(coming);
        Map<LocalDate, Then> before = new HashMap<>();
        for (Alert alert : late.isEmpty() ? List.<Alert>of() : book.alerts()) {
            if (!alert.isOver() && late.stream().anyMatch(one -> corrections.mayChange(one, alert))) {
                Then then = before.computeIfAbsent(alert.restsOn(), corrections::evaluated);
                if (then.found().contains(alert.fingerprint())) {
                    corrections.supported.add(alert.fingerprint());
                }
            }
        }
        return corrections;
    }

    /** Those that are no longer found by the evaluation that they rest on. */
    List<Fingerprint> shaken(AlertBook book) {
        return supported.isEmpty()
                ? List.of()
                : book.alerts().stream()
                        .filter(alert -> !alert.isOver() && supported.contains(alert.fingerprint()))
                        .filter(alert -> !after.computeIfAbsent(alert.restsOn(), this::evaluated)
                                .found()
                                .contains(alert.fingerprint()))
                        .map(Alert::fingerprint)
                        .toList();
    }

    /** Whether the evaluation that an alert rests on finds nothing by what is known now, and did before. */
    boolean undo(Alert alert) {
        Fingerprint fingerprint = alert.fingerprint();
        if (!supported.contains(fingerprint)) {
            return false;
        }
        Then then = after.computeIfAbsent(alert.restsOn(), this::evaluated);
        if (then.found().contains(fingerprint)) {
            return false;
        }
        Optional<LookedAt> rules =
                watched.rules().lookedAt(fingerprint.ruleId(), watched.plan().off());
        return rules.isPresent()
                && rules.get().rules().stream().noneMatch(then.failed()::contains)
                && then.situation()
                        .verdict(rules.get(), fingerprint.subject(), fingerprint.segment())
                        .filter(verdict -> verdict.data() == Verdict.Data.THERE)
                        .isPresent();
    }

    private List<Late> late(Collection<Observation> coming) {
        Plan plan = watched.plan();
        List<Late> late = new ArrayList<>();
        for (Observation observation : coming) {
            Optional<Kpi> kpi = plan.find(observation.kpi());
            // Others count from a day to come.
            if (kpi.isPresent()
                    && observation.date().isBefore(watched.situation().date())) {
                Period period = plan.calendar().periodOf(kpi.get().every(), observation.date());
                LocalDate from =
                        period.end().plusDays(watched.closings().of(kpi.get()).graceDays());
                if (!from.isAfter(watched.situation().date())) {
                    late.add(new Late(kpi.get().id(), observation.segment(), from));
                }
            }
        }
        return late;
    }

    private boolean mayChange(Late late, Alert alert) {
        Fingerprint fingerprint = alert.fingerprint();
        return !late.from().isAfter(alert.restsOn())
                && (isOfOneFact(fingerprint.ruleId())
                        ? measure(fingerprint.subject())
                                        .filter(late.kpi()::equals)
                                        .isPresent()
                                && late.segment().isWithin(fingerprint.segment())
                        : !EngineFindings.isOne(fingerprint));
    }

    private boolean isOfOneFact(String id) {
        return oneFact.computeIfAbsent(
                id, one -> watched.rules().lookAtOneFact(one, watched.plan().off()));
    }

    /** The KPI whose figures say how a subject does. */
    private Optional<KpiId> measure(Subject subject) {
        Plan plan = watched.plan();
        if (subject instanceof Subject.OfKpi kpi) {
            return Optional.of(kpi.kpi());
        }
        if (subject instanceof Subject.OfGoal goal) {
            return plan.find(goal.goal()).flatMap(Goal::measure).map(Goal.Measure::kpi);
        }
        if (subject instanceof Subject.OfLine line) {
            return plan.find(line.budget()).map(Budget::returnKpi);
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel()).map(funnel -> funnel.last().kpi());
        }
        if (subject instanceof Subject.OfStage of) {
            return plan.find(of.funnel()).stream()
                    .flatMap(funnel -> funnel.stages().stream())
                    .filter(stage -> stage.id().equals(of.stage()))
                    .map(stage -> stage.kpi())
                    .findFirst();
        }
        return Optional.empty();
    }

    private Then evaluated(LocalDate date) {
        Situation then = Situation.at(date, watched.plan(), watched.history(), watched.limits());
        Judgement judgement = new Evaluation(watched.rules(), watched.plan(), bounds).of(then);
        return new Then(
                then,
                judgement.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet()),
                judgement.failures().stream()
                        .map(failure -> failure.rule().name())
                        .collect(Collectors.toSet()));
    }
}
