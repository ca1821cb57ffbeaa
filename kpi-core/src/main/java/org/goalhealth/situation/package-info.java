/**
 * What can be said of the plan at a date: {@link org.goalhealth.situation.Situation} derives the facts that rules read.
 * All figures are worked out here in plain Java; a rule only decides.
 */
@NullMarked
package org.goalhealth.situation;

import org.jspecify.annotations.NullMarked;
