package org.goalhealth.situation;

import org.goalhealth.time.Period;

/**
 * A period with the name its source gives it.
 *
 * @param label the source's own label where it has one, as a week-ending date; else the period's
 */
public record SourcePeriod(Period period, String label) {
    @Override
    public String toString() {
        return label;
    }
}
