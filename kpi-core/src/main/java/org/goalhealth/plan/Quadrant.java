package org.goalhealth.plan;

/** What of the business a goal moves (G5). */
public enum Quadrant {
    TRAFFIC,
    CONVERSION,
    CUSTOMER_VALUE,
    BRAND
}
