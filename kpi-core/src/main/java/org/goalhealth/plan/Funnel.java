package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.time.Cadence;

/**
 * Stages that customers pass through, each with its conversion and zones (F1).
 *
 * @param every the cadence of all its stages' KPIs
 * @param stages in the order in which they are passed, at least one
 */
public record Funnel(FunnelId id, LocalText name, Cadence every, List<Stage> stages) {

    public Funnel {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("funnel " + id + " has no stages\n  give at least one");
        }
    }

    /**
     * One step and the zones of its conversion: at {@code ideal} or better it is ideal, worse than {@code danger} it is
     * in danger, between them (at {@code danger} included) it is a warning.
     */
    public record Stage(StageId id, LocalText name, KpiId kpi, BigDecimal ideal, BigDecimal danger) {}
}
