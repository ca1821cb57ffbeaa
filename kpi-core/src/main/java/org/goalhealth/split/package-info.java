/**
 * Takes the goals of a plan apart before their time begins: {@link org.goalhealth.split.Breakdown}. Parts add up
 * exactly.
 */
@NullMarked
package org.goalhealth.split;

import org.jspecify.annotations.NullMarked;
