package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;

/**
 * What a person lives with: a finding from when it was first found until it is over.
 *
 * <p>Immutable. All dates are those of evaluations.
 *
 * @param finding as it was last found
 * @param found whether the latest evaluation found it
 * @param since when it was first found
 * @param firedOn when it began to fire; absent while it is pending
 * @param restsOn the evaluation that figures as they are now bear out: the one in which it began, or, where corrections
 *     took that one away, the one that still found it then
 * @param lastFound when it was found with the figures of {@code finding}
 * @param fading present where it fires and is not found, by figures
 * @param noData present where it is not found for want of data
 * @param marks what people and other alerts have to do with it
 * @param starts when alerts of this fingerprint began to fire, as far back as its policy's window reaches, in order
 * @param flapping whether they began so often that the policy calls it flapping
 * @param endedOn present where it is over
 * @param number of its latest transition; numbers count all transitions of a portfolio
 * @param episode the number of the transition that it began with: it tells alerts of one fingerprint from each other
 * @param proposed the suggestions that can be decided on while it fires, each with when it came up
 */
public record Alert(
        Finding finding,
        AlertState state,
        boolean found,
        LocalDate since,
        Optional<LocalDate> firedOn,
        LocalDate restsOn,
        LocalDate lastFound,
        Optional<Fading> fading,
        Optional<NoData> noData,
        Marks marks,
        List<LocalDate> starts,
        boolean flapping,
        Optional<LocalDate> endedOn,
        long number,
        long episode,
        List<Proposed> proposed) {

    public Alert {
        starts = List.copyOf(starts);
        proposed = List.copyOf(proposed);
    }

    public Fingerprint fingerprint() {
        return finding.fingerprint();
    }

    public Severity severity() {
        return finding.severity();
    }

    public boolean isFiring() {
        return state == AlertState.FIRING;
    }

    public boolean isOver() {
        return state.isOver();
    }

    /** Whether it is said to be without data. */
    public boolean isWithoutData() {
        return noData.isPresent() && noData.get().marked();
    }

    /** Whether people are to hear of it: it fires, and nothing keeps it quiet. */
    public boolean isHeard() {
        return isFiring() && !marks.isQuiet();
    }

    /** As in {@code FIRING W1 kpi:online-orders region=east}. */
    @Override
    public String toString() {
        return state + (isWithoutData() ? " (no data) " : " ") + fingerprint();
    }
}
