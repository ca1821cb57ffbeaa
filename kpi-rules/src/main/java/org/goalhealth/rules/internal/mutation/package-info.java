/** Small edits of rule files that should change what a rule finds. {@link RuleEdits} lists those of one rule. */
@NullMarked
package org.goalhealth.rules.internal.mutation;

import org.jspecify.annotations.NullMarked;
