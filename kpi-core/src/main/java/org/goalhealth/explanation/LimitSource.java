package org.goalhealth.explanation;

import org.goalhealth.plan.Subject;
import org.goalhealth.situation.AppliedLimit;

/** Where a limit came from. */
public sealed interface LimitSource {

    /** A figure of the rule's {@code @limits} or of a line of the plan; its origin says which. */
    record Given(AppliedLimit limit) implements LimitSource {}

    /** What the plan declares for the subject itself: a goal's target, or a stage's zones. */
    record Declared(Subject subject) implements LimitSource {}
}
