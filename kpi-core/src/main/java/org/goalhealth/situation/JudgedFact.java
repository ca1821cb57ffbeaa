package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** A fact that carries the limit it is judged by: one for each subject and each rule that reads its kind. */
public abstract sealed class JudgedFact implements Fact permits Shortfall, ThresholdBreach, LineReturn, DataGap {

    private final String rule;
    private final Subject subject;
    private final Segment segment;
    private final Optional<Evidence> evidence;

    JudgedFact(String rule, Subject subject, Segment segment, Optional<Evidence> evidence) {
        this.rule = rule;
        this.subject = subject;
        this.segment = segment;
        this.evidence = evidence;
    }

    /** The rule whose limit it is judged by. */
    public final String getRule() {
        return rule;
    }

    @Override
    public final Subject getSubject() {
        return subject;
    }

    @Override
    public final Segment getSegment() {
        return segment;
    }

    @Override
    public final Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("there is nothing to show of " + subject + " "
                + segment + " for rule " + rule + "\n  report it only where it has something to say"));
    }
}
