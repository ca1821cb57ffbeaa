package org.goalhealth.history.source;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/** Reads dates, and finds the periods they name. Remembers what it has read, as files repeat their dates. Not thread-safe. */
final class DateCells {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_REMEMBERED = 50_000;

    private final PlanCalendar calendar;
    private final DateColumn column;
    private final DateTimeFormatter format;
    private final Borders borders;
    private final Map<Object, NamedDay> remembered = new HashMap<>();

    /**
     * Reads dates of one column.
     *
     * @param cadences whose periods a date names
     */
    DateCells(PlanCalendar calendar, DateColumn column, List<Cadence> cadences) {
        this.calendar = calendar;
        this.column = column;
        this.format = column.formatter();
        this.borders = new Borders(calendar, column, cadences);
    }

    /**
     * The day in a cell and the periods it names.
     *
     * @throws BadCell where it is no date, not between 1900 and 2199, or names no period of any cadence
     */
    NamedDay read(@Nullable Object cell) throws BadCell {
        if (cell == null) {
            throw new BadCell("is empty", "give every row a date");
        }
        NamedDay known = remembered.get(cell);
        if (known != null) {
            return known;
        }
        String text = cell.toString().strip();
        LocalDate date = date(cell, text);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new BadCell(
                    "is not between " + EARLIEST.getYear() + " and " + LATEST.getYear(),
                    "mend the year, or the source's date format");
        }
        NamedDay day =
                new NamedDay(date, cell instanceof CharSequence ? text : date.toString(), borders.ordinals(date));
        borders.requireOne(day);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(cell, day);
        }
        return day;
    }

    /** Why a date names no period of that cadence. */
    BadCell misfit(NamedDay day, int cadence) {
        return borders.misfit(day.date(), cadence);
    }

    private LocalDate date(Object cell, String text) throws BadCell {
        if (cell instanceof LocalDate date) {
            return date;
        }
        if (cell instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        if (cell instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (cell instanceof Timestamp time) {
            return time.toLocalDateTime().toLocalDate();
        }
        if (cell instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(calendar.zone()).toLocalDate();
        }
        if (cell instanceof ZonedDateTime time) {
            return time.withZoneSameInstant(calendar.zone()).toLocalDate();
        }
        if (cell instanceof Instant time) {
            return time.atZone(calendar.zone()).toLocalDate();
        }
        return parsed(text);
    }

    private LocalDate parsed(String text) throws BadCell {
        if (text.isEmpty()) {
            throw new BadCell("is empty", "give every row a date");
        }
        try {
            TemporalAccessor parsed = format.parse(text);
            // a time with its offset is a moment, and the day it falls on depends on the plan's zone
            return parsed.isSupported(ChronoField.INSTANT_SECONDS)
                    ? Instant.from(parsed).atZone(calendar.zone()).toLocalDate()
                    : LocalDate.from(parsed);
        } catch (DateTimeException e) {
            throw noDate(text);
        }
    }

    private BadCell noDate(String text) {
        if (text.matches("[0-9]{9,10}")) {
            return epoch(Instant.ofEpochSecond(Long.parseLong(text)), "seconds");
        }
        if (text.matches("[0-9]{12,13}")) {
            return epoch(Instant.ofEpochMilli(Long.parseLong(text)), "milliseconds");
        }
        return new BadCell(
                "is no date of the format " + column.format(), "mend it, or declare the source's own date format");
    }

    private BadCell epoch(Instant moment, String unit) {
        return new BadCell(
                "is no date of the format " + column.format() + "; it looks like " + unit + " since 1970, which is "
                        + moment.atZone(calendar.zone()).toLocalDate(),
                "turn the " + unit + " into a date in the source");
    }
}
