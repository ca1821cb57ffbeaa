/**
 * Reads the data of a plan's sources, CSV files and SQL queries, into a history: start at {@link
 * org.goalhealth.history.source.Sources}. A bad row is counted and named and the rest proceeds; a source that cannot be
 * used at all is an {@link org.goalhealth.history.source.UnreadableSourceException}.
 */
@NullMarked
package org.goalhealth.history.source;

import org.jspecify.annotations.NullMarked;
