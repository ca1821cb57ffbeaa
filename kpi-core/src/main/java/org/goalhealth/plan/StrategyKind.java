package org.goalhealth.plan;

/** What a strategy is after; each kind is expected to be seen in KPIs of its own (G22). */
public enum StrategyKind {
    NEW_MARKET,
    PRODUCT_UPGRADE,
    BRAND_UPGRADE
}
