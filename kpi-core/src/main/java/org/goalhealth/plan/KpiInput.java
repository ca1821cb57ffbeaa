package org.goalhealth.plan;

import java.util.Optional;

/** Where a KPI's figures come from. */
public sealed interface KpiInput {

    /** Whether the KPI is a ratio, which keeps both its parts. */
    boolean isRatio();

    /** The source of the plan that feeds it; none where observations are handed over in Java. */
    Optional<SourceId> declaredSource();

    /** What a period without a row means. */
    Gap gap();

    /** Observations are handed over in Java. */
    record Given(boolean isRatio) implements KpiInput {
        @Override
        public Optional<SourceId> declaredSource() {
            return Optional.empty();
        }

        @Override
        public Gap gap() {
            return Gap.MISSING;
        }
    }

    /** The sum of a source's column. */
    record Sum(SourceId source, String column, Gap gap) implements KpiInput {
        @Override
        public boolean isRatio() {
            return false;
        }

        @Override
        public Optional<SourceId> declaredSource() {
            return Optional.of(source);
        }
    }

    /** How many rows a source has, all of them or those that a definition counts; each is an event. */
    record Count(SourceId source, Amount.Counted rows, Gap gap) implements KpiInput {
        @Override
        public boolean isRatio() {
            return false;
        }

        @Override
        public Optional<SourceId> declaredSource() {
            return Optional.of(source);
        }
    }

    /** One sum over another, such as revenue over spend; rows may be counted on either side. */
    record Ratio(SourceId source, Amount part, Amount base, Gap gap) implements KpiInput {

        /** The sum of one column over the sum of another. */
        public Ratio(SourceId source, String part, String base, Gap gap) {
            this(source, new Amount.Column(part), new Amount.Column(base), gap);
        }

        @Override
        public boolean isRatio() {
            return true;
        }

        @Override
        public Optional<SourceId> declaredSource() {
            return Optional.of(source);
        }
    }
}
