/**
 * Customers by recency, frequency and monetary value (RFM): start at {@link org.goalhealth.customer.CustomerTable}. What
 * kind of customer somebody is, and what to do for them, is not decided here: rules do. All its types are immutable and thread-safe.
 */
@NullMarked
package org.goalhealth.customer;

import org.jspecify.annotations.NullMarked;
