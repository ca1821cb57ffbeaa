package org.goalhealth.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.goalhealth.time.PlanCalendar;

/** Reads {@code time}: zone, first day of the week, start of the fiscal year. */
final class CalendarReader {

    private static final PlanCalendar DEFAULT = PlanCalendar.iso(ZoneId.of("UTC"));
    private static final Function<String, DayOfWeek> WEEK = Words.of(weeks());
    private static final Pattern MONTH_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private CalendarReader() {}

    static PlanCalendar read(Field time) {
        if (!time.isPresent()) {
            return DEFAULT;
        }
        Fields fields = Fields.of(time, "zone", "week", "fiscal-year");
        return new PlanCalendar(
                fields.required("zone", "Asia/Shanghai").read(DEFAULT.zone(), CalendarReader::zone),
                fields.optional("week").read(DEFAULT.weekStart(), WEEK),
                fields.optional("fiscal-year").read(DEFAULT.fiscalYearStart(), CalendarReader::fiscalYear));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no time zone\n  "
                            + (Nearest.to(text, ZoneId.getAvailableZoneIds()).isEmpty()
                                    ? "write a region and city, as Asia/Shanghai"
                                    : Nearest.hint(text, ZoneId.getAvailableZoneIds())),
                    e);
        }
    }

    private static MonthDay fiscalYear(String text) {
        try {
            if (MONTH_DAY.matcher(text).matches()) {
                MonthDay start = MonthDay.parse("--" + text);
                return new PlanCalendar(ZoneOffset.UTC, DayOfWeek.MONDAY, start).fiscalYearStart();
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Falls through to the one message.
        }
        throw new IllegalArgumentException("'" + Problem.shown(text)
                + "' is not the first day of a month\n  write month and day in two digits each, as 04-01");
    }

    private static Map<String, DayOfWeek> weeks() {
        Map<String, DayOfWeek> weeks = new LinkedHashMap<>();
        weeks.put("iso", DayOfWeek.MONDAY);
        Arrays.stream(DayOfWeek.values()).forEach(day -> weeks.put(day.name().toLowerCase(Locale.ROOT), day));
        return weeks;
    }
}
