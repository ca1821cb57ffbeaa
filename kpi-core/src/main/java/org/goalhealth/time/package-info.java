/**
 * Periods and the calendar that makes them: start at {@link org.goalhealth.time.PlanCalendar}. Ranges are half-open and
 * nothing here reads a clock.
 */
@NullMarked
package org.goalhealth.time;

import org.jspecify.annotations.NullMarked;
