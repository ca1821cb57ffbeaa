/** What checks rule files, a class for each thing that can be wrong; start at {@link org.goalhealth.rules.internal.check.PackCheck}. */
@NullMarked
package org.goalhealth.rules.internal.check;

import org.jspecify.annotations.NullMarked;
