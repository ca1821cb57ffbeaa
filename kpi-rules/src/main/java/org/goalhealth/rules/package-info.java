/**
 * The entry point {@link org.goalhealth.rules.GoalHealth}: hand it a plan and its history, get a report. No rule-engine
 * type appears here.
 */
@NullMarked
package org.goalhealth.rules;

import org.jspecify.annotations.NullMarked;
