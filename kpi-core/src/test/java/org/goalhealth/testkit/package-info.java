/**
 * Plans and series for property tests with jqwik, published as the test jar of kpi-core: {@link PlanArbitraries} and
 * {@link SeriesArbitraries}.
 */
@NullMarked
package org.goalhealth.testkit;

import org.jspecify.annotations.NullMarked;
