package org.goalhealth.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCalendarTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final PlanCalendar ISO = PlanCalendar.iso(UTC);
    private static final PlanCalendar SUNDAY = new PlanCalendar(UTC, DayOfWeek.SUNDAY, MonthDay.of(1, 1));
    private static final PlanCalendar APRIL = new PlanCalendar(UTC, DayOfWeek.MONDAY, MonthDay.of(4, 1));

    @Test
    void theIsoYearsOf53WeeksAreTheKnownOnes() {
        assertThat(IntStream.rangeClosed(2000, 2035).filter(PlanCalendarTest::hasWeek53))
                .containsExactly(2004, 2009, 2015, 2020, 2026, 2032);
    }

    @Test
    void aWeekThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> ISO.parse("2021-W53"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("week 53 of 2021 does not exist")
                .hasMessageContaining("2021 has 52 weeks");
        assertThatThrownBy(() -> ISO.parse("2021-W00")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "2026-W5", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-02-30", "2026-1", "W05"})
    void whatNamesNoPeriodIsAnError(String label) {
        assertThatThrownBy(() -> ISO.parse(label)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aWeekOfTheTurnOfTheYearBelongsToTheYearOfItsFourthDay() {
        assertThat(ISO.periodOf(Cadence.WEEK, LocalDate.of(2025, 12, 29)).label())
                .isEqualTo("2026-W01");
        assertThat(ISO.periodOf(Cadence.WEEK, LocalDate.of(2027, 1, 3)).label()).isEqualTo("2026-W53");
        assertThat(ISO.periodOf(Cadence.WEEK, LocalDate.of(2027, 1, 4)).label()).isEqualTo("2027-W01");
    }

    @Property
    void isoWeeksAreThoseOfTheJdk(@ForAll @IntRange(min = -20_000, max = 40_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        assertThat(ISO.periodOf(Cadence.WEEK, day).label())
                .isEqualTo("%04d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    @Property
    void weeksBeginOnTheirDayLastSevenDaysAndFollowEachOther(
            @ForAll DayOfWeek first, @ForAll @IntRange(min = -20_000, max = 40_000) int epochDay) {
        PlanCalendar calendar = new PlanCalendar(UTC, first, MonthDay.of(1, 1));
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Period week = calendar.periodOf(Cadence.WEEK, day);

        assertThat(week.contains(day)).isTrue();
        assertThat(week.start().getDayOfWeek()).isEqualTo(first);
        assertThat(week.end()).isEqualTo(week.start().plusDays(7));
        assertThat(calendar.period(Cadence.WEEK, week.ordinal() + 1).start()).isEqualTo(week.end());
    }

    @Test
    void weeksFromSundayAreNumberedByTheirFourthDayToo() {
        assertThat(SUNDAY.periodOf(Cadence.WEEK, LocalDate.of(2026, 1, 3)).label())
                .isEqualTo("2025-W53");
        assertThat(SUNDAY.periodOf(Cadence.WEEK, LocalDate.of(2026, 1, 4)).label())
                .isEqualTo("2026-W01");
        assertThat(SUNDAY.parse("2026-W01").start()).isEqualTo(LocalDate.of(2026, 1, 4));
    }

    @Test
    void aFiscalYearIsNamedForTheYearInWhichItStarts() {
        assertThat(APRIL.periodOf(Cadence.YEAR, LocalDate.of(2027, 3, 31)).label())
                .isEqualTo("2026");
        assertThat(APRIL.parse("2026").start()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(APRIL.parse("2026").lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void fiscalQuartersCountFromTheFiscalYearsStart() {
        assertThat(APRIL.periodOf(Cadence.QUARTER, LocalDate.of(2026, 4, 1)).label())
                .isEqualTo("2026-Q1");
        assertThat(APRIL.parse("2026-Q4").start()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(APRIL.parse("2026-Q4").end()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(APRIL.periodOf(Cadence.MONTH, LocalDate.of(2027, 1, 5)).label())
                .isEqualTo("2027-01");
    }

    @Test
    void aFiscalYearStartsOnTheFirstOfAMonth() {
        assertThatThrownBy(() -> new PlanCalendar(UTC, DayOfWeek.MONDAY, MonthDay.of(4, 6)))
                .hasMessageContaining("not the first of a month");
    }

    @Property
    void parsingALabelGivesBackItsPeriod(
            @ForAll Cadence cadence,
            @ForAll @IntRange(min = -20_000, max = 40_000) int epochDay,
            @ForAll DayOfWeek first,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        PlanCalendar calendar = new PlanCalendar(UTC, first, MonthDay.of(month, 1));
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        Period period = calendar.periodOf(cadence, day);

        assertThat(period.contains(day)).isTrue();
        assertThat(period.contains(period.end())).isFalse();
        assertThat(calendar.parse(period.label())).isEqualTo(period);
        assertThat(calendar.period(cadence, period.ordinal())).isEqualTo(period);
    }

    @Test
    void theYearBeforeByWeeksIs52WeeksBefore() {
        assertThat(before(YearComparison.FIFTY_TWO_WEEKS, "2027-W01")).isEqualTo("2026-W02");
        assertThat(before(YearComparison.FIFTY_TWO_WEEKS, "2026-W53")).isEqualTo("2026-W01");
        assertThat(before(YearComparison.FIFTY_TWO_WEEKS, "2026-W10")).isEqualTo("2025-W10");
    }

    @Test
    void theYearBeforeByNumberIsTheSameNumberAndWeek53HasNone() {
        assertThat(before(YearComparison.WEEK_NUMBER, "2027-W01")).isEqualTo("2026-W01");
        assertThat(before(YearComparison.WEEK_NUMBER, "2026-W52")).isEqualTo("2025-W52");
        assertThat(before(YearComparison.WEEK_NUMBER, "2026-W53")).isEqualTo("none");
    }

    @Test
    void theYearBeforeOfOtherPeriodsHasTheirName() {
        assertThat(before(YearComparison.WEEK_NUMBER, "2026-02")).isEqualTo("2025-02");
        assertThat(before(YearComparison.WEEK_NUMBER, "2026-Q1")).isEqualTo("2025-Q1");
        assertThat(before(YearComparison.WEEK_NUMBER, "2026")).isEqualTo("2025");
        assertThat(before(YearComparison.WEEK_NUMBER, "2025-03-01")).isEqualTo("2024-03-01");
        assertThat(before(YearComparison.WEEK_NUMBER, "2024-02-29")).isEqualTo("none");
    }

    @Test
    void aPeriodIsClosedOnTheDayAfterItsLastAndNotBefore() {
        assertThat(closed(Cadence.MONTH, LocalDate.of(2026, 1, 31), 0)).isEqualTo("2025-12");
        assertThat(closed(Cadence.MONTH, LocalDate.of(2026, 2, 1), 0)).isEqualTo("2026-01");
        assertThat(closed(Cadence.WEEK, LocalDate.of(2026, 1, 4), 0)).isEqualTo("2025-W52");
        assertThat(closed(Cadence.WEEK, LocalDate.of(2026, 1, 5), 0)).isEqualTo("2026-W01");
    }

    @Test
    void graceKeepsAPeriodOpenForAsManyDays() {
        assertThat(closed(Cadence.MONTH, LocalDate.of(2026, 2, 5), 5)).isEqualTo("2025-12");
        assertThat(closed(Cadence.MONTH, LocalDate.of(2026, 2, 6), 5)).isEqualTo("2026-01");
    }

    @Test
    void aWeekCountsToTheMonthAndQuarterOfItsFourthDay() {
        for (String[] expected : List.of(
                new String[] {"2026-W01", "2026-01", "2026-Q1"},
                new String[] {"2026-W14", "2026-04", "2026-Q2"},
                new String[] {"2026-W18", "2026-04", "2026-Q2"},
                new String[] {"2026-W53", "2026-12", "2026-Q4"})) {
            Period week = ISO.parse(expected[0]);
            assertThat(ISO.enclosing(Cadence.MONTH, week))
                    .isEqualTo(ISO.parse(expected[1]).ordinal());
            assertThat(ISO.enclosing(Cadence.QUARTER, week))
                    .isEqualTo(ISO.parse(expected[2]).ordinal());
        }
    }

    @Property
    void monthsCountToTheQuarterTheyLieIn(@ForAll @IntRange(min = 20_000, max = 26_000) int ordinal) {
        Period month = APRIL.period(Cadence.MONTH, ordinal);
        Period quarter = APRIL.period(Cadence.QUARTER, APRIL.enclosing(Cadence.QUARTER, month));
        assertThat(quarter.contains(month.start())).isTrue();
        assertThat(quarter.contains(month.lastDay())).isTrue();
    }

    @Test
    void periodsAreOrderedByStartThenByEnd() {
        assertThat(ISO.parse("2026-W23")).isLessThan(ISO.parse("2026-06"));
        assertThat(ISO.parse("2026-05")).isLessThan(ISO.parse("2026-06"));
    }

    private static boolean hasWeek53(int year) {
        return ISO.periodOf(Cadence.WEEK, LocalDate.of(year, 12, 28)).label().endsWith("W53");
    }

    private static String before(YearComparison weeks, String label) {
        Period period = ISO.parse(label);
        OptionalInt before = ISO.yearBefore(period.cadence(), period.ordinal(), weeks);
        return before.isEmpty()
                ? "none"
                : ISO.period(period.cadence(), before.getAsInt()).label();
    }

    private static String closed(Cadence cadence, LocalDate date, int grace) {
        return ISO.period(cadence, ISO.lastClosed(cadence, date, grace)).label();
    }
}
