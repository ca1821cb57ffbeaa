/**
 * What the business wants and how it is measured: {@link org.goalhealth.plan.Plan}, built in Java or read from YAML by
 * {@link org.goalhealth.plan.PlanFile}. Validated at once, immutable after.
 */
@NullMarked
package org.goalhealth.plan;

import org.jspecify.annotations.NullMarked;
