package org.goalhealth.benchmarks;

/** Takes alerts as they are raised. */
interface AlertSink {

    /** What stands in {@code other} where an alert concerns nothing else. */
    int NONE = -1;

    /**
     * Takes one alert.
     *
     * @param trigger 1 to 4
     * @param series the series; of trigger 2 the unit
     * @param week the last week that the alert rests on
     * @param other of trigger 2 a unit that could take the money, else {@link #NONE}
     */
    void alert(int trigger, int series, int week, int other);
}
