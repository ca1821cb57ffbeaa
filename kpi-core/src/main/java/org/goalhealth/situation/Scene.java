package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;

/** What derivations look at: the plan, what was observed, and which periods have closed by the date. */
record Scene(Plan plan, History history, LocalDate date, LimitBook limits) {

    /** The ordinal of the KPI's last closed period. */
    int lastClosed(Kpi kpi) {
        return lastClosed(kpi.every(), kpi);
    }

    int lastClosed(Cadence cadence, Kpi kpi) {
        return plan.calendar().lastClosed(cadence, date, kpi.graceDays());
    }

    /** The series that rules see, as they were known at the date. */
    List<Series> series(Kpi kpi) {
        int closed = lastClosed(kpi);
        return history.series(kpi).stream().map(series -> series.asOf(closed)).toList();
    }

    Optional<Series> series(KpiId kpi, Segment segment) {
        return history.series(kpi, segment).map(series -> series.asOf(lastClosed(series.kpi())));
    }

    SourcePeriod period(Series series, int ordinal) {
        return new SourcePeriod(series.period(ordinal), series.label(ordinal));
    }

    Evidence evidence(
            Series series,
            Streak streak,
            List<EvidenceFigure> figures,
            List<AppliedLimit> limits,
            Optional<Baseline> baseline) {
        return new Evidence(
                period(series, streak.since()),
                period(series, streak.latest()),
                streak.periods(),
                figures,
                limits,
                baseline);
    }
}
