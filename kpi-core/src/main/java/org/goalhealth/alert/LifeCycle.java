package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation makes of one alert: a pure function of the alert before, what was found, and the date.
 *
 * <pre>
 * state      the evaluation                          becomes           cause
 * ---------  --------------------------------------  ----------------  --------------------------------------
 * none, over finds it; no hold                       FIRING            Found
 * none, over finds it; a hold                        PENDING           Found
 * PENDING    finds it; its hold is over              FIRING            HoldOver
 * PENDING    finds nothing, by figures               GONE              Recovered
 * PENDING    finds nothing, by a correction          GONE              Corrected
 * FIRING     finds nothing; recovery limit not past  FIRING, fading    NotRecovered
 * FIRING     finds nothing; it is kept for a while   FIRING, fading    Cleared
 * FIRING     finds nothing; not kept (any longer)    RESOLVED          Recovered
 * FIRING     finds nothing, by a correction          WITHDRAWN         Corrected
 * alive      finds nothing, for want of data         stays; no data    DataLost, once its wait is over
 * no data    finds it, or nothing by figures         as if before      DataBack, then as above
 * fading     finds it                                FIRING            Returned
 * alive      finds it with another severity          stays             SeverityChanged; where it is worse and
 *                                                                      acknowledged also AcknowledgementLapsed
 * alive      finds it with other figures             stays             Updated, which is no transition
 * alive      has no such rule                        RULE_REMOVED      RuleRemoved
 * alive      judges no such subject                  SUBJECT_REMOVED   SubjectRemoved
 * FIRING     begins, often within the window         stays             FlappingBegan
 * flapping   no longer so often                      stays             FlappingEnded
 * FIRING     nobody decided on a suggestion in time  stays             Decided, for each; as well before it is over
 * </pre>
 *
 * <p>A hold counts from the first evaluation that found the alert, whatever happened meanwhile; but only an evaluation
 * that finds it makes it fire. Nothing is ever over for want of data.
 */
final class LifeCycle {

    private final PlanCalendar calendar;
    private final LocalDate date;
    private final AlertPolicy policy;
    private final Trail trail;
    private final Expiry expiry;
    private @Nullable Alert alert;

    LifeCycle(
            PlanCalendar calendar,
            LocalDate date,
            AlertPolicy policy,
            Trail trail,
            Expiry expiry,
            @Nullable Alert before) {
        this.calendar = calendar;
        this.date = date;
        this.policy = policy;
        this.trail = trail;
        this.expiry = expiry;
        this.alert = before;
    }

    /** The evaluation finds it. */
    void found(Finding finding) {
        Alert known = alert;
        if (known == null || known.isOver()) {
            begins(finding, Optional.ofNullable(known));
            return;
        }
        dataBack(true);
        alive().fading()
                .ifPresent(fading -> becomes(
                        new Cause.Returned(fading.since()),
                        Draft.of(alive()).found(true).fading(Optional.empty())));
        Severity before = alive().severity();
        Severity now = finding.severity();
        if (before != now) {
            becomes(new Cause.SeverityChanged(before, now), Draft.of(alive()).seen(finding, date));
            lapses(before, now);
        } else if (!finding.equals(alive().finding())) {
            updates(Draft.of(alive()).seen(finding, date));
        }
        ticks();
    }

    /** Time has come to the date, and it is found as before. */
    void ticks() {
        Alert known = alive();
        if (known.state() == AlertState.PENDING && known.found() && isOver(policy.hold(), known.since())) {
            fires(new Cause.HoldOver(known.since(), policy.hold()), Draft.of(known));
        }
        expires(expiry.overdue(alive(), date), Decision.Expired.Reason.UNDECIDED);
        forgetsBeginnings();
    }

    /** The evaluation does not find it. */
    void absent(Absence absence) {
        if (absence instanceof Absence.WithoutData without) {
            losesData(without.reason());
        } else if (absence instanceof Absence.ByFigures figures) {
            dataBack(false);
            fades(figures.recovered());
        } else if (absence instanceof Absence.ByCorrection) {
            Alert known = alive();
            ends(known.isFiring() ? AlertState.WITHDRAWN : AlertState.GONE, new Cause.Corrected(known.restsOn()));
        } else if (absence instanceof Absence.WithoutRule) {
            ends(
                    AlertState.RULE_REMOVED,
                    new Cause.RuleRemoved(alive().finding().rule().name()));
        } else {
            ends(AlertState.SUBJECT_REMOVED, new Cause.SubjectRemoved());
        }
        expires(expiry.overdue(alive(), date), Decision.Expired.Reason.UNDECIDED);
        forgetsBeginnings();
    }

    /** A correction took away what it rested on, and the evaluation finds it all the same. */
    void restsHere() {
        updates(Draft.of(alive()).restsOn(date));
    }

    /** What it has become. */
    Alert alert() {
        return alive();
    }

    /** What lately began and is over counts to whether it flaps. */
    private void begins(Finding finding, Optional<Alert> over) {
        Draft begun = Draft.begins(
                finding,
                date,
                over.map(Alert::starts).orElse(List.of()),
                over.map(Alert::flapping).orElse(false));
        alert = null;
        Cause cause = new Cause.Found(policy.hold());
        if (isOver(policy.hold(), date, finding)) {
            fires(cause, begun);
        } else {
            becomes(cause, begun);
        }
    }

    private void fires(Cause cause, Draft draft) {
        List<LocalDate> starts = new ArrayList<>(recent(draft.starts(), draft.finding()));
        starts.add(date);
        boolean wasFlapping = draft.flapping();
        becomes(cause, draft.fires(date).starts(starts));
        if (!wasFlapping && starts.size() >= policy.flapping()) {
            becomes(
                    new Cause.FlappingBegan(starts.size(), policy.window()),
                    Draft.of(alive()).flapping(true));
        }
    }

    private void lapses(Severity before, Severity now) {
        if (now.compareTo(before) > 0 && alive().marks().acknowledged().isPresent()) {
            becomes(
                    new Cause.AcknowledgementLapsed(before),
                    Draft.of(alive()).marks(alive().marks().acknowledged(Optional.empty())));
        }
    }

    private void losesData(NoData.Reason reason) {
        Alert known = alive();
        LocalDate since = known.noData().map(NoData::since).orElse(date);
        boolean marked = known.isWithoutData() || isOver(policy.noData(), since);
        Draft lost = Draft.of(known).found(false).noData(Optional.of(new NoData(reason, since, marked)));
        if (marked && !known.isWithoutData()) {
            becomes(new Cause.DataLost(reason, since), lost);
        } else if (!lost.alert().equals(known)) {
            updates(lost);
        }
    }

    private void dataBack(boolean found) {
        alive().noData().ifPresent(lost -> {
            Draft back = Draft.of(alive()).found(found).noData(Optional.empty());
            if (lost.marked()) {
                becomes(new Cause.DataBack(lost.since()), back);
            } else {
                updates(back);
            }
        });
    }

    private void fades(boolean recovered) {
        Alert known = alive();
        if (!known.isFiring()) {
            ends(AlertState.GONE, new Cause.Recovered(date));
            return;
        }
        boolean asBefore =
                known.fading().map(fading -> fading.recovered() == recovered).orElse(false);
        LocalDate since = asBefore ? known.fading().get().since() : date;
        if (recovered && isOver(policy.keepFiring(), since)) {
            ends(AlertState.RESOLVED, new Cause.Recovered(since));
        } else if (!asBefore) {
            becomes(
                    recovered ? new Cause.Cleared(since, policy.keepFiring()) : new Cause.NotRecovered(since),
                    Draft.of(known).found(false).fading(Optional.of(new Fading(since, recovered))));
        }
    }

    private void ends(AlertState state, Cause cause) {
        expires(expiry.undecided(alive()), Decision.Expired.Reason.ALERT_OVER);
        becomes(cause, Draft.of(alive()).ends(state, date));
    }

    private void expires(List<Proposal> proposals, Decision.Expired.Reason reason) {
        for (Proposal one : proposals) {
            Decision.Expired expired = new Decision.Expired(one.id(), one.suggestion(), date, reason);
            expiry.take(expired);
            becomes(new Cause.Decided(expired), Draft.of(alive()));
        }
    }

    private void forgetsBeginnings() {
        Alert known = alive();
        List<LocalDate> recent = recent(known.starts(), known.finding());
        if (recent.size() == known.starts().size()) {
            return;
        }
        Draft draft = Draft.of(known).starts(recent);
        if (known.flapping() && recent.size() < policy.flapping()) {
            draft.flapping(false);
            if (!known.isOver()) {
                becomes(new Cause.FlappingEnded(), draft);
                return;
            }
        }
        updates(draft);
    }

    private List<LocalDate> recent(List<LocalDate> starts, Finding finding) {
        return starts.stream()
                .filter(start -> !isOver(policy.window(), start, finding))
                .toList();
    }

    private boolean isOver(Wait wait, LocalDate since) {
        return isOver(wait, since, alive().finding());
    }

    private boolean isOver(Wait wait, LocalDate since, Finding finding) {
        Cadence cadence = finding.evidence().latest().period().cadence();
        return wait.isOver(since, date, cadence, calendar);
    }

    private void becomes(Cause cause, Draft next) {
        alert = trail.transition(date, cause, Optional.empty(), Optional.ofNullable(alert), next);
    }

    private void updates(Draft next) {
        alert = trail.update(date, alive(), next.alert());
    }

    private Alert alive() {
        if (alert == null) {
            throw new IllegalStateException("there is no alert yet");
        }
        return alert;
    }
}
