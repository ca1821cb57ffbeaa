/** Everything that imports the rule engine; start at {@link org.goalhealth.rules.internal.RuleBook}. Not for users. */
@NullMarked
package org.goalhealth.rules.internal;

import org.jspecify.annotations.NullMarked;
