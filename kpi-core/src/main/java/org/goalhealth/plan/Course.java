package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.time.Cadence;

/** How a goal's target is meant to be reached while its period runs (W15). */
public sealed interface Course {

    /** Each of the KPI's periods is meant to bring as much as any other. */
    enum Linear implements Course {
        LINEAR
    }

    /**
     * Some parts of the period are meant to bring more than others, as a season does.
     *
     * <p>Within a part the KPI's periods count the same.
     *
     * @param every how long a part is: shorter than what is judged, no shorter than the KPI's own periods
     * @param weights one for each part, in their order: 0 or more, and at least one above 0
     */
    record Weighted(Cadence every, List<BigDecimal> weights) implements Course {
        public Weighted {
            weights = SeasonWeights.checked(weights);
        }
    }
}
