/**
 * What budget lines bring as they spend more or less, and how sure that is: {@link
 * org.goalhealth.budget.response.BudgetWhatIf}. All of it is forecast, in floating point; money stays exact.
 */
@NullMarked
package org.goalhealth.budget.response;

import org.jspecify.annotations.NullMarked;
