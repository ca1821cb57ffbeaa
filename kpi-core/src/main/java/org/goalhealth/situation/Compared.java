package org.goalhealth.situation;

import org.goalhealth.quantity.Reading;

/** A fact whose figure is compared with another of the same KPI. */
sealed interface Compared permits Shortfall, ChangeFact {

    /** What the figure of the latest judged period is compared with, or why there is nothing. */
    Reading usual();
}
