package org.goalhealth.history;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;

/** Where the series of a plan are found: all of them at once, or growing. */
public interface SeriesBook {

    /** What {@link #beginning} answers where nothing was observed. */
    int NEVER = Integer.MAX_VALUE;

    /** The series that rules see: every declared level, in the plan's order. */
    List<Series> series(Kpi kpi);

    /** The series of a declared level or of a goal's segment; empty where nothing is known of such a segment. */
    Optional<Series> series(KpiId kpi, Segment segment);

    /** Every series of a KPI: those that rules see, then those that only goals look at. */
    List<Series> all(Kpi kpi);

    /** The ordinal of the first period in which a KPI was observed in any segment, {@link #NEVER} until then. */
    IntSupplier beginning(Kpi kpi);
}
