package org.goalhealth.plan;

/** Which growth of the business a KPI drives (T4). */
public enum Growth {
    REVENUE,
    USERS,
    BRAND
}
