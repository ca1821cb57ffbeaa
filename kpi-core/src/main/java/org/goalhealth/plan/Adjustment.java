package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.time.Period;

/**
 * A request to give a goal another target, and what was decided about it (A3).
 *
 * <p>Once approved, it holds from its day of effect on; the goal of the plan as it is written keeps the target it had,
 * and {@link Plan#at} has the one that is valid on a day. Ours: who approves a request is not who opened it, and no
 * approval takes effect before it was given, so that what was said before stays as it was.
 *
 * @param target the new one
 * @param reason why it is asked for
 * @param basis what the new target rests on
 * @param occasion what opened it; absent where somebody did by hand alone
 * @param decision absent as long as the request is open
 */
public record Adjustment(
        AdjustmentId id,
        GoalId goal,
        Target target,
        LocalText reason,
        LocalText basis,
        MissCause cause,
        Act opened,
        Optional<Occasion> occasion,
        Optional<Decision> decision) {

    /** Somebody did something on a day. */
    public record Act(LocalDate on, String by) {
        public Act {
            Dates.checked(on);
            if (by.isBlank()) {
                throw new IllegalArgumentException("nobody is named\n  say who, as {on: " + on + ", by: Chen}");
            }
        }
    }

    /** What was decided, when, and by whom. */
    public sealed interface Decision {
        Act act();
    }

    /**
     * The request was granted.
     *
     * @param effective from this day on the goal has the new target; not before the approval
     */
    public record Approved(Act act, LocalDate effective) implements Decision {
        public Approved {
            if (Dates.checked(effective).isBefore(act.on())) {
                throw new IllegalArgumentException("what is approved on " + act.on() + " cannot hold from " + effective
                        + " on: what was said in between would not be true any more\n  give " + act.on()
                        + " or a later day");
            }
        }
    }

    /**
     * The target stays.
     *
     * @param why for whoever asked
     */
    public record Refused(Act act, LocalText why) implements Decision {}

    /** How far a request has come. */
    public enum State {
        OPEN,
        APPROVED,
        REFUSED
    }

    public Adjustment {
        decision.ifPresent(decided -> checkDecision(id, opened, decided));
    }

    private static void checkDecision(AdjustmentId id, Act opened, Decision decided) {
        Act act = decided.act();
        if (act.on().isBefore(opened.on())) {
            throw new IllegalArgumentException("adjustment " + id + " is decided on " + act.on() + ", before "
                    + opened.on() + ", on which it was opened\n  give a day that is not before it");
        }
        if (decided instanceof Approved
                && act.by().strip().equalsIgnoreCase(opened.by().strip())) {
            throw new IllegalArgumentException("adjustment " + id + " is approved by " + act.by()
                    + ", who asked for it\n  let somebody else approve it");
        }
    }

    public State state() {
        return decision.map(it -> it instanceof Approved ? State.APPROVED : State.REFUSED)
                .orElse(State.OPEN);
    }

    /** The day from which it holds; empty where it was not approved. */
    public Optional<LocalDate> effective() {
        return decision.filter(Approved.class::isInstance).map(it -> ((Approved) it).effective());
    }

    /** Whether it has been approved, and holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return effective().filter(from -> !from.isAfter(day)).isPresent();
    }

    /** What was known of it at the end of a day: without a decision that came later; empty where it was opened later. */
    public Optional<Adjustment> asOf(LocalDate day) {
        if (opened.on().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(
                decision.filter(decided -> decided.act().on().isAfter(day)).isPresent() ? undecided() : this);
    }

    private Adjustment undecided() {
        return new Adjustment(id, goal, target, reason, basis, cause, opened, occasion, Optional.empty());
    }

    /** Whether a day of effect lies in a period. */
    boolean fits(Period period) {
        return effective()
                .filter(day -> day.isBefore(period.start()) || !day.isBefore(period.end()))
                .isEmpty();
    }
}
