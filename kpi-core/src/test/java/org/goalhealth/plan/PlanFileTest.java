package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.goalhealth.time.YearComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final Plan plan = PlanFile.parse(Samples.text("spice-house.yaml"), "spice-house.yaml");

    @Test
    void aPlanHasItsNameAndCalendar() {
        assertThat(plan.id()).isEqualTo("spice-house");
        assertThat(plan.name()).isEqualTo(new LocalText("Spice House (invented)", "川香小馆"));
        assertThat(plan.calendar())
                .isEqualTo(new PlanCalendar(ZoneId.of("Asia/Shanghai"), DayOfWeek.SUNDAY, MonthDay.of(4, 1)));
    }

    @Test
    void valuesAreTheTextThatIsWritten() {
        assertThat(plan.dimensions())
                .containsExactly(
                        new Dimension("region", List.of("east", "south", "west", "no")),
                        new Dimension("channel", List.of("在线", "2026")));
    }

    @Test
    void sourcesAreFilesOrQueries() {
        assertThat(plan.sources())
                .containsExactly(
                        new Source.Csv(
                                new SourceId("orders"),
                                "orders.csv",
                                Charset.forName("GB18030"),
                                ';',
                                ',',
                                Optional.of('.'),
                                Map.of("date", "周末日期", "region", "区域", "orders", "线上订单"),
                                new DateColumn("date", "yyyy-MM-dd", DateColumn.Names.END, 1)),
                        new Source.Csv(
                                new SourceId("members"),
                                "members.tsv",
                                StandardCharsets.UTF_8,
                                '\t',
                                '.',
                                Optional.of(' '),
                                Map.of(),
                                new DateColumn("date", "yyyy-MM-dd", DateColumn.Names.ANY, 0)),
                        new Source.Sql(
                                new SourceId("money"),
                                "select month, region, revenue, spend from 'money.parquet'",
                                Optional.of("jdbc:postgresql://db/plan"),
                                Map.of(),
                                new DateColumn("month", "yyyy-MM-dd", DateColumn.Names.START, 0)));
    }

    @Test
    void aKpiHasEverythingThatIsWritten() {
        assertThat(plan.kpi(new KpiId("online-orders")))
                .isEqualTo(new Kpi(
                        new KpiId("online-orders"),
                        new LocalText("online orders", "门店线上订单"),
                        Direction.HIGHER,
                        Cadence.WEEK,
                        List.of(Level.TOTAL, Level.by("region", "channel")),
                        new KpiInput.Sum(new SourceId("orders"), "orders", Gap.ZERO),
                        new Unit.Things(new LocalText("orders", "单")),
                        0,
                        Optional.of(new Baseline.Mean(8)),
                        2,
                        3,
                        List.of("store operations", "门店"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aKpiHasDefaultsForWhatIsNotWritten() {
        assertThat(plan.kpi(new KpiId("media-return")))
                .isEqualTo(Kpi.builder("media-return")
                        .every(Cadence.MONTH)
                        .by("region")
                        .from(new KpiInput.Ratio(new SourceId("money"), "revenue", "spend", Gap.MISSING))
                        .baseline(new Baseline.LastYear(YearComparison.WEEK_NUMBER))
                        .build());
        assertThat(plan.kpi(new KpiId("member-rate")))
                .isEqualTo(Kpi.builder("member-rate")
                        .every(Cadence.MONTH)
                        .ratio()
                        .unit(Unit.Share.PERCENT)
                        .decimals(4)
                        .baseline(new Baseline.Fixed(new BigDecimal("0.25")))
                        .build());
        assertThat(plan.kpi(new KpiId("order-rate")))
                .isEqualTo(Kpi.builder("order-rate")
                        .every(Cadence.MONTH)
                        .unit(new Unit.Things(LocalText.of("份")))
                        .baseline(new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS))
                        .build());
        assertThat(plan.kpi(new KpiId("cost")))
                .isEqualTo(Kpi.builder("cost")
                        .every(Cadence.MONTH)
                        .better(Direction.LOWER)
                        .unit(new Unit.Amount(CNY))
                        .baseline(new Baseline.Median(5))
                        .owner("finance")
                        .build());
    }

    @Test
    void goalsHaveMeasuresOrHoldOthersTogether() {
        assertThat(plan.goals())
                .containsExactly(
                        new Goal(
                                new GoalId("growth"),
                                LocalText.of("年度增长"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        new Goal(
                                new GoalId("more-orders"),
                                LocalText.of("more orders"),
                                Optional.of(new GoalId("growth")),
                                Optional.of(new Goal.Measure(
                                        new KpiId("online-orders"),
                                        Segment.of("region", "east"),
                                        plan.calendar().parse("2026-Q1"),
                                        Optional.of(Cadence.MONTH),
                                        Target.of(
                                                new BigDecimal("110000"),
                                                new BigDecimal("120000"),
                                                new BigDecimal("135000.50")))),
                                List.of("store operations")),
                        new Goal(
                                new GoalId("cheaper"),
                                LocalText.of("cheaper"),
                                Optional.empty(),
                                Optional.of(new Goal.Measure(
                                        new KpiId("cost"),
                                        Segment.TOTAL,
                                        plan.calendar().parse("2026"),
                                        Optional.empty(),
                                        Target.of(new BigDecimal("80")))),
                                List.of()));
    }

    @Test
    void aFunnelHasItsStagesWithZonesAsFigures() {
        assertThat(plan.funnels())
                .containsExactly(new Funnel(
                        new FunnelId("private-domain"),
                        LocalText.of("私域"),
                        Cadence.MONTH,
                        List.of(
                                new Funnel.Stage(
                                        new StageId("visit-to-member"),
                                        LocalText.of("访问到会员"),
                                        new KpiId("member-rate"),
                                        new BigDecimal("0.30"),
                                        new BigDecimal("0.20")),
                                new Funnel.Stage(
                                        new StageId("member-to-order"),
                                        LocalText.of("member-to-order"),
                                        new KpiId("order-rate"),
                                        new BigDecimal("0.04"),
                                        new BigDecimal("0.025")))));
    }

    @Test
    void aBudgetHasItsLinesInMinorUnits() {
        assertThat(plan.budgets())
                .containsExactly(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        new KpiId("media-return"),
                        CNY,
                        Cadence.MONTH,
                        List.of(
                                new Budget.Line(
                                        Segment.of("region", "east"),
                                        Money.of(400000, CNY),
                                        Money.of(200000, CNY),
                                        Optional.of(Money.of(600000, CNY)),
                                        false),
                                new Budget.Line(
                                        Segment.of("region", "west"),
                                        new Money(20000055, CNY),
                                        Money.zero(CNY),
                                        Optional.empty(),
                                        true))));
    }

    @Test
    void limitsKnowTheirScopeFiguresAndPlace() {
        assertThat(plan.limits())
                .containsExactly(
                        new LimitLine(
                                "baseline-shortfall",
                                LimitScope.EVERYWHERE,
                                Map.of("by", LimitValue.parse("15 %"), "periods", LimitValue.parse("3")),
                                new Place("spice-house.yaml", 70, 5)),
                        new LimitLine(
                                "baseline-shortfall",
                                LimitScope.of(
                                        new KpiId("online-orders"),
                                        Segment.of("region", "west").and("channel", "在线")),
                                Map.of("by", LimitValue.parse("20 %")),
                                new Place("spice-house.yaml", 71, 5)),
                        new LimitLine(
                                "low-return",
                                LimitScope.of(new BudgetId("media"), Segment.TOTAL),
                                Map.of(),
                                new Place("spice-house.yaml", 72, 5)));
        assertThat(plan.off()).isEqualTo(Set.of("low-return", "funnel-danger"));
    }

    @Test
    void playbooksHaveNamesAndPerhapsAnOwner() {
        assertThat(plan.playbooks())
                .containsExactly(
                        new Playbook(
                                new PlaybookId("hit-product-iteration"),
                                new LocalText("hit-product iteration", "爆品迭代"),
                                Optional.of("product")),
                        new Playbook(new PlaybookId("call-back"), LocalText.of("回访"), Optional.empty()));
    }

    @Test
    void aPlanNeedsOnlyItsId() {
        Plan smallest = PlanFile.parse("plan: p", "plan.yaml");

        assertThat(smallest).isEqualTo(Plan.builder("p").build());
    }

    @Test
    void aSegmentIsTheSameHoweverItsPairsAreOrdered() {
        String text = "plan: p\ndimensions: {region: [east], channel: [web]}\nlimits:\n  - {rule: r, segment: %s}\n";

        Plan one = PlanFile.parse(text.formatted("{region: east, channel: web}"), "plan.yaml");
        Plan other = PlanFile.parse(text.formatted("{channel: web, region: east}"), "plan.yaml");

        assertThat(other).isEqualTo(one);
        assertThat(one.limits().get(0).scope().segment()).hasToString("region=east;channel=web");
    }

    @Test
    void namesWrittenInTwoUnicodeFormsAreOneName() {
        String composed = "caf\u00e9";
        String decomposed = "cafe\u0301";
        Plan read = PlanFile.parse(
                "plan: p\ndimensions: {shop: [" + composed + "]}\nlimits: [{rule: r, segment: {shop: " + decomposed
                        + "}}]\n",
                "plan.yaml");

        assertThat(read.limits().get(0).scope().segment().value("shop")).contains(composed);
    }

    @Test
    void aByteOrderMarkIsAccepted(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "\uFEFFplan: 川\n");

        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(file)));

        assertThat(problem.place()).isEqualTo(new Place(file.toString(), 1, 7));
        assertThat(problem.value()).isEqualTo("川");
    }

    @Test
    void aFileIsReadAsItsTextIs(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "plan: p\r\nname: 川香小馆\r\n");

        assertThat(PlanFile.read(file).name()).isEqualTo(LocalText.of("川香小馆"));
    }

    @Test
    void aFileThatIsNotUtf8NamesTheByte(@TempDir Path folder) throws Exception {
        Path file =
                Files.write(folder.resolve("plan.yaml"), "plan: p\nname: 川香\n".getBytes(Charset.forName("GB18030")));

        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(file)));

        assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
        assertThat(problem.place()).isEqualTo(new Place(file.toString(), 2, 7));
        assertThat(problem.message()).isEqualTo("byte 14 of the file (0xb4) is not UTF-8");
        assertThat(problem.fix()).isEqualTo("save the file as UTF-8");
    }

    @Test
    void aFileThatEndsWithinACharacterIsNotUtf8(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("plan.yaml"), new byte[] {'p', (byte) 0xe5, (byte) 0xb7});

        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(file)));

        assertThat(problem.message()).startsWith("byte 1 of the file");
    }

    @Test
    void aFileInUtf16IsSaidToBe(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "plan: p", StandardCharsets.UTF_16);

        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(file)));

        assertThat(problem.message()).isEqualTo("the file is in UTF-16");
    }

    @Test
    void aFileThatIsNotThereIsAProblem(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");

        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(file)));

        assertThat(problem)
                .isEqualTo(new Problem(
                        Code.UNREADABLE,
                        new Place(file.toString(), 0, 0),
                        "file",
                        "",
                        "there is no such file",
                        "mend the path, or make the file"));
    }

    @Test
    void aFolderIsNoPlan(@TempDir Path folder) {
        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(folder)));

        assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
    }

    @Test
    void aFileOfMoreThanFiveMegabytesIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "#".repeat(5_000_001));

        Problem problem = only(catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.read(file)));

        assertThat(problem.message()).isEqualTo("the file is larger than 5 MB");
    }

    @Test
    void aTextThatIsEmptyHoldsNoPlan() {
        assertThat(only(invalid("")).message()).isEqualTo("the text holds no plan");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(only(invalid("#".repeat(5_000_001))).code()).isEqualTo(Code.UNREADABLE);
    }

    @Test
    void aCharacterThatYamlDoesNotAllowIsNamed() {
        Problem problem = only(invalid("plan: p\nname: a\u0000b\n"));

        assertThat(problem.place()).isEqualTo(new Place("plan.yaml", 2, 8));
        assertThat(problem.message()).isEqualTo("the character U+0000 is not allowed in a plan");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThat(only(invalid("plan: p\nname: a\ud83d b\n")).place()).isEqualTo(new Place("plan.yaml", 2, 8));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        Problem problem = only(invalid("plan: " + "[".repeat(100_000)));

        assertThat(problem.code()).isEqualTo(Code.SYNTAX);
        assertThat(problem.message()).contains("nested more than 30 levels deep");
    }

    @Test
    void aLongValueIsCut() {
        Problem problem = only(invalid("plan: " + "x".repeat(1000)));

        assertThat(problem.value()).hasSize(81);
        assertThat(problem.message()).hasSizeLessThan(120);
    }

    @Test
    void aPlanWithTenMistakesReportsTenProblemsWithTheirPlaces() {
        String text = """
                plan: Spice House
                time: {zone: Asia/Shanghai, week: moonday}
                dimensions: {region: [east, south]}
                sources:
                  orders: {csv: orders.csv, encoding: GB18031}
                kpis:
                  online-orders: {evry: week, by: [region], from: {source: ordres, sum: orders}}
                  cost: {every: month, better: lower}
                goals:
                  cheaper: {kpi: cost, period: 2026, target: {floor: 70, target: 80}}
                  more: {kpi: online-order, period: 2021-W53, target: 1,000}
                limits:
                  - {rule: baseline-shortfall, by: 15 percent}
                """;

        assertThat(invalid(text).problems())
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.path())
                .containsExactly(
                        "BAD_VALUE plan.yaml:1:7 plan",
                        "BAD_VALUE plan.yaml:2:35 time.week",
                        "BAD_VALUE plan.yaml:5:39 sources.orders.encoding",
                        "UNKNOWN_FIELD plan.yaml:7:19 kpis.online-orders.evry",
                        "UNKNOWN_NAME plan.yaml:7:60 kpis.online-orders.from.source",
                        "OUT_OF_ORDER plan.yaml:10:46 goals.cheaper.target",
                        "UNKNOWN_NAME plan.yaml:11:15 goals.more.kpi",
                        "BAD_VALUE plan.yaml:11:37 goals.more.period",
                        "UNKNOWN_FIELD plan.yaml:11:57 goals.more.000",
                        "BAD_VALUE plan.yaml:13:36 limits.0.by");
    }

    private static InvalidPlanException invalid(String text) {
        return catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.parse(text, "plan.yaml"));
    }

    private static Problem only(InvalidPlanException invalid) {
        assertThat(invalid.problems()).hasSize(1);
        return invalid.problems().get(0);
    }
}
