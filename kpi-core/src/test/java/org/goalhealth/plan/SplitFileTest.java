package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitFileTest {

    private static final Plan PLAN =
            PlanFile.parse("""
            plan: shop
            dimensions: {region: [east, west], channel: [app, web, store]}
            kpis:
              sales: {every: week, levels: [[], [channel]], decimals: 0}
              rate: {every: week, from: {given: ratio}}
              visits: {every: month}
            goals:
              year: {kpi: sales, period: 2027, target: 12000}
              each: {kpi: sales, period: 2027, each: month, target: 1000}
              rate: {kpi: rate, period: 2027, target: 3 %}
              app: {kpi: sales, segment: {channel: app}, period: 2027, target: 500}
              growth: {}
            events:
              fair: {dates: [{from: 2027-01-01, until: 2027-01-31}], effects: [{kpi: sales, effect: estimated}]}
            """.replace("decimals: 0}", "decimals: 0, baseline: {mean: 3}}"), "plan.yaml");

    @Test
    void whatIsWrittenIsRead() {
        Split split = SplitFile.parse("""
                split: sales-2027
                goal: year
                step: 10
                parts:
                  every: quarter
                  weights: [20 %, 30 %, 30 %, 20 %]
                  parts:
                    by: channel
                    from: {history: [2025, 2026]}
                    owners: {app: An, web: [Bo, Chen]}
                    parts:
                      roles: {planner: 2, writer: 1.5}
                      owners: {writer: Li}
                """, "split.yaml", PLAN);

        assertThat(split.id()).isEqualTo(new GoalId("sales-2027"));
        assertThat(split.goal()).isEqualTo(PLAN.goals().get(0));
        assertThat(split.isOfPlan()).isTrue();
        assertThat(split.step()).isEqualTo(BigDecimal.TEN);
        assertThat(split.looksBack()).isTrue();
        assertThat(split.parts())
                .isEqualTo(new SplitStep(new SplitBy.Time(Cadence.QUARTER), given(20, 30, 30, 20))
                        .over(new SplitStep(
                                new SplitBy.Values("channel"),
                                new SplitWeights.Past(List.of(2025, 2026)),
                                Map.of("app", List.of("An"), "web", List.of("Bo", "Chen")),
                                Optional.of(new SplitStep(
                                        new SplitBy.Roles(List.of("planner", "writer")),
                                        new SplitWeights.Given(List.of(new BigDecimal(2), new BigDecimal("1.5"))),
                                        Map.of("writer", List.of("Li")),
                                        Optional.empty())))));
    }

    @Test
    void anAmountNeedsNoGoalOfThePlan() {
        Split split = SplitFile.parse("""
                split: spring
                name: {en: spring, zh: 春季}
                kpi: sales
                segment: {channel: web}
                period: 2027-Q1
                target: -30
                parent: growth
                owner: An
                parts: {every: month}
                """, "split.yaml", PLAN);

        assertThat(split.isOfPlan()).isFalse();
        assertThat(split.looksBack()).isFalse();
        assertThat(split.step()).isEqualTo(BigDecimal.ONE);
        assertThat(split.goal())
                .isEqualTo(new Goal(
                        new GoalId("spring"),
                        new LocalText("spring", "春季"),
                        Optional.of(new GoalId("growth")),
                        Optional.of(new Goal.Measure(
                                new KpiId("sales"),
                                Segment.of("channel", "web"),
                                PLAN.calendar().parse("2027-Q1"),
                                Optional.empty(),
                                Target.of(new BigDecimal(-30)))),
                        List.of("An")));
        assertThat(split.parts()).isEqualTo(new SplitStep(new SplitBy.Time(Cadence.MONTH), SplitWeights.Alike.ALIKE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goal: yaer                | plan shop has no goal 'yaer'",
                "goal: growth              | goal growth has no target of its own",
                "goal: each                | goal each has a target for each month of 2027",
                "goal: rate                | kpi rate is a ratio, which does not add up",
                "goal: year, kpi: sales    | 'kpi' has no meaning beside 'goal'",
                "kpi: seals, period: 2027, target: 5 | plan shop has no kpi 'seals'",
                "kpi: sales, period: 2027  | the split has no 'target'",
                "kpi: sales, period: 2027, target: 0.5 | target 0.5 of goal s is no whole number of steps of 1",
                "goal: year, step: 0.1     | the step is 0.1, and kpi sales has 0 decimals",
                "goal: year, step: 0       | the step is 0, and kpi sales has 0 decimals",
                "goal: year, step: 7       | target 12000 of goal year is no whole number of steps of 7",
                "kpi: sales, segment: {region: east}, period: 2027, target: 5 | has no figures for 'region=east'",
                "kpi: sales, segment: {region: north}, period: 2027, target: 5 | dimension region has no value 'north'",
                "kpi: sales, period: 2027, target: 5, parent: gorwth | plan shop has no goal 'gorwth'",
                "kpi: sales, period: 2027, target: 999999999999999999 | is more than 10^15 steps",
            })
    void aGoalThatCannotBeTakenApartIsRefused(String goal, String message) {
        assertThatThrownBy(() -> parse("{split: s, " + goal + ", parts: {every: quarter}}"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anIdThatAGoalHasIsRefused() {
        assertThatThrownBy(() -> parse("{split: year, kpi: sales, period: 2027, target: 5, parts: {every: quarter}}"))
                .hasMessageContaining("the plan has a goal 'year' already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{weights: [1]}                              | 'parts' has none of 'every', 'by', 'roles'",
                "{every: quarter, by: channel}               | 'parts' has both 'every' and 'by'",
                "{every: year}                               | 2027 has no year within it",
                "{every: day}                                | kpi sales has a figure every week, and none every day",
                "{every: quarter, weights: [1, 2, 3]}        | there are 3 weights, and 2027 has 4 quarters",
                "{every: quarter, parts: {every: month, weights: [1, 2]}} | 2027 has 12 months, 3 in each quarter",
                "{every: quarter, parts: {every: week, weights: [1, 2]}}  | there are 2 weights, and 2027 has 52 weeks",
                "{every: quarter, weights: [1, 2, 3, -4]}    | weight -4 is negative",
                "{every: quarter, weights: [0, 0, 0, 0]}     | no weight is above 0",
                "{every: quarter, weights: [40 %, 30 %, 20 %, 5 %]} | 'weights' come to 95 %",
                "{every: quarter, weights: [40 %, 30, 20, 10]} | 'weights' has figures and percentages",
                "{every: quarter, weights: [1, 1, 1, 1], from: events} | 'parts' has both 'weights' and 'from'",
                "{every: quarter, from: evnets}              | 'evnets' is none of events",
                "{every: quarter, from: events}              | the effect of event fair on kpi sales is to be estimated",
                "{every: quarter, from: {history: [2027]}}   | 2027 is no year before that of 2027",
                "{every: quarter, from: {history: []}}       | the years of history are []",
                "{every: quarter, from: {history: [2026, 2026]}} | the years of history are [2026, 2026]",
                "{every: quarter, owners: {Q1: An}}          | periods have owners: Q1",
                "{by: chanel}                                | the plan has no dimension 'chanel'",
                "{by: region}                                | kpi sales is not cut by region",
                "{by: channel, weights: {app: 1, wbe: 1, store: 1}} | there is no value 'wbe'",
                "{by: channel, weights: {app: 1, web: 1}}    | 'weights' say nothing of store",
                "{by: channel, from: events}                 | parts that are no periods are weighed by events",
                "{by: channel, owners: {shop: An}}           | there is no part 'shop' that could have an owner",
                "{by: channel, parts: {every: month, parts: {by: channel}}} | dimension channel has one value here already",
                "{roles: {a: 1}, weights: {a: 1}}            | 'weights' has no meaning beside 'roles'",
                "{roles: {a: 1}, parts: {roles: {b: 1}}}     | a role is taken apart by roles",
                "{roles: {}}                                 | the roles are []",
                "{every: week, parts: {by: channel, parts: {roles: {a: 1}, partes: 1}}} | has no field 'partes'",
            })
    void partsThatAreNoneAreRefused(String parts, String message) {
        assertThatThrownBy(() -> parse("{split: s, goal: year, parts: " + parts + "}"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theSegmentOfTheGoalIsNotTakenApartByItsOwnDimension() {
        assertThatThrownBy(() -> parse("{split: s, goal: app, parts: {by: channel}}"))
                .hasMessageContaining("dimension channel has one value here already");
    }

    @Test
    void morePartsThanAnybodyReadsAreRefused() {
        Plan wide = PlanFile.parse(
                "{plan: p, dimensions: {shop: [" + numbers(400) + "]}, kpis: {sales: {every: week, by: [shop]}}}", "p");
        assertThatThrownBy(() -> SplitFile.parse(
                        "{split: s, kpi: sales, period: 2027, target: 5, parts: {every: week, parts: {by: shop}}}",
                        "split.yaml",
                        wide))
                .hasMessageContaining("that makes 20800 parts, more than 20000");
    }

    @Test
    void thirteenMonthsOfARetailYearAreNotTakenOutOfQuarters() {
        Plan retail = PlanFile.parse(
                "{plan: p, time: {zone: UTC, week: monday, fiscal-year: 01-01, retail: 13-period}, kpis: {sales: {every: week}}}",
                "p");
        assertThatThrownBy(() -> SplitFile.parse(
                        "{split: s, kpi: sales, period: 2027, target: 5, parts: {every: quarter, parts: {every: month}}}",
                        "split.yaml",
                        retail))
                .hasMessageContaining("lies in more than one quarter");
    }

    @Test
    void allProblemsAreReportedTogetherEachWithItsPlace() {
        assertThatThrownBy(() -> parse("""
                        split: s
                        goal: year
                        parts:
                          every: quarter
                          weights: [1, 2]
                          parts:
                            by: chanel
                        """))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.place().toString())
                                .containsExactly("split.yaml:5:12", "split.yaml:7:9"));
    }

    @Test
    void aFileIsReadAsItsTextIs(@TempDir Path folder) throws Exception {
        String text = "{split: s, goal: year, parts: {every: quarter}}";
        Path file = Files.writeString(folder.resolve("split.yaml"), text);
        assertThat(SplitFile.read(file, PLAN)).isEqualTo(parse(text));
        assertThatThrownBy(() -> SplitFile.read(folder.resolve("none.yaml"), PLAN))
                .isInstanceOf(InvalidPlanException.class);
    }

    @Test
    void weightsMayStandInATableInAnyOrder(@TempDir Path folder) throws Exception {
        Split split = withTable(folder, """
                季度 周期;weight;note
                2027-Q2;3;
                2027-Q1;2.5;new year
                2027-Q4;0;
                2027-Q3;4;
                """);
        assertThat(split.parts().weights())
                .isEqualTo(new SplitWeights.Given(
                        List.of(new BigDecimal("2.5"), new BigDecimal("3"), new BigDecimal("4"), new BigDecimal("0"))));
    }

    @Test
    void whatIsWrongInATableOfWeightsIsSaidWithItsPlace(@TempDir Path folder) {
        assertThatThrownBy(() -> withTable(folder, """
                        period,weight
                        2027-Q1,2
                        2027-Q1,3
                        2027-01,4
                        2027-Q2,many
                        2027-Q3,4
                        """))
                .hasMessageContainingAll(
                        "season.csv:3:1",
                        "there are two rows for 2027-Q1",
                        "season.csv:4:1",
                        "'2027-01' is none of the periods that are weighed",
                        "season.csv:5:2",
                        "'many' is neither a number nor a percentage",
                        "split.yaml:3:42",
                        "the table says nothing of 2027-Q4");
        assertThatThrownBy(() -> withTable(folder, "time,weight\n2027-Q1,2\n"))
                .hasMessageContaining("the table has 0 columns for period");
        assertThatThrownBy(() -> withTable(folder, "period,weight\n2027-Q1,0\n2027-Q2,0\n2027-Q3,0\n2027-Q4,0\n"))
                .hasMessageContaining("no weight is above 0");
    }

    @Test
    void aSplitReadFromTextHasNoTables() {
        assertThatThrownBy(() -> parse("{split: s, goal: year, parts: {every: quarter, weights: {table: season.csv}}}"))
                .hasMessageContaining("has no folder that season.csv could stand in");
    }

    private static Split withTable(Path folder, String table) throws IOException {
        Files.writeString(folder.resolve("season.csv"), table);
        Path file = Files.writeString(
                folder.resolve("split.yaml"),
                "split: s\ngoal: year\nparts: {every: quarter, weights: {table: season.csv}}\n");
        return SplitFile.read(file, PLAN);
    }

    private static Split parse(String text) {
        return SplitFile.parse(text, "split.yaml", PLAN);
    }

    private static SplitWeights given(int... weights) {
        return new SplitWeights.Given(
                Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList());
    }

    private static String numbers(int count) {
        return String.join(
                ", ", IntStream.range(0, count).mapToObj(i -> "s" + i).toList());
    }
}
