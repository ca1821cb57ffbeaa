package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.history.source.Data.EAST;
import static org.goalhealth.history.source.Data.ORDERS;
import static org.goalhealth.history.source.Data.WEST;
import static org.goalhealth.history.source.Data.at;
import static org.goalhealth.history.source.Data.figure;
import static org.goalhealth.history.source.Data.intake;
import static org.goalhealth.history.source.Data.series;
import static org.goalhealth.history.source.Data.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goalhealth.history.History;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodRowsTest {

    @TempDir
    private Path folder;

    private History read(Plan plan, String... lines) {
        write(folder, "orders.csv", lines);
        return Sources.in(folder).read(plan);
    }

    private History read(String... lines) {
        return read(Data.plan(Data.csv("orders.csv", Names.END), Data.orders()), lines);
    }

    private void assertIntake(History history, long accepted, long duplicate, long rejected, long conflicting) {
        assertThat(List.of(
                        intake(history).accepted(),
                        intake(history).duplicate(),
                        intake(history).rejected(),
                        intake(history).conflicting()))
                .containsExactly(accepted, duplicate, rejected, conflicting);
    }

    @Test
    void theSameRowAgainIsADuplicateHoweverItsFigureIsWritten() {
        History history =
                read("date,region,orders", "2026-01-04,east,5", "2026-01-04,east,5.00", "2026-01-04, east ,+5");
        assertIntake(history, 1, 2, 0, 0);
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("5"));
    }

    @Test
    void rowsOfOnePeriodThatDifferAreInConflictAndThePeriodHasNoFigure() {
        History history = read(
                "date,region,orders",
                "2026-01-04,east,5",
                "2026-01-04,west,7",
                "2026-01-04,east,6",
                "2026-01-04,east,5",
                "2026-01-11,east,8");
        assertIntake(history, 2, 0, 0, 3);
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(history, WEST), "2026-W01")).isEqualTo(figure("7"));
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(figure("8"));
        Problem problem = intake(history).problems().get(0);
        assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
        assertThat(problem.place()).hasToString("orders.csv:2");
        assertThat(problem.message()).isEqualTo("3 rows say different things of region=east 2026-W01");
    }

    @Test
    void aConflictIsNeitherZeroWhereGapsAreZeroNorLeftOutOfATotal() {
        Plan plan = Data.plan(
                Data.csv("orders.csv", Names.END),
                Data.orders()
                        .levels(List.of(Level.TOTAL, Level.by("region")))
                        .from(new KpiInput.Sum(ORDERS, "orders", Gap.ZERO)));
        History history = read(
                plan,
                "date,region,orders",
                "2026-01-04,east,5",
                "2026-01-04,east,6",
                "2026-01-04,west,7",
                "2026-01-18,east,8");
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(history, Segment.TOTAL), "2026-W01")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(figure("0"));
    }

    @Test
    void aConflictBetweenAFigureOfZeroAndNoneIsOneToo() {
        History history = read("date,region,orders", "2026-01-04,east,0", "2026-01-04,east,");
        assertIntake(history, 0, 0, 0, 2);
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void aFinerCutAddsUpToTheKpisOwn() {
        History history = read(
                "date,region,product,orders",
                "2026-01-04,east,tea,5",
                "2026-01-04,east,rice,7",
                "2026-01-04,east,rice,7",
                "2026-01-04,west,tea,1",
                "2026-01-11,east,tea,2",
                "2026-01-11,east,rice,3",
                "2026-01-11,east,rice,4");
        assertIntake(history, 4, 1, 0, 2);
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(figure("12"));
        assertThat(at(series(history, WEST), "2026-W01")).isEqualTo(figure("1"));
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void anEmptyFigureIsMissingAndItsRowIsAccepted() {
        History history = read("date,region,orders", "2026-01-04,east,5", "2026-01-11,east,", "2026-01-18,east,6");
        assertIntake(history, 3, 0, 0, 0);
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
    }

    /** Two regions with two products each, of which the KPI is the total. */
    private History readTotal(Gap gap, String cell, String... more) {
        Plan plan = Data.plan(
                Data.csv("orders.csv", Names.END),
                Kpi.builder("online-orders").every(Cadence.WEEK).from(new KpiInput.Sum(ORDERS, "orders", gap)));
        List<String> lines = new ArrayList<>(List.of("date,region,product,orders"));
        for (String date : List.of("2026-01-04", "2026-01-11", "2026-01-25")) {
            lines.add(date + ",east,tea,1");
            lines.add(date + ",east,rice,2");
            lines.add(date + ",west,tea,3");
            lines.add(date + ",west,rice," + (date.equals("2026-01-11") ? cell : "4"));
        }
        lines.addAll(List.of(more));
        return read(plan, lines.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aTotalIsMissingWhereOneOfItsRowsHasNoFigure(Gap gap) {
        History history = readTotal(gap, "");
        assertIntake(history, 12, 0, 0, 0);
        assertTotalsAroundTheSecondWeek(history, gap);
        assertThat(at(series(history, Segment.TOTAL), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void aTotalIsMissingWhereOneOfItsRowsIsRejectedForItsNumber(Gap gap) {
        for (String cell : List.of("many", "0.125", "1e3")) {
            History history = readTotal(gap, cell);
            assertIntake(history, 11, 0, 1, 0);
            assertThat(intake(history).problems().get(0).place()).hasToString("orders.csv:9:4");
            assertTotalsAroundTheSecondWeek(history, gap);
            assertThat(at(series(history, Segment.TOTAL), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        }
    }

    private static void assertTotalsAroundTheSecondWeek(History history, Gap gap) {
        assertThat(at(series(history, Segment.TOTAL), "2026-W01")).isEqualTo(figure("10"));
        assertThat(at(series(history, Segment.TOTAL), "2026-W03"))
                .isEqualTo(gap == Gap.ZERO ? figure("0") : Reading.Missing.MISSING);
        assertThat(at(series(history, Segment.TOTAL), "2026-W04")).isEqualTo(figure("10"));
    }

    @Test
    void aWeekWhoseRowsAreAllEmptyOrRejectedIsNotZero() {
        for (String cell : List.of("", "many")) {
            History history = readTotal(Gap.ZERO, "4", "2026-01-18,east,tea," + cell, "2026-01-18,west,tea," + cell);
            assertThat(at(series(history, Segment.TOTAL), "2026-W03")).isEqualTo(Reading.Missing.MISSING);
            assertThat(at(series(history, Segment.TOTAL), "2026-W02")).isEqualTo(figure("10"));
        }
    }

    @Test
    void anEmptyOrRejectedFigureOfTheKpisOwnCutIsNotZeroWhereGapsAre() {
        Plan plan = Data.plan(
                Data.csv("orders.csv", Names.END),
                Data.orders()
                        .levels(List.of(Level.TOTAL, Level.by("region")))
                        .from(new KpiInput.Sum(ORDERS, "orders", Gap.ZERO)));
        for (String cell : List.of("", "many")) {
            History history = read(
                    plan,
                    "date,region,orders",
                    "2026-01-04,east,5",
                    "2026-01-11,east," + cell,
                    "2026-01-11,west,1",
                    "2026-01-18,east,5");
            assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
            assertThat(at(series(history, WEST), "2026-W02")).isEqualTo(figure("1"));
            assertThat(at(series(history, Segment.TOTAL), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
            assertThat(at(series(history, WEST), "2026-W03")).isEqualTo(figure("0"));
        }
    }

    @Test
    void aRejectedRowThatCannotBePlacedTakesNoFigureAway() {
        History history = readTotal(Gap.MISSING, "4", "2026-01-1,west,tea,5", "2026-01-11,north,tea,5");
        assertIntake(history, 12, 0, 2, 0);
        assertThat(at(series(history, Segment.TOTAL), "2026-W02")).isEqualTo(figure("10"));
    }

    @Test
    void aRowRejectedForOneFigureTakesThoseOfItsOtherKpisAway() {
        Plan plan = Data.plan(Data.csv("orders.csv", Names.END))
                .kpi(Data.orders().build())
                .kpi(Kpi.builder("visits")
                        .every(Cadence.WEEK)
                        .from(new KpiInput.Sum(ORDERS, "visits", Gap.MISSING))
                        .build())
                .build();
        History history = read(
                plan,
                "date,region,orders,visits",
                "2026-01-04,east,many,10",
                "2026-01-04,west,5,20",
                "2026-01-11,east,6,10",
                "2026-01-11,west,7,20");
        assertIntake(history, 3, 0, 1, 0);
        assertThat(at(series(history, "visits", Segment.TOTAL), "2026-W01")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(history, WEST), "2026-W01")).isEqualTo(figure("5"));
        assertThat(at(series(history, "visits", Segment.TOTAL), "2026-W02")).isEqualTo(figure("30"));
    }

    @Test
    void aDayNearAWeeksEndNeedNotRepeatTheWeeksFigure() {
        Plan plan = Data.plan(Data.csv("orders.csv", Names.END, 1, Map.of()))
                .kpi(Kpi.builder("online-orders")
                        .every(Cadence.WEEK)
                        .from(new KpiInput.Sum(ORDERS, "orders", Gap.ZERO))
                        .build())
                .kpi(Kpi.builder("visits")
                        .every(Cadence.DAY)
                        .from(new KpiInput.Sum(ORDERS, "visits", Gap.MISSING))
                        .build())
                .build();
        History history = read(
                plan, "date,region,orders,visits", "2026-01-03,east,,1", "2026-01-04,east,5,2", "2026-01-05,east,,x");
        assertThat(at(series(history, Segment.TOTAL), "2026-W01")).isEqualTo(figure("5"));
    }

    @Test
    void aRowWithABadCellIsRejectedWholeAndTheRestProceeds() {
        History history = read(
                "date,region,orders",
                "2026-01-05,east,1",
                "2026-01-04,eats,2",
                "2026-01-04,East,2",
                "2026-01-04,,3",
                ",east,4",
                "2026-01-04,east,0.125",
                "2026-01-04,east,5");
        assertIntake(history, 1, 0, 6, 0);
        assertThat(intake(history).problems())
                .extracting(p -> p.place() + ": " + p.message() + "; " + p.fix())
                .containsExactly(
                        "orders.csv:2:1: date '2026-01-05' is not the last day of a week; nearest 2026-01-04, 1 day off;"
                                + " raise tolerance to 1 or mend the date",
                        "orders.csv:3:2: region 'eats' is no value of dimension region; did you mean east?",
                        "orders.csv:4:2: region 'East' is no value of dimension region; did you mean east?",
                        "orders.csv:5:2: region is empty; name one of the dimension's values: [east, west]",
                        "orders.csv:6:1: date is empty; give every row a date",
                        "orders.csv:7:3: orders '0.125' has more decimals than the 2 of kpi online-orders; declare"
                                + " decimals: 3 for kpi online-orders, or round in the source");
    }

    @Test
    void dimensionValuesAreComparedInOneUnicodeForm() {
        Plan plan = Plan.builder("cafe")
                .dimension("place", "café")
                .source(Data.csv("orders.csv", Names.END))
                .kpi(Kpi.builder("online-orders")
                        .by("place")
                        .from(new KpiInput.Sum(ORDERS, "orders", Gap.MISSING))
                        .build())
                .build();
        History history = read(plan, "date,place,orders", "2026-01-04,cafe\u0301,5", "2026-01-11,\u3000café,6");
        assertThat(intake(history).isClean()).isTrue();
        assertThat(at(series(history, Segment.of("place", "café")), "2026-W01")).isEqualTo(figure("5"));
    }

    @Test
    void theSourcesOwnLabelIsKept() {
        Plan plan = Data.plan(Data.csv("orders.csv", Names.END, 1, Map.of()), Data.orders());
        History history = read(
                plan,
                "date,region,product,orders",
                "2017-12-24,east,tea,5",
                "2018-01-01,east,tea,6",
                "2017-12-31,east,rice,7",
                "2018-01-07,east,tea,8");
        assertThat(intake(history).isClean()).isTrue();
        assertThat(at(series(history, EAST), "2017-W52")).isEqualTo(figure("13"));
        assertThat(series(history, EAST).label(Data.ordinal("2017-W51"))).isEqualTo("2017-12-24");
        assertThat(series(history, EAST).label(Data.ordinal("2017-W52"))).isEqualTo("2017-12-31");
    }

    @Test
    void aRatioIsMadeFromTwoSums() {
        Plan plan = Data.plan(
                Data.csv("orders.csv", Names.START),
                Kpi.builder("online-orders")
                        .every(Cadence.MONTH)
                        .by("region")
                        .from(new KpiInput.Ratio(ORDERS, "revenue", "spend", Gap.MISSING)));
        History history = read(
                plan,
                "date,region,product,revenue,spend",
                "2026-01-01,east,tea,300,100",
                "2026-01-01,east,rice,100,60",
                "2026-02-01,east,tea,300,",
                "2026-02-01,east,rice,100,50",
                "2026-03-01,east,tea,300,0");
        assertThat(at(series(history, EAST), "2026-01")).isEqualTo(figure("2.5"));
        assertThat(at(series(history, EAST), "2026-02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(history, EAST), "2026-03")).isEqualTo(Reading.Undefined.ZERO_BASE);
    }

    @Test
    void aRowMayLeaveTheFigureOfACadenceEmptyWhosePeriodItDoesNotEnd() {
        Plan plan = Data.plan(Data.csv("orders.csv", Names.END))
                .kpi(Data.orders().build())
                .kpi(Kpi.builder("rent")
                        .every(Cadence.MONTH)
                        .by("region")
                        .from(new KpiInput.Sum(ORDERS, "rent", Gap.MISSING))
                        .build())
                .build();
        History history = read(
                plan,
                "date,region,orders,rent",
                "2026-01-04,east,5,",
                "2026-01-31,east,,900",
                "2026-02-01,east,6,700",
                "2026-05-31,east,7,800");
        assertIntake(history, 3, 0, 1, 0);
        assertThat(intake(history).problems().get(0).message()).contains("2026-02-01' is not the last day of a month");
        assertThat(at(series(history, "rent", EAST), "2026-01")).isEqualTo(figure("900"));
        assertThat(at(series(history, "rent", EAST), "2026-05")).isEqualTo(figure("800"));
        assertThat(at(series(history, EAST), "2026-W22")).isEqualTo(figure("7"));
    }

    @Test
    void twoDaysThatNameOneWeekAreInConflictForItThoughTheyAreTwoDays() {
        Plan plan = Data.plan(Data.csv("orders.csv", Names.END, 1, Map.of()))
                .kpi(Data.orders().build())
                .kpi(Kpi.builder("daily-orders")
                        .every(Cadence.DAY)
                        .by("region")
                        .from(new KpiInput.Sum(ORDERS, "orders", Gap.MISSING))
                        .build())
                .build();
        History history = read(plan, "date,region,orders", "2026-01-04,east,5", "2026-01-05,east,5");
        assertIntake(history, 0, 0, 0, 2);
        assertThat(at(series(history, EAST), "2026-W01")).isEqualTo(Reading.Missing.MISSING);
    }
}
