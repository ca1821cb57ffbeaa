package org.goalhealth.history.source;

import org.goalhealth.plan.SourceId;

/** Hears how far the reading of a source has come. Called on the thread that reads. */
@FunctionalInterface
public interface RowListener {

    /**
     * Rows have been read; called for every 10,000 rows and at the end.
     *
     * @param rowsSoFar all rows of this source so far, usable or not, without its header
     */
    void rows(SourceId source, long rowsSoFar);
}
