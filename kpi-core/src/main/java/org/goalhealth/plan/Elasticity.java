package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * That a goal's results are set against the resource used for them while its period runs (E1).
 *
 * @param resource what is used; without it the results alone are looked at
 * @param playbook what stands ready for the case that the goal is in need of a contingency plan
 */
public record Elasticity(Optional<Resource> resource, Optional<PlaybookId> playbook, ElasticityFormula formula) {

    /** By results alone, without a playbook. */
    public static final Elasticity OF_RESULTS =
            new Elasticity(Optional.empty(), Optional.empty(), ElasticityFormula.CRITICAL_RATIO);

    /** By results and the resource used for them. */
    public static Elasticity of(Resource resource) {
        return new Elasticity(Optional.of(resource), Optional.empty(), ElasticityFormula.CRITICAL_RATIO);
    }

    /** The same with a playbook. */
    public Elasticity with(PlaybookId ready) {
        return new Elasticity(resource, Optional.of(ready), formula);
    }

    /** The same by another formula. */
    public Elasticity by(ElasticityFormula other) {
        return new Elasticity(resource, playbook, other);
    }

    /**
     * What is used to reach a goal.
     *
     * @param kpi what says how much was used
     * @param planned how much is to be used over each judged period of the goal; above 0
     * @param even whether each of the KPI's periods is to use the same; else it is used as the goal's course goes
     */
    public record Resource(KpiId kpi, Segment segment, BigDecimal planned, boolean even) {
        public Resource {
            if (planned.signum() <= 0) {
                throw new IllegalArgumentException("a planned resource of " + planned.toPlainString()
                        + " leaves nothing to compare with\n  give an amount above 0");
            }
        }

        /** Used as the goal's course goes. */
        public Resource(KpiId kpi, Segment segment, BigDecimal planned) {
            this(kpi, segment, planned, false);
        }
    }
}
