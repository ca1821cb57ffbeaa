package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTest {

    private static final PlanCalendar SHANGHAI = PlanCalendar.iso(ZoneId.of("Asia/Shanghai"));

    private static DateCells cells(String format, Names names, int tolerance, Cadence... cadences) {
        return new DateCells(SHANGHAI, new DateColumn("date", format, names, tolerance), List.of(cadences));
    }

    private static DateCells days(String format) {
        return cells(format, Names.ANY, 0, Cadence.DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2026-02-28",
        "dd.MM.yyyy, 28.02.2026",
        "yyyyMMdd, 20260228",
        "yyyy年M月d日, 2026年2月28日",
        "yyyy-MM-dd HH:mm:ss, 2026-02-28 23:59:59",
        "yyyy-MM-dd'T'HH:mm, 2026-02-28T23:59",
        "d MMM yyyy G, 28 Feb 2026 AD"
    })
    void readsTheDeclaredFormat(String format, String text) throws BadCell {
        assertThat(days(format).read(text).date()).isEqualTo("2026-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-2-3", "2026-13-01", "28.02.2026", "today", "2026-02-28x"})
    void refusesWhatTheCalendarOrTheFormatDoesNotHave(String text) {
        assertThatThrownBy(() -> days(DateColumn.ISO).read(text)).hasMessage("is no date of the format yyyy-MM-dd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "9999-12-31"})
    void refusesYearsThatAreMistakes(String text) {
        assertThatThrownBy(() -> days(DateColumn.ISO).read(text)).hasMessage("is not between 1900 and 2199");
    }

    @Test
    void suggestsTheUnitOfANumberThatLooksLikeAMoment() {
        assertThatThrownBy(() -> days(DateColumn.ISO).read("1546300800"))
                .hasMessageContaining("looks like seconds since 1970, which is 2019-01-01");
        assertThatThrownBy(() -> days(DateColumn.ISO).read("1546300800000"))
                .hasMessageContaining("looks like milliseconds since 1970, which is 2019-01-01");
    }

    @Test
    void aMonthWithoutADayIsItsFirstDay() throws BadCell {
        assertThat(days("yyyy-MM").read("2026-03").date()).isEqualTo("2026-03-01");
        assertThatThrownBy(() -> days("yyyy-MM").read("2026-13")).isInstanceOf(BadCell.class);
    }

    @Test
    void aFormatWithoutADateIsRefusedAtOnce() {
        assertThatThrownBy(() -> days("yyyy")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days("yyyy-MM-dd b{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheDatesOfDatabasesAndMovesMomentsToThePlansZone() throws BadCell {
        DateCells cells = days(DateColumn.ISO);
        assertThat(cells.read(LocalDate.of(2026, 3, 1)).date()).isEqualTo("2026-03-01");
        assertThat(cells.read(LocalDateTime.of(2026, 3, 1, 23, 0)).date()).isEqualTo("2026-03-01");
        assertThat(cells.read(java.sql.Date.valueOf("2026-03-01")).date()).isEqualTo("2026-03-01");
        assertThat(cells.read(Timestamp.valueOf("2026-03-01 23:00:00")).date()).isEqualTo("2026-03-01");
        assertThat(cells.read(OffsetDateTime.of(2026, 3, 1, 20, 0, 0, 0, ZoneOffset.UTC))
                        .date())
                .isEqualTo("2026-03-02");
        assertThat(cells.read(Instant.parse("2026-03-01T20:00:00Z")).date()).isEqualTo("2026-03-02");
        assertThat(days("yyyy-MM-dd'T'HH:mmXXX").read("2026-03-01T20:00Z").date())
                .isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        // the avocado data: Mondays stand for the Sunday before, 6 or 8 days from their neighbours
        "2017-12-24, 2017-W51", "2018-01-01, 2017-W52", "2018-01-07, 2018-W01",
        "2019-12-29, 2019-W52", "2020-01-06, 2020-W01", "2020-01-12, 2020-W02"
    })
    void weekEndingDatesSixSevenAndEightDaysApartNameNeighbouringWeeks(String date, String week) throws BadCell {
        NamedDay day = cells(DateColumn.ISO, Names.END, 1, Cadence.WEEK).read(date);
        assertThat(SHANGHAI.period(Cadence.WEEK, day.ordinals()[0]).label()).isEqualTo(week);
        assertThat(day.label()).isEqualTo(date);
    }

    @Test
    void aDateTooFarFromTheBorderNamesTheNearestAndTheWayOut() {
        assertThatThrownBy(
                        () -> cells(DateColumn.ISO, Names.END, 0, Cadence.WEEK).read("2019-01-07"))
                .hasMessage("is not the last day of a week; nearest 2019-01-06, 1 day off")
                .isInstanceOfSatisfying(
                        BadCell.class, e -> assertThat(e.fix()).isEqualTo("raise tolerance to 1 or mend the date"));
        assertThatThrownBy(() ->
                        cells(DateColumn.ISO, Names.START, 3, Cadence.MONTH).read("2026-01-20"))
                .hasMessage("is not the first day of a month; nearest 2026-02-01, 12 days off")
                .isInstanceOfSatisfying(BadCell.class, e -> assertThat(e.fix()).doesNotContain("tolerance"));
    }

    @Test
    void aDateThatNamesAPeriodOfOneCadenceOnlyNamesNoneOfTheOther() throws BadCell {
        NamedDay sunday =
                cells(DateColumn.ISO, Names.END, 0, Cadence.WEEK, Cadence.MONTH).read("2026-01-04");
        assertThat(sunday.ordinals()[0]).isNotEqualTo(NamedDay.NONE);
        assertThat(sunday.ordinals()[1]).isEqualTo(NamedDay.NONE);
    }

    @Property
    void aDateWithinToleranceNamesTheOnePeriodWhoseBorderIsThatNear(
            @ForAll @IntRange(min = 0, max = 40_000) int daysFrom1970,
            @ForAll @IntRange(min = 0, max = 3) int tolerance,
            @ForAll boolean start,
            @ForAll DayOfWeek weekStart,
            @ForAll Cadence cadence)
            throws BadCell {
        PlanCalendar calendar = new PlanCalendar(ZoneOffset.UTC, weekStart, SHANGHAI.fiscalYearStart());
        Names names = start ? Names.START : Names.END;
        LocalDate date = LocalDate.ofEpochDay(daysFrom1970);
        Borders borders =
                new Borders(calendar, new DateColumn("date", DateColumn.ISO, names, tolerance), List.of(cadence));
        int expected = NamedDay.NONE;
        for (int away = tolerance; away >= 0; away--) {
            for (LocalDate near : List.of(date.plusDays(away), date.minusDays(away))) {
                int holding = calendar.ordinal(cadence, near);
                LocalDate border = start
                        ? calendar.start(cadence, holding)
                        : calendar.period(cadence, holding).lastDay();
                expected = border.equals(near) ? holding : expected;
            }
        }
        assertThat(borders.ordinals(date)).containsExactly(expected);
    }
}
