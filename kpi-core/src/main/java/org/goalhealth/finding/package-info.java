/**
 * What rules found: a {@link org.goalhealth.finding.Finding} with its evidence, its text, and what it suggests.
 */
@NullMarked
package org.goalhealth.finding;

import org.jspecify.annotations.NullMarked;
