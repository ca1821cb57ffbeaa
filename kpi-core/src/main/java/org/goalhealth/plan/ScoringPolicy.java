package org.goalhealth.plan;

import java.util.Optional;

/**
 * How the people of a role are scored.
 *
 * @param incentive absent where nothing is said of it
 * @param growth absent where growth earns no credit
 */
public record ScoringPolicy(
        CompletionPolicy completion,
        MissingPolicy missing,
        GradeScale grades,
        Optional<Incentive> incentive,
        Optional<GrowthCredit> growth) {

    /** By ratio; no score where something is missing; the grades of the source. */
    public static final ScoringPolicy DEFAULT = new ScoringPolicy(
            CompletionPolicy.RATIO, MissingPolicy.WITHHOLD, GradeScale.DEFAULT, Optional.empty(), Optional.empty());

    /** The same with another way to completions. */
    public ScoringPolicy with(CompletionPolicy other) {
        return new ScoringPolicy(other, missing, grades, incentive, growth);
    }

    /** The same with another answer to what is missing. */
    public ScoringPolicy with(MissingPolicy other) {
        return new ScoringPolicy(completion, other, grades, incentive, growth);
    }

    /** The same with other grades. */
    public ScoringPolicy with(GradeScale other) {
        return new ScoringPolicy(completion, missing, other, incentive, growth);
    }

    /** The same with an incentive. */
    public ScoringPolicy with(Incentive other) {
        return new ScoringPolicy(completion, missing, grades, Optional.of(other), growth);
    }

    /** The same with a credit for growth. */
    public ScoringPolicy with(GrowthCredit other) {
        return new ScoringPolicy(completion, missing, grades, incentive, Optional.of(other));
    }
}
