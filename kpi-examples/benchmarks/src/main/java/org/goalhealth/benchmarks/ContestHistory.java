package org.goalhealth.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Period;

/** Figures of a contest as observations. */
final class ContestHistory {

    private static final int DECIMALS = 2;

    private final SeriesTable table;
    private final KpiId[] kpis;
    private final Segment[] segments;
    private final long[] revenue;

    ContestHistory(SeriesTable table, ContestPlan contest) {
        this.table = table;
        kpis = new KpiId[table.size];
        segments = new Segment[table.size];
        for (int i = 0; i < table.size; i++) {
            kpis[i] = contest.kpi(i);
            segments[i] = contest.segment(i);
        }
        revenue = new long[table.units()];
    }

    /** All of the data at once. */
    static History of(ContestData data, ContestPlan contest, Plan plan) {
        ContestHistory history = new ContestHistory(data.table(), contest);
        Period[] weeks = RetailWeeks.weeks();
        List<Observation> observations = new ArrayList<>();
        for (int week = 0; week < data.weeks(); week++) {
            for (int i = 0; i < data.table().size; i++) {
                history.add(i, weeks[week].start(), data.hundredths()[week][i], observations);
            }
        }
        return History.of(plan, observations);
    }

    /** Adds the observation of a figure; revenue waits for the spend of its unit, which comes after it. */
    void add(int series, LocalDate date, long hundredths, List<Observation> to) {
        switch (table.kind[series]) {
            case SeriesTable.REVENUE -> revenue[table.unit[series]] = hundredths;
            case SeriesTable.SPEND ->
                to.add(observation(series, date, revenue[table.unit[series]], Optional.of(decimal(hundredths))));
            default -> to.add(observation(series, date, hundredths, Optional.empty()));
        }
    }

    private Observation observation(int series, LocalDate date, long hundredths, Optional<BigDecimal> base) {
        return new Observation(kpis[series], segments[series], date, decimal(hundredths), base, 0, Optional.empty());
    }

    private static BigDecimal decimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }
}
