package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.time.Cadence;

/**
 * The dates on which something closes: each period end of each KPI and goal, plus the KPI's grace; and those on which
 * adjustments take effect.
 */
final class PeriodEnds {

    private final Plan plan;
    private final NavigableSet<LocalDate> dates = new TreeSet<>();
    /** The end of the first period that has a figure. */
    private LocalDate first = LocalDate.MAX;

    private PeriodEnds(Plan plan) {
        this.plan = plan;
    }

    /**
     * From where data begins.
     *
     * @param to up to and with this date, however long ago data ended; as long as data came if absent
     */
    static NavigableSet<LocalDate> of(Plan plan, History history, Optional<LocalDate> to) {
        PeriodEnds ends = new PeriodEnds(plan);
        for (Kpi kpi : plan.kpis()) {
            List<Series> observed =
                    history.series(kpi).stream().filter(s -> !s.isEmpty()).toList();
            if (!observed.isEmpty()) {
                ends.add(kpi, observed, to);
            }
        }
        if (!ends.dates.isEmpty()) {
            LocalDate last = to.orElse(ends.dates.last());
            plan.adjustments().stream()
                    .flatMap(one -> one.effective().stream())
                    .filter(day -> !day.isAfter(last))
                    .forEach(ends.dates::add);
        }
        // A longer period of a goal may end soon after data begins: all of it that came before would be called missing.
        ends.dates.headSet(ends.first, false).clear();
        to.ifPresent(last -> {
            ends.dates.tailSet(last, false).clear();
            ends.dates.add(last);
        });
        return ends.dates;
    }

    private void add(Kpi kpi, List<Series> observed, Optional<LocalDate> to) {
        int first = observed.stream().mapToInt(Series::first).min().orElseThrow();
        int last = observed.stream().mapToInt(Series::last).max().orElseThrow();
        LocalDate begin = plan.calendar().start(kpi.every(), first);
        LocalDate end = to.orElse(plan.calendar().start(kpi.every(), last + 1));
        LocalDate closed = plan.calendar().start(kpi.every(), first + 1).plusDays(kpi.graceDays());
        this.first = closed.isBefore(this.first) ? closed : this.first;
        add(kpi.every(), kpi.graceDays(), begin, end);
        plan.goals().stream()
                .flatMap(goal -> goal.measure().stream())
                .filter(measure -> measure.kpi().equals(kpi.id()))
                .forEach(measure -> add(measure.judgedEvery(), kpi.graceDays(), begin, end));
    }

    private void add(Cadence cadence, int graceDays, LocalDate begin, LocalDate end) {
        for (int i = plan.calendar().ordinal(cadence, begin);
                !plan.calendar().start(cadence, i + 1).isAfter(end);
                i++) {
            dates.add(plan.calendar().start(cadence, i + 1).plusDays(graceDays));
        }
    }
}
