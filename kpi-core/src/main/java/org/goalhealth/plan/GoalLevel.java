package org.goalhealth.plan;

/** How high in the pyramid of goals one stands (T1, G15). */
public enum GoalLevel {
    STRATEGIC,
    TACTICAL,
    OPERATIONAL
}
