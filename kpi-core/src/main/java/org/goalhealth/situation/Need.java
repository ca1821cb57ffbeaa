package org.goalhealth.situation;

/**
 * What the plan has to say of a KPI before facts of a kind judge it.
 *
 * @param what as {@code baseline}
 * @param example how it is declared
 */
public record Need(String what, String example) {

    static final Need BASELINE = new Need("baseline", "baseline: {mean: 8}");
    static final Need SERVICE = new Need("service", "service: technical-fit");
    static final Need GOAL = new Need("goal", "goals: {more-orders: {kpi: orders, period: 2026, target: 1000}}");
    static final Need COURSE = new Need("course", "course: linear");
    static final Need ELASTICITY = new Need("elasticity", "elasticity: true");
    static final Need HARD_REVIEW = new Need("review as a hard goal", "review: {class: hard}");
    static final Need CAPABILITY_REVIEW = new Need("review as a capability", "review: {class: capability}");
    static final Need EVENT = new Need(
            "event that moves it",
            "events: {june-618: {dates: [{from: 2026-06-01, until: 2026-06-18}], effects: [{kpi: gmv, effect: 60 %}]}}");
    static final Need BENCHMARK = new Need("benchmark", "benchmark: {figure: 8 %, source: trade report}");

    /** As {@code a baseline}. */
    public String one() {
        return (what.startsWith("e") ? "an " : "a ") + what;
    }
}
