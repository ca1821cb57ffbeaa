package org.goalhealth.rules;

/**
 * Is told how the work goes, for metrics and dashboards.
 *
 * <p>Called on the thread that works, after the work is done: it should be quick, and what it throws ends the call that
 * it is told of. Every method does nothing unless it is overridden. A listener that several monitors share is called by
 * several threads.
 */
public interface HealthListener {

    /** Listens to nothing, and costs nothing. */
    HealthListener NONE = new HealthListener() {};

    /** A monitor has evaluated, and had something to look at. */
    default void evaluated(EvaluationMeasure measure) {}

    /** What became of alerts is saved. */
    default void saved(SaveMeasure measure) {}
}
