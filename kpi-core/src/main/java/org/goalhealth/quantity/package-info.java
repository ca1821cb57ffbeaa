/**
 * Exact numbers: {@link org.goalhealth.quantity.Fraction} for what is compared, {@link org.goalhealth.quantity.Money}
 * for what is moved. A figure that is not there is a {@link org.goalhealth.quantity.Reading} with its reason.
 */
@NullMarked
package org.goalhealth.quantity;

import org.jspecify.annotations.NullMarked;
