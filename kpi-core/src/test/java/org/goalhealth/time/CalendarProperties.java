package org.goalhealth.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for calendar months and for retail years of every kind. */
class CalendarProperties {

    private static final int FROM = -25_000;
    private static final int TO = 60_000;

    @Property
    void periodsFollowEachOtherWithoutAHoleAndEachDayIsInOne(
            @ForAll("calendars") PlanCalendar calendar,
            @ForAll Cadence cadence,
            @ForAll @IntRange(min = FROM, max = TO) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        int ordinal = calendar.ordinal(cadence, day);
        Period period = calendar.period(cadence, ordinal);

        assertThat(period.contains(day)).isTrue();
        assertThat(calendar.ordinal(cadence, period.start())).isEqualTo(ordinal);
        assertThat(calendar.ordinal(cadence, period.lastDay())).isEqualTo(ordinal);
        assertThat(calendar.ordinal(cadence, period.end())).isEqualTo(ordinal + 1);
        assertThat(calendar.start(cadence, ordinal + 1)).isEqualTo(period.end());
    }

    @Property
    void fromDayToDayAnOrdinalStaysOrGrowsByOne(
            @ForAll("calendars") PlanCalendar calendar,
            @ForAll Cadence cadence,
            @ForAll @IntRange(min = FROM, max = TO) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);

        assertThat(calendar.ordinal(cadence, day.plusDays(1)) - calendar.ordinal(cadence, day))
                .isBetween(0, 1);
    }

    @Property
    void parsingALabelGivesBackItsPeriod(
            @ForAll("calendars") PlanCalendar calendar,
            @ForAll Cadence cadence,
            @ForAll @IntRange(min = FROM, max = TO) int epochDay) {
        Period period = calendar.periodOf(cadence, LocalDate.ofEpochDay(epochDay));

        assertThat(calendar.parse(period.label())).isEqualTo(period);
        assertThat(calendar.parse(period.label().toLowerCase(Locale.ROOT))).isEqualTo(period);
    }

    @Property
    void aRetailYearIs52Or53WholeWeeksAndEndsByItsRule(
            @ForAll("retail") PlanCalendar calendar, @ForAll @IntRange(min = 1900, max = 2199) int name) {
        Period year = calendar.parse(String.valueOf(name));
        LocalDate monthEnd = YearMonth.of(name, calendar.fiscalYearStart().getMonth())
                .minusMonths(1)
                .atEndOfMonth();
        DayOfWeek weekEnd = calendar.weekStart().minus(1);
        LocalDate last = monthEnd.with(TemporalAdjusters.previousOrSame(weekEnd));
        LocalDate next = monthEnd.with(TemporalAdjusters.next(weekEnd));
        boolean nextIsNearer = ChronoUnit.DAYS.between(monthEnd, next) < ChronoUnit.DAYS.between(last, monthEnd);

        assertThat(ChronoUnit.DAYS.between(year.start(), year.end())).isIn(364L, 371L);
        assertThat(year.start().minusDays(1))
                .isEqualTo(calendar.retail().orElseThrow().end() == YearEnd.NEAREST && nextIsNearer ? next : last);
    }

    @Property
    void aRetailYearHasAllItsMonthsFourQuartersAndItsWeeksByNumber(
            @ForAll("retail") PlanCalendar calendar, @ForAll @IntRange(min = 1900, max = 2199) int name) {
        Period year = calendar.parse(String.valueOf(name));
        int months = calendar.retail().orElseThrow().months().inYear();
        long weeks = ChronoUnit.WEEKS.between(year.start(), year.end());

        assertThat(calendar.parse(name + "-P01").start()).isEqualTo(year.start());
        assertThat(calendar.parse(name + "-P" + months).end()).isEqualTo(year.end());
        assertThat(calendar.parse(name + "-Q1").start()).isEqualTo(year.start());
        assertThat(calendar.parse(name + "-Q4").end()).isEqualTo(year.end());
        assertThat(calendar.parse(name + "-W01").start()).isEqualTo(year.start());
        assertThat(calendar.parse(name + "-W" + weeks).end()).isEqualTo(year.end());
    }

    @Property
    void retailWeeksLieInOneMonthOneQuarterAndOneYearAndCountToThem(
            @ForAll("retail") PlanCalendar calendar, @ForAll @IntRange(min = FROM, max = TO) int epochDay) {
        Period week = calendar.periodOf(Cadence.WEEK, LocalDate.ofEpochDay(epochDay));

        assertThat(Stream.of(Cadence.MONTH, Cadence.QUARTER, Cadence.YEAR)).allSatisfy(longer -> {
            Period whole = calendar.period(longer, calendar.enclosing(longer, week));
            assertThat(whole.contains(week.start())).isTrue();
            assertThat(whole.contains(week.lastDay())).isTrue();
        });
    }

    @Property
    void monthsAndQuartersOfTheYearBeforeHaveTheirNumber(
            @ForAll("calendars") PlanCalendar calendar, @ForAll @IntRange(min = FROM, max = TO) int epochDay) {
        assertThat(Stream.of(Cadence.MONTH, Cadence.QUARTER)).allSatisfy(cadence -> {
            Period period = calendar.periodOf(cadence, LocalDate.ofEpochDay(epochDay));
            int before = calendar.yearBefore(cadence, period.ordinal(), YearComparison.WEEK_NUMBER)
                    .orElseThrow();
            assertThat(calendar.period(cadence, before).label())
                    .isEqualTo("%04d%s"
                            .formatted(
                                    Integer.parseInt(period.label().substring(0, 4)) - 1,
                                    period.label().substring(4)));
        });
    }

    @Provide
    Arbitrary<PlanCalendar> calendars() {
        return Arbitraries.oneOf(retail(), fiscal());
    }

    @Provide
    Arbitrary<PlanCalendar> retail() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.of(Month.class),
                        Arbitraries.of(RetailMonths.class),
                        Arbitraries.of(YearEnd.class))
                .as((week, month, months, end) -> PlanCalendar.retail(ZoneOffset.UTC, week, month, months, end));
    }

    private static Arbitrary<PlanCalendar> fiscal() {
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), Arbitraries.of(Month.class))
                .as((week, month) -> new PlanCalendar(ZoneOffset.UTC, week, MonthDay.of(month, 1), Optional.empty()));
    }
}
