package org.goalhealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.Samples;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.time.Cadence;

/** Short ways to write episodes by weeks counted from the first of 2026. */
final class Episodes {

    static final Plan PLAN =
            Plan.builder("shop").kpi(Kpi.builder("orders").build()).build();
    private static final int FIRST = Samples.ISO.ordinal(Cadence.WEEK, LocalDate.of(2026, 1, 1));

    private Episodes() {}

    static Episode episode(String trigger, Severity severity, int since, int fired, int last) {
        Finding first = Samples.finding(trigger, severity, week(since), week(fired), 1);
        Finding latest = Samples.finding(trigger, severity, week(since), week(last), 1);
        return new Episode(first, latest, first, end(last));
    }

    static Episode episode(String trigger, int since, int fired, int last) {
        return episode(trigger, Severity.WARNING, since, fired, last);
    }

    /** Evaluated at every end of a week from the first to the hundredth. */
    static Backtest backtest(List<Episode> episodes) {
        List<LocalDate> dates = new ArrayList<>();
        for (int week = 0; week < 100; week++) {
            dates.add(end(week));
        }
        return new Backtest(PLAN, dates, episodes, List.of());
    }

    static LocalDate start(int week) {
        return Samples.ISO.start(Cadence.WEEK, FIRST + week);
    }

    private static LocalDate end(int week) {
        return start(week + 1);
    }

    private static String week(int week) {
        return Samples.ISO.period(Cadence.WEEK, FIRST + week).label();
    }
}
