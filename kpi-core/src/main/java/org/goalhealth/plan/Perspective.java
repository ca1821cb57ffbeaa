package org.goalhealth.plan;

/** A side from which a balanced scorecard looks at a business (F6, after Kaplan and Norton). */
public enum Perspective {
    FINANCIAL,
    CUSTOMER,
    PROCESS,
    LEARNING
}
