package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.goalhealth.time.PlanCalendar;
import org.goalhealth.time.RetailMonths;
import org.goalhealth.time.YearEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan's {@code time} declares the calendars that Java does. */
class RetailPlanTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({"4-4-5, FOUR_FOUR_FIVE", "4-5-4, FOUR_FIVE_FOUR", "5-4-4, FIVE_FOUR_FOUR", "13-period, THIRTEEN_PERIODS"
    })
    void everyPatternHasItsWord(String word, RetailMonths months) {
        assertThat(calendar("{zone: UTC, week: sunday, fiscal-year: 02-01, retail: " + word + "}"))
                .isEqualTo(PlanCalendar.retail(UTC, DayOfWeek.SUNDAY, Month.FEBRUARY, months, YearEnd.NEAREST));
    }

    @Test
    void weeksBeginOnMondayWhereNothingElseIsSaid() {
        PlanCalendar calendar = calendar("{zone: UTC, fiscal-year: 01-01, retail: 13-period}");

        assertThat(calendar)
                .isEqualTo(PlanCalendar.retail(
                        UTC, DayOfWeek.MONDAY, Month.JANUARY, RetailMonths.THIRTEEN_PERIODS, YearEnd.NEAREST));
        assertThat(calendar.parse("2021").start()).isEqualTo(LocalDate.of(2021, 1, 4));
    }

    @ParameterizedTest
    @CsvSource({"nearest, NEAREST", "last, LAST"})
    void aYearEndsByOneOfTwoRules(String word, YearEnd end) {
        assertThat(calendar("{zone: UTC, fiscal-year: 09-01, retail: 4-4-5, year-end: " + word + "}"))
                .isEqualTo(
                        PlanCalendar.retail(UTC, DayOfWeek.MONDAY, Month.SEPTEMBER, RetailMonths.FOUR_FOUR_FIVE, end));
    }

    @Test
    void aPlanInYamlEqualsTheOneBuiltInJava() {
        assertThat(PlanFile.parse(
                        "plan: p\ntime: {zone: UTC, week: sunday, fiscal-year: 02-01, retail: 4-5-4}\n", "plan.yaml"))
                .isEqualTo(Plan.builder("p")
                        .calendar(PlanCalendar.retail(
                                UTC, DayOfWeek.SUNDAY, Month.FEBRUARY, RetailMonths.FOUR_FIVE_FOUR, YearEnd.NEAREST))
                        .build());
    }

    @Test
    void aGoalsPeriodIsARetailOne() {
        Plan plan = PlanFile.parse("""
                plan: p
                time: {zone: UTC, week: sunday, fiscal-year: 02-01, retail: 4-5-4}
                kpis: {orders: {every: week}}
                goals: {more: {kpi: orders, period: 2023-P12, target: 1}}
                """, "plan.yaml");

        assertThat(plan.goals().get(0).measure().orElseThrow().period().end()).isEqualTo(LocalDate.of(2024, 2, 4));
    }

    private static PlanCalendar calendar(String time) {
        return PlanFile.parse("plan: p\ntime: " + time + "\n", "plan.yaml").calendar();
    }
}
