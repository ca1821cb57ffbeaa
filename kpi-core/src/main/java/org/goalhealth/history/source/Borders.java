package org.goalhealth.history.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** Snaps dates to the first or last days of periods. */
final class Borders {

    private static final int WIDEST_TOLERANCE = 3;

    private final PlanCalendar calendar;
    private final DateColumn column;
    private final List<Cadence> cadences;

    Borders(PlanCalendar calendar, DateColumn column, List<Cadence> cadences) {
        this.calendar = calendar;
        this.column = column;
        this.cadences = List.copyOf(cadences);
    }

    /** By cadence the period which a date names, {@link NamedDay#NONE} where no border lies near enough. */
    int[] ordinals(LocalDate date) {
        return cadences.stream().mapToInt(c -> ordinal(c, date)).toArray();
    }

    /**
     * Refuses a day that names no period of any cadence.
     *
     * @throws BadCell which says what the nearest border is
     */
    void requireOne(NamedDay day) throws BadCell {
        for (int ordinal : day.ordinals()) {
            if (ordinal != NamedDay.NONE) {
                return;
            }
        }
        throw misfit(day.date(), 0);
    }

    BadCell misfit(LocalDate date, int cadence) {
        Cadence every = cadences.get(cadence);
        LocalDate nearest = border(every, nearest(every, date));
        long days = Math.abs(ChronoUnit.DAYS.between(date, nearest));
        return new BadCell(
                "is not the " + (column.names() == Names.START ? "first" : "last") + " day of a "
                        + every.name().toLowerCase(Locale.ROOT) + "; nearest " + nearest + ", " + days
                        + (days == 1 ? " day" : " days") + " off",
                days <= WIDEST_TOLERANCE
                        ? "raise tolerance to " + days + " or mend the date"
                        : "mend the date, or the source's dates: they may name another day of a period");
    }

    private int ordinal(Cadence cadence, LocalDate date) {
        if (column.names() == Names.ANY) {
            return calendar.ordinal(cadence, date);
        }
        int nearest = nearest(cadence, date);
        long days = Math.abs(ChronoUnit.DAYS.between(date, border(cadence, nearest)));
        return days <= column.toleranceDays() ? nearest : NamedDay.NONE;
    }

    /** Borders lie further apart than twice the widest tolerance, or a day apart: no date is within reach of two. */
    private int nearest(Cadence cadence, LocalDate date) {
        int holding = calendar.ordinal(cadence, date);
        int other = column.names() == Names.START ? holding + 1 : holding - 1;
        long toHolding = Math.abs(ChronoUnit.DAYS.between(date, border(cadence, holding)));
        long toOther = Math.abs(ChronoUnit.DAYS.between(date, border(cadence, other)));
        return toOther < toHolding ? other : holding;
    }

    private LocalDate border(Cadence cadence, int ordinal) {
        return column.names() == Names.START
                ? calendar.start(cadence, ordinal)
                : calendar.start(cadence, ordinal + 1).minusDays(1);
    }
}
