package org.goalhealth.alert;

import java.time.LocalDate;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;

/** Why an alert changed. */
public sealed interface Cause {

    /** It was found for the first time, or again after it was over. */
    record Found(Wait hold) implements Cause {}

    /** It has been found for as long as its rule's hold. */
    record HoldOver(LocalDate since, Wait hold) implements Cause {}

    /** Its figures are others, or of a later period. No transition, and not in the trail. */
    record Updated() implements Cause {}

    /** It is found with another severity. */
    record SeverityChanged(Severity from, Severity to) implements Cause {}

    /** Its figures no longer make it, and are not past the rule's recovery limit. */
    record NotRecovered(LocalDate since) implements Cause {}

    /** Its figures no longer make it; the rule's policy keeps it for a while. */
    record Cleared(LocalDate since, Wait keepFiring) implements Cause {}

    /** It is found again before it ended. */
    record Returned(LocalDate absentSince) implements Cause {}

    /** It ended: its figures no longer made it, for as long as the rule's policy keeps it. */
    record Recovered(LocalDate since) implements Cause {}

    /** There is no data to tell by. */
    record DataLost(NoData.Reason reason, LocalDate since) implements Cause {}

    /** There is data again. */
    record DataBack(LocalDate lostSince) implements Cause {}

    /**
     * Figures were corrected, and by them it would not have fired.
     *
     * @param restedOn the evaluation that would have found nothing
     */
    record Corrected(LocalDate restedOn) implements Cause {}

    /** Its rule is there no longer, or switched off. */
    record RuleRemoved(String rule) implements Cause {}

    /** What it was about is not judged any more. */
    record SubjectRemoved() implements Cause {}

    /** Somebody has taken it on. */
    record Acknowledged() implements Cause {}

    /** It has become worse than it was when somebody took it on. */
    record AcknowledgementLapsed(Severity since) implements Cause {}

    /** Somebody does not want to hear of it. */
    record Snoozed(LocalDate until) implements Cause {}

    /** The time is over, or somebody ended it. */
    record SnoozeOver() implements Cause {}

    /** A silence covers it. */
    record Silenced(String id, LocalDate until) implements Cause {}

    /** A silence covers it no longer. */
    record SilenceOver(String id) implements Cause {}

    /** The alert of a goal above it speaks for it. */
    record Inhibited(Fingerprint by) implements Cause {}

    /** No alert speaks for it any more. */
    record Released(Fingerprint from) implements Cause {}

    /** Somebody has decided on a suggestion of it, or nobody has in time. */
    record Decided(Decision decision) implements Cause {}

    /** What was measured after a suggestion of it had been accepted; the alert may be over for long. */
    record EffectSeen(Decision.Accepted decision) implements Cause {}

    /** It has begun to fire so often that it is called flapping. */
    record FlappingBegan(int beginnings, Wait window) implements Cause {}

    /** It has not begun to fire so often of late. */
    record FlappingEnded() implements Cause {}
}
