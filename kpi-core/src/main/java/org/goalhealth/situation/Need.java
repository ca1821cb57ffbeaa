package org.goalhealth.situation;

/**
 * What the plan has to say of a KPI before facts of a kind judge it.
 *
 * @param what as {@code baseline}
 * @param example how it is declared
 */
public record Need(String what, String example) {

    static final Need BASELINE = new Need("baseline", "baseline: {mean: 8}");
}
