package org.goalhealth.finding;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Evidence;

/**
 * What a rule found of a subject at a date.
 *
 * @param playbook what the rule tells people to do, where it names one
 * @param title what the trigger is called, in few words
 * @param text the finding in a sentence; each number in it is a figure of the evidence
 */
public record Finding(
        RuleRef rule,
        Severity severity,
        Subject subject,
        Segment segment,
        Evidence evidence,
        List<Suggestion> suggestions,
        Optional<PlaybookId> playbook,
        LocalText title,
        LocalText text) {

    public Finding {
        suggestions = List.copyOf(suggestions);
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(rule.id(), subject, segment);
    }
}
