package org.goalhealth.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalYaml;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.SplitFile;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {channel: [app, web, store]}
            kpis:
              sales: {every: week, levels: [[], [channel]], decimals: 0}
              turnover: {every: month, decimals: 2}
            events:
              fair:
                dates: [{from: 2027-01-01, until: 2027-01-31}]
                effects: [{kpi: turnover, effect: 50 %}]
            """;
    private static final String GOALS = """
            goals:
              year: {kpi: sales, period: 2027, target: {floor: 10000000, target: 12000000}, owner: An}
              # more goals
            """;

    @Test
    void twelveMillionAreTwoAndThreeAndFourAndThreeByQuarter() {
        assertThat(amounts(split("goal: year", "{every: quarter, weights: [2, 3, 4, 3]}")))
                .containsExactly("2000000", "3000000", "4000000", "3000000");
    }

    @Test
    void aThousandAreFourHundredAndTwiceThreeHundredByChannelAndByRole() {
        assertThat(amounts(split(thousand(), "{by: channel, weights: {web: 30 %, app: 40 %, store: 30 %}}")))
                .containsExactly("400", "300", "300");
        assertThat(amounts(split(thousand(), "{roles: {planner: 4, writer: 3, editor: 3}}")))
                .containsExactly("400", "300", "300");
    }

    @Test
    void partsOfPartsAddUpToThem() {
        Breakdown breakdown = split(
                "goal: year",
                "{every: quarter, weights: [2, 3, 4, 3], parts: {every: month, parts: {every: week, parts: {by: channel, "
                        + "weights: {app: 5, web: 3, store: 2}}}}}");

        Part whole = breakdown.whole();
        assertThat(whole.parts().get(0).parts())
                .extracting(Part::amount)
                .containsExactly(figures("666667", "666667", "666666"));
        assertThat(whole.all().filter(part -> !part.parts().isEmpty()))
                .hasSize(1 + 4 + 12 + 52)
                .allSatisfy(part -> assertThat(sum(part.parts())).isEqualByComparingTo(part.amount()));
        assertThat(sum(whole.lowest().toList())).isEqualByComparingTo("12000000");
    }

    @Test
    void aWeekCountsToTheMonthOfItsFourthDay() {
        Breakdown breakdown = split("goal: year", "{every: month, parts: {every: week}}");

        assertThat(breakdown.whole().parts().get(0).parts())
                .extracting(part -> part.period().label())
                .containsExactly("2027-W01", "2027-W02", "2027-W03", "2027-W04");
        assertThat(breakdown.whole().parts().get(3).parts())
                .as("from 29 March on, and to 2 May")
                .extracting(part -> part.period().label())
                .containsExactly("2027-W13", "2027-W14", "2027-W15", "2027-W16", "2027-W17");
    }

    @Test
    void weightsAreForEveryPartOfTheYearOrForEveryPartOfEachQuarter() {
        String year =
                "{every: quarter, weights: [0, 1, 1, 0], parts: {every: month, weights: [9, 9, 9, 1, 2, 3, 3, 2, 1, 9, 9, 9]}}";
        assertThat(amounts(split("goal: year", year), 1)).containsExactly("1000000", "2000000", "3000000");
        assertThat(amounts(split("goal: year", year), 2)).containsExactly("3000000", "2000000", "1000000");

        String each = "{every: quarter, weights: [0, 1, 1, 0], parts: {every: month, weights: [1, 2, 3]}}";
        assertThat(amounts(split("goal: year", each), 2)).containsExactly("1000000", "2000000", "3000000");
    }

    @Test
    void whatIsNothingIsTakenApartIntoNothingWhateverTheWeights() {
        assertThat(amounts(
                        split(
                                "goal: year",
                                "{every: quarter, weights: [0, 1, 1, 0], parts: {every: month, weights: [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0]}}"),
                        0))
                .containsExactly("0", "0", "0");
    }

    @Test
    void somethingIsNotSharedBetweenPartsThatAllWeighNothing() {
        assertThatThrownBy(() -> split(
                        "goal: year",
                        "{every: quarter, parts: {every: month, weights: [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]}}"))
                .hasMessage("no part of year · 2027-Q1 has a weight above 0, and 3000000 is to be shared between them\n"
                        + "  give one of them a weight");
    }

    @Test
    void aTargetBelowZeroIsSharedAsItsOpposite() {
        assertThat(amounts(
                        split("{kpi: sales, period: 2027, target: -100}", "{every: quarter, weights: [1, 1, 1, 3]}")))
                .containsExactly("-17", "-17", "-16", "-50");
    }

    @Test
    void everyPartIsAWholeNumberOfSteps() {
        assertThat(amounts(split("{kpi: turnover, period: 2027, target: 1}", "{every: month}")))
                .startsWith("0.09", "0.09", "0.09", "0.09", "0.08");
        assertThat(amounts(split(
                        "{kpi: turnover, period: 2027, target: 2000, step: 500}",
                        "{every: quarter, weights: [4, 3, 2, 1]}")))
                .containsExactly("1000", "500", "500", "0");
    }

    @Test
    void daysOfAnEventWeighMore() {
        // 31 days at 1.5 and 28 and 31 days at 1.
        assertThat(amounts(split("{kpi: turnover, period: 2027-Q1, target: 1055}", "{every: month, from: events}")))
                .containsExactly("465.00", "280.00", "310.00");
    }

    @Test
    void withoutEventsAMonthWeighsTheDaysOfTheWeeksThatCountToIt() {
        assertThat(amounts(split("{kpi: sales, period: 2027-Q2, target: 13}", "{every: month, from: events}")))
                .containsExactly("5", "4", "4");
    }

    @Test
    void thePastGivesEachYearTheSameSay() {
        Plan plan = PlanFile.parse(PLAN, "plan.yaml");
        List<Observation> seen = new ArrayList<>();
        months(plan, seen, "2025", 10, 30, 60);
        months(plan, seen, "2026", 300, 300, 400);
        // (10 % + 30 %) / 2, (30 % + 30 %) / 2 and (60 % + 40 %) / 2
        assertThat(amounts(Breakdown.of(
                        SplitFile.parse(
                                text(
                                        "{kpi: turnover, period: 2027-Q1, target: 1000}",
                                        "{every: month, from: {history: [2025, 2026]}}"),
                                "split.yaml",
                                plan),
                        History.of(plan, seen))))
                .containsExactly("200.00", "300.00", "500.00");
    }

    @Test
    void ofWeeksThePastIsFiftyTwoWeeksBeforeAndOfChannelsTheirOwn() {
        Plan plan = PlanFile.parse(PLAN, "plan.yaml");
        List<Observation> seen = new ArrayList<>();
        int first = plan.calendar().parse("2027-W05").ordinal() - 52;
        for (int i = 0; i < 4; i++) {
            Period week = plan.calendar().period(Cadence.WEEK, first + i);
            seen.add(observation("sales", Segment.of("channel", "app"), week, 1));
            seen.add(observation("sales", Segment.of("channel", "web"), week, i));
            seen.add(observation("sales", Segment.of("channel", "store"), week, 0));
        }
        Breakdown breakdown = Breakdown.of(
                SplitFile.parse(
                        text(
                                "{kpi: sales, period: 2027-02, target: 120}",
                                "{by: channel, weights: {app: 1, web: 1, store: 0}, parts: {every: week, from: {history: [2026]}}}"),
                        "split.yaml",
                        plan),
                History.of(plan, seen));
        assertThat(amounts(breakdown, 0)).containsExactly("15", "15", "15", "15");
        assertThat(amounts(breakdown, 1)).containsExactly("0", "10", "20", "30");
    }

    @Test
    void aMonthThatHadFiveWeeksAndWillHaveFourGetsNoMoreThanItsNeighbours() {
        Plan plan = PlanFile.parse(PLAN, "plan.yaml");
        List<Observation> seen = new ArrayList<>();
        for (int week = plan.calendar().parse("2026-W01").ordinal();
                week <= plan.calendar().parse("2026-W13").ordinal();
                week++) {
            for (String channel : List.of("app", "web", "store")) {
                seen.add(observation(
                        "sales", Segment.of("channel", channel), plan.calendar().period(Cadence.WEEK, week), 10));
            }
        }
        // January had W01 to W05 in 2026, and has W01 to W04 in 2027.
        assertThat(amounts(Breakdown.of(
                        SplitFile.parse(
                                text(
                                        "{kpi: sales, period: 2027-Q1, target: 1200}",
                                        "{every: month, from: {history: [2026]}}"),
                                "split.yaml",
                                plan),
                        History.of(plan, seen))))
                .containsExactly("400", "400", "400");
    }

    @Test
    void aGapInThePastIsNamed() {
        Plan plan = PlanFile.parse(PLAN, "plan.yaml");
        List<Observation> seen = new ArrayList<>();
        months(plan, seen, "2026", 1, 2);
        assertThatThrownBy(() -> Breakdown.of(
                        SplitFile.parse(
                                text(
                                        "{kpi: turnover, period: 2027-Q1, target: 1000}",
                                        "{every: month, from: {history: [2026]}}"),
                                "split.yaml",
                                plan),
                        History.of(plan, seen)))
                .hasMessage(
                        "kpi turnover has no figure in 2026-03\n  mend the data, name other years, or give weights");
    }

    @Test
    void aPastThatWasNothingOrLessHasNoShares() {
        Plan plan = PlanFile.parse(PLAN, "plan.yaml");
        String text = text("{kpi: turnover, period: 2027-Q1, target: 1000}", "{every: month, from: {history: [2026]}}");
        List<Observation> nothing = new ArrayList<>();
        months(plan, nothing, "2026", 0, 0, 0);
        assertThatThrownBy(() -> Breakdown.of(SplitFile.parse(text, "split.yaml", plan), History.of(plan, nothing)))
                .hasMessageContaining("kpi turnover has figures of 0 in 2026 for all of 2027-01, 2027-02, 2027-03");
        List<Observation> less = new ArrayList<>();
        months(plan, less, "2026", 5, -1, 5);
        assertThatThrownBy(() -> Breakdown.of(SplitFile.parse(text, "split.yaml", plan), History.of(plan, less)))
                .hasMessageContaining("kpi turnover is below zero in 2026-02");
    }

    @Test
    void aLevelAtWhichThePastIsNotAddedUpIsNamed() {
        Plan plan = PlanFile.parse(
                "{plan: p, dimensions: {channel: [app, web]}, kpis: {sales: {every: month, by: [channel]}}}",
                "plan.yaml");
        assertThatThrownBy(() -> Breakdown.of(
                        SplitFile.parse(
                                text(
                                        "{kpi: sales, period: 2027, target: 1000}",
                                        "{every: month, from: {history: [2026]}}"),
                                "split.yaml",
                                plan),
                        History.of(plan, List.of())))
                .hasMessage("kpi sales has no figures of the total\n  add [] to its levels, or give weights");
    }

    @Test
    void aHistoryOfAnotherPlanIsRefused() {
        Plan other = PlanFile.parse("plan: other\n", "other.yaml");
        assertThatThrownBy(() -> Breakdown.of(
                        SplitFile.parse(
                                text("goal: year", "{every: month}"),
                                "split.yaml",
                                PlanFile.parse(PLAN + GOALS, "plan.yaml")),
                        History.of(other, List.of())))
                .hasMessageContaining("the history was made for another plan than shop");
    }

    @Test
    void historyIsAskedForWhereItIsNeeded() {
        assertThatThrownBy(() -> split("goal: year", "{every: quarter, from: {history: [2026]}}"))
                .hasMessageContaining("weights of split are taken from history, and there is none");
    }

    @Test
    void ownersAreThoseOfThePartOrOfWhatItIsAPartOf() {
        Breakdown breakdown = split(
                "goal: year",
                "{by: channel, weights: {app: 1, web: 1, store: 1}, owners: {web: [Bo, Chen]}, parts: {every: quarter}}");
        assertThat(breakdown.whole().parts())
                .extracting(Part::owners)
                .containsExactly(List.of("An"), List.of("Bo", "Chen"), List.of("An"));
        assertThat(breakdown.whole().parts().get(1).parts().get(3).owners()).containsExactly("Bo", "Chen");
    }

    @Test
    void aPlanReadsThePartsBackAsGoalsBelowEachOther() {
        Breakdown breakdown = split(
                "goal: year",
                "{every: quarter, weights: [2, 3, 4, 3], parts: {by: channel, weights: {app: 5, web: 3, store: 2}, owners: {app: [Bo, Chen]}}}");
        String written = GoalYaml.of(breakdown.goals());

        Plan read =
                PlanFile.parse(PLAN + GOALS.replace("  # more goals\n", written.replace("goals:\n", "")), "plan.yaml");
        List<Goal> goals = read.goals();
        assertThat(goals).hasSize(1 + 4 + 12);
        assertThat(goals.subList(1, goals.size())).isEqualTo(breakdown.goals());
        for (Goal goal : goals) {
            List<BigDecimal> below = goals.stream()
                    .filter(one -> one.parent().filter(goal.id()::equals).isPresent())
                    .map(one -> one.measure().orElseThrow().target().target())
                    .toList();
            assertThat(below.isEmpty() ? target(goal) : below.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(target(goal));
        }
    }

    @Test
    void aGoalThatIsNotOfThePlanIsWrittenWithItsParts() {
        List<Goal> goals = split("{kpi: sales, period: 2027-Q1, target: 7, owner: Li}", "{every: month}")
                .goals();
        assertThat(goals)
                .extracting(goal -> goal.id().value())
                .containsExactly("split", "split-2027-01", "split-2027-02", "split-2027-03");
        assertThat(PlanFile.parse(PLAN + GoalYaml.of(goals), "plan.yaml").goals())
                .isEqualTo(goals);
    }

    @Test
    void rolesAreNoGoalsForNoFigureIsCutByThem() {
        Breakdown breakdown = split(thousand(), "{roles: {planner: 4, writer: 3}}");
        assertThatThrownBy(breakdown::goals).hasMessageContaining("kpi sales has no figure of role 'planner' alone");
    }

    @Test
    void valuesInAnyScriptHaveIdsByTheirNumber() {
        Plan plan = PlanFile.parse("""
                plan: shop
                dimensions: {channel: [小程序, "a;b" , web]}
                kpis: {sales: {every: month, by: [channel], decimals: 0}}
                """.replace("\"a;b\"", "\"a b\""), "plan.yaml");
        Breakdown breakdown = Breakdown.of(
                SplitFile.parse(text("{kpi: sales, period: 2027-01, target: 7}", "{by: channel}"), "split.yaml", plan));
        assertThat(breakdown.whole().parts())
                .extracting(part -> part.id().value())
                .containsExactly("split-channel-1", "split-channel-2", "split-web");
    }

    @Test
    void aGoalOfThePlanThatIsCalledAsAPartWouldBeIsRefused() {
        Plan plan = PlanFile.parse(PLAN + "goals: {split-2027-01: {}}\n", "plan.yaml");
        assertThatThrownBy(() -> Breakdown.of(SplitFile.parse(
                        text("{kpi: sales, period: 2027, target: 7}", "{every: month}"), "split.yaml", plan)))
                .hasMessageContaining("two goals would be called 'split-2027-01'");
    }

    private static String thousand() {
        return "{kpi: sales, period: 2027, target: 1000}";
    }

    /** {@code goal: year}, or the fields of a goal that is not of the plan. */
    private static String text(String goal, String parts) {
        String fields =
                goal.startsWith("{") ? goal.substring(1, goal.length() - 1).replace(", ", "\n") : goal;
        return "split: split\n" + fields + "\nparts: " + parts + "\n";
    }

    private static Breakdown split(String goal, String parts) {
        return Breakdown.of(
                SplitFile.parse(text(goal, parts), "split.yaml", PlanFile.parse(PLAN + GOALS, "plan.yaml")));
    }

    private static void months(Plan plan, List<Observation> seen, String year, int... figures) {
        for (int i = 0; i < figures.length; i++) {
            seen.add(observation("turnover", Segment.TOTAL, plan.calendar().parse(year + "-0" + (i + 1)), figures[i]));
        }
    }

    private static Observation observation(String kpi, Segment segment, Period period, long figure) {
        return Observation.of(kpi, segment, period.start(), figure);
    }

    private static BigDecimal target(Goal goal) {
        return goal.measure().orElseThrow().target().target();
    }

    private static List<String> amounts(Breakdown breakdown) {
        return amounts(breakdown.whole());
    }

    private static List<String> amounts(Breakdown breakdown, int part) {
        return amounts(breakdown.whole().parts().get(part));
    }

    private static List<String> amounts(Part above) {
        return above.parts().stream().map(part -> part.amount().toPlainString()).toList();
    }

    private static BigDecimal[] figures(String... figures) {
        return Arrays.stream(figures).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
