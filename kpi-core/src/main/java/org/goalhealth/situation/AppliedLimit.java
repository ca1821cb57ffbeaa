package org.goalhealth.situation;

import org.goalhealth.plan.LimitValue;

/** One figure that a fact was judged by, and where it came from. */
public record AppliedLimit(String name, LimitValue value, LimitOrigin origin) {}
