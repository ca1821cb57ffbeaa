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
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.time.PlanCalendar;
import org.goalhealth.time.RetailMonths;
import org.goalhealth.time.RetailYear;
import org.goalhealth.time.YearEnd;

/** Reads {@code time}: zone, first day of the week, start of the fiscal year, and how retail years are made. */
final class CalendarReader {

    private static final PlanCalendar DEFAULT = PlanCalendar.iso(ZoneId.of("UTC"));
    private static final Function<String, DayOfWeek> WEEK = Words.of(weeks());
    private static final Function<String, RetailMonths> RETAIL = Words.of(retailMonths());
    private static final Function<String, YearEnd> YEAR_END = Words.of(YearEnd.class);
    private static final Pattern MONTH_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private CalendarReader() {}

    static PlanCalendar read(Field time) {
        if (!time.isPresent()) {
            return DEFAULT;
        }
        Fields fields = Fields.of(time, "zone", "week", "fiscal-year", "retail", "year-end");
        return new PlanCalendar(
                fields.required("zone", "Asia/Shanghai").read(DEFAULT.zone(), CalendarReader::zone),
                fields.optional("week").read(DEFAULT.weekStart(), WEEK),
                fiscalYear(fields).read(DEFAULT.fiscalYearStart(), CalendarReader::firstOfMonth),
                retail(fields));
    }

    /** Nothing says of itself in which month a retail year begins. */
    private static Field fiscalYear(Fields fields) {
        return fields.has("retail") ? fields.required("fiscal-year", "02-01") : fields.optional("fiscal-year");
    }

    private static Optional<RetailYear> retail(Fields fields) {
        Field months = fields.optional("retail");
        Field end = fields.optional("year-end");
        YearEnd rule = end.read(YearEnd.NEAREST, YEAR_END);
        if (fields.mayBeMissed("retail")) {
            if (end.isPresent()) {
                end.refuse(
                        Code.CONFLICT,
                        "",
                        "'year-end' has a meaning only beside 'retail'",
                        "add retail, as retail: 4-4-5, or take it out");
            }
            return Optional.empty();
        }
        // Where the months cannot be read, labels of every retail calendar are good: one slip is one problem.
        return Optional.of(new RetailYear(months.read(RetailMonths.THIRTEEN_PERIODS, RETAIL), rule));
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

    private static MonthDay firstOfMonth(String text) {
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

    private static Map<String, RetailMonths> retailMonths() {
        Map<String, RetailMonths> months = new LinkedHashMap<>();
        months.put("4-4-5", RetailMonths.FOUR_FOUR_FIVE);
        months.put("4-5-4", RetailMonths.FOUR_FIVE_FOUR);
        months.put("5-4-4", RetailMonths.FIVE_FOUR_FOUR);
        months.put("13-period", RetailMonths.THIRTEEN_PERIODS);
        return months;
    }
}
