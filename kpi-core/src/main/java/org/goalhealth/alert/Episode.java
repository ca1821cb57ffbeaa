package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.SourcePeriod;

/**
 * A maximal run of consecutive closed periods in breach that reached its rule's length.
 *
 * @param first the finding when the episode was first seen
 * @param last the finding when it was last seen
 * @param worst the finding when it was at its worst
 * @param lastSeen the date of the last evaluation that found it
 */
public record Episode(Finding first, Finding last, Finding worst, LocalDate lastSeen) {

    /** The first period in breach, which lies before {@link #fired} where the rule asks for several in a row. */
    public SourcePeriod firstBreach() {
        return first.evidence().since();
    }

    /** The period whose close made the rule fire. */
    public SourcePeriod fired() {
        return first.evidence().latest();
    }

    public SourcePeriod lastBreach() {
        return last.evidence().latest();
    }

    /** How many periods are in breach, which is all from the first to the last. */
    public int periods() {
        return lastBreach().period().ordinal() - firstBreach().period().ordinal() + 1;
    }

    /** The figure that made the rule fire. */
    public Optional<EvidenceFigure> value() {
        return first.evidence().figure(EvidenceFigure.Name.VALUE);
    }

    /** What that figure was compared with. */
    public Optional<EvidenceFigure> limit() {
        return first.evidence().figure(EvidenceFigure.Name.LIMIT);
    }

    /** Whether a later finding speaks of the same run: it goes back to it, or begins right after its last period. */
    boolean goesOnWith(Finding later) {
        var since = later.evidence().since().period();
        var known = lastBreach().period();
        return since.cadence() == known.cadence() && since.ordinal() <= known.ordinal() + 1;
    }

    Episode and(Finding later, LocalDate date) {
        return new Episode(first, later, worst.severity().compareTo(later.severity()) >= 0 ? worst : later, date);
    }
}
