/**
 * What was observed: {@link org.goalhealth.history.History} turns observations into series by period. What could not be
 * used is counted in {@link org.goalhealth.history.Intake}.
 */
@NullMarked
package org.goalhealth.history;

import org.jspecify.annotations.NullMarked;
