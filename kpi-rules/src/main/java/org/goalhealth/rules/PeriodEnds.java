package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.goalhealth.history.History;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.time.Cadence;

/** The dates on which something closes: each period end of each cadence in use, plus the KPI's grace. */
final class PeriodEnds {

    private PeriodEnds() {}

    static NavigableSet<LocalDate> of(Plan plan, History history, LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        Optional<LocalDate> first = history.firstDay();
        Optional<LocalDate> last = history.lastDay();
        if (first.isEmpty() || last.isEmpty()) {
            return dates;
        }
        for (Kpi kpi : plan.kpis()) {
            add(plan, kpi.every(), kpi.graceDays(), first.get(), last.get(), dates);
        }
        for (Goal goal : plan.goals()) {
            goal.measure()
                    .ifPresent(measure -> add(
                            plan,
                            measure.judgedEvery(),
                            plan.kpi(measure.kpi()).graceDays(),
                            first.get(),
                            last.get(),
                            dates));
        }
        dates.removeIf(date -> date.isBefore(from) || date.isAfter(to));
        return dates;
    }

    private static void add(
            Plan plan, Cadence cadence, int graceDays, LocalDate first, LocalDate last, NavigableSet<LocalDate> dates) {
        int to = plan.calendar().ordinal(cadence, last);
        for (int i = plan.calendar().ordinal(cadence, first); i <= to; i++) {
            dates.add(plan.calendar().start(cadence, i + 1).plusDays(graceDays));
        }
    }
}
