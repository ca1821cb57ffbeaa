/**
 * Moves money between budget lines: {@link org.goalhealth.budget.Reallocation}. Totals are kept to the last unit.
 */
@NullMarked
package org.goalhealth.budget;

import org.jspecify.annotations.NullMarked;
