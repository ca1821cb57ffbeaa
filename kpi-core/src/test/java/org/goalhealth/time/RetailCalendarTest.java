package org.goalhealth.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetailCalendarTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final PlanCalendar NRF =
            PlanCalendar.retail(UTC, DayOfWeek.SUNDAY, Month.FEBRUARY, RetailMonths.FOUR_FIVE_FOUR, YearEnd.NEAREST);
    private static final PlanCalendar THIRTEEN =
            PlanCalendar.retail(UTC, DayOfWeek.MONDAY, Month.JANUARY, RetailMonths.THIRTEEN_PERIODS, YearEnd.NEAREST);

    /** Apple's fiscal year: it ends on the last Saturday in September, and has 53 weeks in its years 2006, 2012, 2017, 2023. */
    private static final PlanCalendar LAST_SATURDAY_IN_SEPTEMBER =
            PlanCalendar.retail(UTC, DayOfWeek.SUNDAY, Month.OCTOBER, RetailMonths.FOUR_FOUR_FIVE, YearEnd.LAST);

    @Test
    void theLongYearsOfTheRetailFederationAreThePublishedOnes() {
        assertThat(longYears(NRF, 2000, 2025)).containsExactly(2000, 2006, 2012, 2017, 2023);
    }

    @Test
    void aRetailYearIsNamedForTheYearOfTheFirstOfTheMonthItBeginsRound() {
        assertThat(NRF.parse("2017").start()).isEqualTo(LocalDate.of(2017, 1, 29));
        assertThat(NRF.parse("2018").start()).isEqualTo(LocalDate.of(2018, 2, 4));
        assertThat(NRF.periodOf(Cadence.YEAR, LocalDate.of(2018, 2, 3)).label()).isEqualTo("2017");
        assertThat(THIRTEEN.parse("2026").start()).isEqualTo(LocalDate.of(2025, 12, 29));
    }

    @ParameterizedTest
    @CsvSource({"2010, 2011-09-24", "2011, 2012-09-29", "2016, 2017-09-30", "2017, 2018-09-29", "2022, 2023-09-30"})
    void aYearMayEndOnTheLastSuchWeekdayInTheMonth(String year, LocalDate lastDay) {
        assertThat(LAST_SATURDAY_IN_SEPTEMBER.parse(year).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void theLongYearsOfTheLastSaturdayAreThePublishedOnes() {
        assertThat(longYears(LAST_SATURDAY_IN_SEPTEMBER, 2000, 2023)).containsExactly(2005, 2011, 2016, 2022);
    }

    @Test
    void withWeeksFromMondayNearestToTheFirstOfJanuaryWeeksAreThoseOfIso() {
        PlanCalendar iso = PlanCalendar.iso(UTC);
        for (int week = iso.parse("1999-W01").ordinal();
                week < iso.parse("2051-W01").ordinal();
                week++) {
            assertThat(THIRTEEN.period(Cadence.WEEK, week)).isEqualTo(iso.period(Cadence.WEEK, week));
        }
        assertThat(THIRTEEN.parse("2021").start()).isEqualTo(LocalDate.of(2021, 1, 4));
        assertThat(THIRTEEN.parse("2022").start()).isEqualTo(LocalDate.of(2022, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "FOUR_FOUR_FIVE, 445445445445, 445445445446",
        "FOUR_FIVE_FOUR, 454454454454, 454454454455",
        "FIVE_FOUR_FOUR, 544544544544, 544544544545",
        "THIRTEEN_PERIODS, 4444444444444, 4444444444445"
    })
    void monthsHaveTheirWeeksAndTheLastOneWeek53(RetailMonths months, String regular, String inALongYear) {
        PlanCalendar calendar = PlanCalendar.retail(UTC, DayOfWeek.SUNDAY, Month.FEBRUARY, months, YearEnd.NEAREST);

        assertThat(weeks(calendar, Cadence.MONTH, "2022", months.inYear())).isEqualTo(regular);
        assertThat(weeks(calendar, Cadence.MONTH, "2023", months.inYear())).isEqualTo(inALongYear);
        assertThat(weeks(calendar, Cadence.QUARTER, "2022", 4)).isEqualTo("13131313");
        assertThat(weeks(calendar, Cadence.QUARTER, "2023", 4)).isEqualTo("13131314");
    }

    @Test
    void periodsOfTheRetailFederationsYear2023HaveTheirPublishedDates() {
        assertThat(NRF.parse("2023-P01")).hasToString("2023-P01");
        assertThat(NRF.parse("2023-P01").start()).isEqualTo(LocalDate.of(2023, 1, 29));
        assertThat(NRF.parse("2023-P02").start()).isEqualTo(LocalDate.of(2023, 2, 26));
        assertThat(NRF.parse("2023-P03").start()).isEqualTo(LocalDate.of(2023, 4, 2));
        assertThat(NRF.parse("2023-Q2").start()).isEqualTo(LocalDate.of(2023, 4, 30));
        assertThat(NRF.parse("2023-P12").start()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(NRF.parse("2023-W53").start()).isEqualTo(LocalDate.of(2024, 1, 28));
        assertThat(NRF.parse("2023-P12").end()).isEqualTo(LocalDate.of(2024, 2, 4));
        assertThat(NRF.parse("2024-W01").start()).isEqualTo(LocalDate.of(2024, 2, 4));
    }

    @Test
    void thirteenMonthsCountToTheQuarterThatHoldsTheirSecondHalf() {
        int first = THIRTEEN.parse("2026-P01").ordinal();

        assertThat(IntStream.range(first, first + 13)
                        .mapToObj(month -> THIRTEEN.period(Cadence.MONTH, month))
                        .map(month -> THIRTEEN.period(Cadence.QUARTER, THIRTEEN.enclosing(Cadence.QUARTER, month)))
                        .map(quarter -> quarter.label().substring(5)))
                .containsExactly("Q1", "Q1", "Q1", "Q2", "Q2", "Q2", "Q3", "Q3", "Q3", "Q3", "Q4", "Q4", "Q4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-W53", "2023-W54", "2023-P00", "2023-P13", "2023-Q5", "2023-02-29", "2023-P1"})
    void whatARetailYearHasNotIsAnError(String label) {
        assertThatThrownBy(() -> NRF.parse(label)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aThirteenthMonthExistsOnlyWhereThereAreThirteen() {
        assertThat(THIRTEEN.parse("2023-p13").end())
                .isEqualTo(THIRTEEN.parse("2024").start());
        assertThatThrownBy(() -> NRF.parse("2023-P13"))
                .hasMessage("'2023-P13' names a month or day that does not exist\n"
                        + "  write one that does, as 2026-P01 or 2026-01-31");
    }

    @Test
    void aCalendarMonthIsNoRetailMonthAndTheOtherWayRound() {
        assertThatThrownBy(() -> NRF.parse("2023-01"))
                .hasMessageContaining("names no period")
                .hasMessageContaining("a month 2026-P01");
        assertThatThrownBy(() -> PlanCalendar.iso(UTC).parse("2023-P01"))
                .hasMessageContaining("names no period")
                .hasMessageContaining("a month 2026-01");
    }

    @Test
    void theYearBeforeIsTwelveOrThirteenMonthsBefore() {
        assertThat(before(NRF, YearComparison.WEEK_NUMBER, "2024-P02")).isEqualTo("2023-P02");
        assertThat(before(THIRTEEN, YearComparison.WEEK_NUMBER, "2024-P13")).isEqualTo("2023-P13");
        assertThat(before(NRF, YearComparison.WEEK_NUMBER, "2024-Q4")).isEqualTo("2023-Q4");
        assertThat(before(NRF, YearComparison.WEEK_NUMBER, "2024")).isEqualTo("2023");
        assertThat(before(NRF, YearComparison.WEEK_NUMBER, "2024-02-29")).isEqualTo("none");
    }

    @Test
    void theYearBeforeOfAWeekIs52WeeksBeforeOrHasItsNumber() {
        assertThat(before(NRF, YearComparison.FIFTY_TWO_WEEKS, "2024-W01")).isEqualTo("2023-W02");
        assertThat(before(NRF, YearComparison.FIFTY_TWO_WEEKS, "2023-W53")).isEqualTo("2023-W01");
        assertThat(before(NRF, YearComparison.WEEK_NUMBER, "2024-W01")).isEqualTo("2023-W01");
        assertThat(before(NRF, YearComparison.WEEK_NUMBER, "2023-W53")).isEqualTo("none");
    }

    @Test
    void aRetailMonthIsClosedOnTheDayAfterItsLastAndNotBefore() {
        assertThat(NRF.period(Cadence.MONTH, NRF.lastClosed(Cadence.MONTH, LocalDate.of(2024, 2, 3), 0)))
                .hasToString("2023-P11");
        assertThat(NRF.period(Cadence.MONTH, NRF.lastClosed(Cadence.MONTH, LocalDate.of(2024, 2, 4), 0)))
                .hasToString("2023-P12");
        assertThat(NRF.period(Cadence.YEAR, NRF.lastClosed(Cadence.YEAR, LocalDate.of(2024, 2, 6), 3)))
                .hasToString("2022");
    }

    @Test
    void calendarsOfOneDeclarationAreEqual() {
        assertThat(NRF)
                .isEqualTo(PlanCalendar.retail(
                        UTC, DayOfWeek.SUNDAY, Month.FEBRUARY, RetailMonths.FOUR_FIVE_FOUR, YearEnd.NEAREST))
                .isNotEqualTo(PlanCalendar.retail(
                        UTC, DayOfWeek.SUNDAY, Month.FEBRUARY, RetailMonths.FOUR_FIVE_FOUR, YearEnd.LAST))
                .isNotEqualTo(new PlanCalendar(UTC, DayOfWeek.SUNDAY, MonthDay.of(2, 1)));
    }

    private static List<Integer> longYears(PlanCalendar calendar, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(year -> weeksOf(calendar.period(Cadence.YEAR, year)) == 53)
                .boxed()
                .toList();
    }

    private static String weeks(PlanCalendar calendar, Cadence cadence, String year, int count) {
        int first = calendar.ordinal(cadence, calendar.parse(year).start());
        StringBuilder weeks = new StringBuilder();
        for (int i = 0; i < count; i++) {
            weeks.append(weeksOf(calendar.period(cadence, first + i)));
        }
        assertThat(calendar.period(cadence, first + count - 1).end())
                .isEqualTo(calendar.parse(year).end());
        return weeks.toString();
    }

    private static long weeksOf(Period period) {
        return (period.end().toEpochDay() - period.start().toEpochDay()) / 7;
    }

    private static String before(PlanCalendar calendar, YearComparison weeks, String label) {
        Period period = calendar.parse(label);
        OptionalInt before = calendar.yearBefore(period.cadence(), period.ordinal(), weeks);
        return before.isEmpty()
                ? "none"
                : calendar.period(period.cadence(), before.getAsInt()).label();
    }
}
