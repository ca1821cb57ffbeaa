package org.goalhealth.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found of a subject at a date.
 *
 * <p>Immutable and thread-safe. Two findings are equal where rule, severity, subject, segment, evidence and suggestions
 * are; the text only says the same in words.
 */
public final class Finding {

    private final RuleRef rule;
    private final Severity severity;
    private final Subject subject;
    private final Segment segment;
    private final Evidence evidence;
    private final List<Suggestion> suggestions;
    private final Optional<PlaybookId> playbook;
    private final LocalText title;
    private final Supplier<LocalText> wording;
    /** Worded when it is first read; which of two threads does it makes no difference. */
    private @Nullable LocalText text;

    /**
     * A finding whose text is put into words when somebody reads it.
     *
     * @param playbook what the rule tells people to do, where it names one
     * @param title what the trigger is called, in few words
     * @param wording the finding in a sentence; each number in it is a figure of the evidence. Pure and thread-safe
     */
    public Finding(
            RuleRef rule,
            Severity severity,
            Subject subject,
            Segment segment,
            Evidence evidence,
            List<Suggestion> suggestions,
            Optional<PlaybookId> playbook,
            LocalText title,
            Supplier<LocalText> wording) {
        this.rule = rule;
        this.severity = severity;
        this.subject = subject;
        this.segment = segment;
        this.evidence = evidence;
        this.suggestions = List.copyOf(suggestions);
        this.playbook = playbook;
        this.title = title;
        this.wording = wording;
    }

    /** A finding with its text at hand. */
    public Finding(
            RuleRef rule,
            Severity severity,
            Subject subject,
            Segment segment,
            Evidence evidence,
            List<Suggestion> suggestions,
            Optional<PlaybookId> playbook,
            LocalText title,
            LocalText text) {
        this(rule, severity, subject, segment, evidence, suggestions, playbook, title, () -> text);
    }

    public RuleRef rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }

    public Subject subject() {
        return subject;
    }

    public Segment segment() {
        return segment;
    }

    public Evidence evidence() {
        return evidence;
    }

    public List<Suggestion> suggestions() {
        return suggestions;
    }

    /** What the rule tells people to do, where it names a playbook. */
    public Optional<PlaybookId> playbook() {
        return playbook;
    }

    /** What the trigger is called, in few words. */
    public LocalText title() {
        return title;
    }

    /** The finding in a sentence; each number in it is a figure of the evidence. */
    public LocalText text() {
        LocalText worded = text;
        if (worded == null) {
            worded = wording.get();
            text = worded;
        }
        return worded;
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(rule.id(), subject, segment);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Finding that
                        && rule.equals(that.rule)
                        && severity == that.severity
                        && subject.equals(that.subject)
                        && segment.equals(that.segment)
                        && evidence.equals(that.evidence)
                        && suggestions.equals(that.suggestions));
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, severity, subject, segment, evidence, suggestions);
    }

    /** As in {@code WARNING W1 kpi:online-orders region=east: ...}. */
    @Override
    public String toString() {
        return severity + " " + fingerprint() + ": " + text().in(Language.EN);
    }
}
