package org.goalhealth.plan;

/** The field of work that a KPI of the {@link KpiCatalogue} speaks of (T4). */
public enum KpiArea {
    SOCIAL,
    /** Search engine optimization: what is found without being paid for. */
    SEO,
    /** Search engine marketing: what is paid for. */
    SEM,
    MAIL,
    SHOP,
    DATA,
    CUSTOMERS,
    BRAND,
    PRODUCT
}
