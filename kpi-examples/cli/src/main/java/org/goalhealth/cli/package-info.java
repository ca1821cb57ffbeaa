/** The command {@code kpi}: start at {@link org.goalhealth.cli.Kpi}. */
@NullMarked
package org.goalhealth.cli;

import org.jspecify.annotations.NullMarked;
