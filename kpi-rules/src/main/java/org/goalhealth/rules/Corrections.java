package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.goalhealth.alert.Alert;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.Evaluation;
import org.goalhealth.situation.Situation;
import org.goalhealth.time.Period;

/**
 * What one call changed of periods that had closed, and what evaluations before would say by it.
 *
 * <p>An alert that fired on a date, and would not have by what is known now, is withdrawn: the evaluation of that date
 * is made again, if one of the figures it could see has come or changed.
 */
final class Corrections {

    private final Watched watched;
    private final Bounds bounds;
    /** The first day on which one of the changed periods counted as closed. */
    private LocalDate earliest = LocalDate.MAX;

    private final Map<LocalDate, Set<Fingerprint>> again = new HashMap<>();

    Corrections(Watched watched, Bounds bounds) {
        this.watched = watched;
        this.bounds = bounds;
    }

    /** An observation was taken. */
    void taken(Observation observation) {
        Plan plan = watched.plan();
        Kpi kpi = plan.kpi(observation.kpi());
        Period period = plan.calendar().periodOf(kpi.every(), observation.date());
        LocalDate closed = period.end().plusDays(watched.closings().of(kpi).graceDays());
        if (closed.isBefore(earliest) && !closed.isAfter(watched.situation().date())) {
            earliest = closed;
        }
    }

    /** Whether by what is known now the evaluation in which an alert began would not have found it. */
    boolean undo(Alert alert) {
        LocalDate began = alert.firedOn().orElse(alert.since());
        return !earliest.isAfter(began) && !found(began).contains(alert.fingerprint());
    }

    private Set<Fingerprint> found(LocalDate date) {
        return again.computeIfAbsent(date, on -> {
            Plan plan = watched.plan();
            Situation then = Situation.at(on, plan, watched.history(), watched.limits());
            Set<Fingerprint> found = new HashSet<>();
            new Evaluation(watched.rules(), plan, bounds)
                    .of(then)
                    .findings()
                    .forEach(finding -> found.add(finding.fingerprint()));
            return found;
        });
    }
}
