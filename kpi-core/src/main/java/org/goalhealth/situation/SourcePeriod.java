package org.goalhealth.situation;

import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * A period with the name its source gives it.
 *
 * @param label the source's own label where it has one, as a week-ending date; else the period's
 */
public record SourcePeriod(Period period, String label) {

    /** What people call the period: a day or week by the date their data gives it, a month or longer by its name. */
    public String shown() {
        return period.cadence().compareTo(Cadence.MONTH) < 0 ? label : period.label();
    }

    @Override
    public String toString() {
        return label;
    }
}
