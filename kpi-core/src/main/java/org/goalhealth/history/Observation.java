package org.goalhealth.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;

/**
 * What was observed of one KPI in one segment and period.
 *
 * @param segment names every dimension of the KPI, in the plan's order
 * @param date any day of the period
 * @param value the figure; of a ratio its part, such as revenue
 * @param base of a ratio what the part is taken over, such as spend; absent for other KPIs
 * @param revision a higher one corrects a lower one; 0 at first
 * @param label what the source itself calls the period, where that is worth showing
 */
public record Observation(
        KpiId kpi,
        Segment segment,
        LocalDate date,
        BigDecimal value,
        Optional<BigDecimal> base,
        int revision,
        Optional<String> label) {

    /** A plain figure. */
    public static Observation of(String kpi, Segment segment, LocalDate date, BigDecimal value) {
        return new Observation(new KpiId(kpi), segment, date, value, Optional.empty(), 0, Optional.empty());
    }

    /** A plain whole figure. */
    public static Observation of(String kpi, Segment segment, LocalDate date, long value) {
        return of(kpi, segment, date, BigDecimal.valueOf(value));
    }

    /** The two parts of a ratio, such as revenue and spend. */
    public static Observation ratio(String kpi, Segment segment, LocalDate date, BigDecimal part, BigDecimal base) {
        return new Observation(new KpiId(kpi), segment, date, part, Optional.of(base), 0, Optional.empty());
    }

    /** The two whole parts of a ratio. */
    public static Observation ratio(String kpi, Segment segment, LocalDate date, long part, long base) {
        return ratio(kpi, segment, date, BigDecimal.valueOf(part), BigDecimal.valueOf(base));
    }

    /** The same period with a corrected figure. */
    public Observation corrected(BigDecimal newValue) {
        return new Observation(kpi, segment, date, newValue, base, revision + 1, label);
    }
}
