package org.goalhealth.alert;

import org.goalhealth.finding.RuleRef;

/** How the alerts of each rule behave in time. Thread-safe, and answers the same for the same rule. */
@FunctionalInterface
public interface AlertPolicies {

    /** {@link AlertPolicy#STANDARD} for every rule. */
    AlertPolicies STANDARD = rule -> AlertPolicy.STANDARD;

    AlertPolicy of(RuleRef rule);
}
