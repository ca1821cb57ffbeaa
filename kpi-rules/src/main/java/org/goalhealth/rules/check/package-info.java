/** Checks rule files and says everything that is wrong with them at once; start at {@link org.goalhealth.rules.check.RuleCheck}. */
@NullMarked
package org.goalhealth.rules.check;

import org.jspecify.annotations.NullMarked;
