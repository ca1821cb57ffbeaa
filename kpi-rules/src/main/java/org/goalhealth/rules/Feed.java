package org.goalhealth.rules;

import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Period;

/**
 * The way of one finest series into its {@link Monitor}, without looking up who is meant each time.
 *
 * <p>Figures are whole numbers of the KPI's smallest unit: 12.34 of a KPI with two decimals is 1234. What is given is
 * judged by {@link Monitor#evaluate} or {@link Monitor#advanceTo}, whichever comes first. As its monitor, for one
 * thread at a time.
 */
public interface Feed {

    Kpi kpi();

    Segment segment();

    /**
     * Gives the figure of a period of a KPI that is no ratio.
     *
     * @param period of the KPI's cadence
     * @throws IllegalArgumentException where the period is of another cadence, or the KPI is a ratio
     */
    void observe(Period period, long figure);

    /**
     * Gives both parts of a ratio's period.
     *
     * @param period of the KPI's cadence
     * @throws IllegalArgumentException where the period is of another cadence, or the KPI is no ratio
     */
    void observe(Period period, long part, long base);
}
