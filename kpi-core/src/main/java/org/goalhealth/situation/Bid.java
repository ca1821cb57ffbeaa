package org.goalhealth.situation;

import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * Another price for reaching customers.
 *
 * @param cost the KPI that is the price
 * @param from its latest figure
 * @param to the one proposed, in the KPI's smallest unit
 */
public record Bid(KpiId cost, Fraction from, Fraction to, Unit unit) {}
