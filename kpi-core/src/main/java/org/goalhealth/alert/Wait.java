package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/**
 * How long something must last: days, or periods of what an alert is about.
 *
 * @param count 0 or more; 0 is no wait
 */
public record Wait(int count, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAY,
        /** A period of the cadence in which the alert's rule judges. */
        PERIOD
    }

    public static final Wait NONE = new Wait(0, Unit.DAY);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}) *(days?|periods?)|0");

    public Wait {
        if (count < 0) {
            throw new IllegalArgumentException("a wait of " + count + "\n  give 0 or more");
        }
    }

    public static Wait days(int count) {
        return new Wait(count, Unit.DAY);
    }

    public static Wait periods(int count) {
        return new Wait(count, Unit.PERIOD);
    }

    /**
     * Reads {@code 3 days}, {@code 2 periods} or {@code 0}.
     *
     * @throws IllegalArgumentException where it is nothing of the kind
     */
    public static Wait parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text.strip() + "' is no wait\n  write it as 3 days, 2 periods or 0");
        }
        return matcher.group(1) == null
                ? NONE
                : new Wait(
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2).startsWith("day") ? Unit.DAY : Unit.PERIOD);
    }

    /** Whether something that began on a date has lasted long enough on another. */
    boolean isOver(LocalDate since, LocalDate date, Cadence cadence, PlanCalendar calendar) {
        if (count == 0) {
            return true;
        }
        return switch (unit) {
            case DAY -> !date.isBefore(since.plusDays(count));
            case PERIOD -> (long) calendar.ordinal(cadence, date) - calendar.ordinal(cadence, since) >= count;
        };
    }

    /** As it is written. */
    @Override
    public String toString() {
        return count == 0 ? "0" : count + " " + unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }
}
