package org.goalhealth.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Source;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * What a KPI's source would call a period of which it has no row, so that all periods of a series are named alike.
 *
 * @param dates how the source names periods; absent where it does not, and the calendar's label is used
 */
record PeriodNames(PlanCalendar calendar, Optional<DateColumn> dates) {

    static PeriodNames of(Plan plan, Kpi kpi) {
        return new PeriodNames(
                plan.calendar(),
                kpi.input()
                        .declaredSource()
                        .flatMap(id -> plan.sources().stream()
                                .filter(source -> source.id().equals(id))
                                .findFirst())
                        .map(Source::dates)
                        .filter(dates -> dates.names() != DateColumn.Names.ANY));
    }

    String of(Period period) {
        return dates.map(column -> named(column, period)).orElse(period.label());
    }

    private String named(DateColumn column, Period period) {
        LocalDate day = column.names() == DateColumn.Names.START ? period.start() : period.lastDay();
        try {
            return column.formatter().format(day.atStartOfDay(calendar.zone()));
        } catch (DateTimeException e) {
            return day.toString();
        }
    }
}
