package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goalhealth.history.source.Data.EAST;
import static org.goalhealth.history.source.Data.ORDERS;
import static org.goalhealth.history.source.Data.WEST;
import static org.goalhealth.history.source.Data.at;
import static org.goalhealth.history.source.Data.figure;
import static org.goalhealth.history.source.Data.intake;
import static org.goalhealth.history.source.Data.series;
import static org.goalhealth.history.source.Data.write;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.plan.Amount;
import org.goalhealth.plan.Condition;
import org.goalhealth.plan.Condition.IfEmpty;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.DefinitionId;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Source;
import org.goalhealth.quantity.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source of leads: what counts, what does not, and what nobody can say. */
class CountedRowsTest {

    private static final Amount.Counted EFFECTIVE = new Amount.Defined(new DefinitionId("effective-lead"));
    private static final Amount.Counted ALL = new Amount.Rows();
    private static final RowDefinition DEFINITION = RowDefinition.of(
            "effective-lead", "orders", Condition.is("form", "filled"), Condition.atLeast("product-views", 3));
    private static final String HEADER = "date,region,form,product-views,orders";

    @TempDir
    private Path folder;

    private static PlanBuilder plan(Source source) {
        return Data.plan(source).definition(DEFINITION);
    }

    private static Kpi leads(Amount.Counted rows, Gap gap) {
        return counted("effective-leads", new KpiInput.Count(ORDERS, rows, gap));
    }

    private static Kpi counted(String id, KpiInput input) {
        return Kpi.builder(id)
                .levels(List.of(Level.TOTAL, Level.by("region")))
                .from(input)
                .build();
    }

    private History read(Plan plan, String... rows) {
        write(folder, "leads.csv", (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        return Sources.in(folder).read(plan);
    }

    private History readLeads(String... rows) {
        return read(
                plan(Data.csv("leads.csv", Names.ANY))
                        .kpi(leads(EFFECTIVE, Gap.MISSING))
                        .build(),
                rows);
    }

    private static Reading leadsOf(History history, Segment segment, String week) {
        return at(series(history, "effective-leads", segment), week);
    }

    @Test
    void aLeadWithAFormCountsFromTheThirdViewOnBySegmentAndInTotal() {
        History history = readLeads(
                "2026-01-05,east,filled,3,",
                "2026-01-05,east,filled,2,",
                "2026-01-11,east, filled ,10,",
                "2026-01-06,west,open,3,",
                "2026-01-12,west,filled,3.0,");

        assertThat(leadsOf(history, EAST, "2026-W02")).isEqualTo(figure("2"));
        assertThat(leadsOf(history, WEST, "2026-W02")).isEqualTo(figure("0"));
        assertThat(leadsOf(history, Segment.TOTAL, "2026-W02")).isEqualTo(figure("2"));
        assertThat(leadsOf(history, WEST, "2026-W03")).isEqualTo(figure("1"));
        assertThat(intake(history).isClean()).isTrue();
    }

    @Test
    void aLeadOfWhichNobodyCanSayLeavesItsWeekAndSegmentWithoutAFigure() {
        History history = readLeads(
                "2026-01-05,east,filled,3,",
                "2026-01-06,east,filled,,",
                "2026-01-06,west,filled,3,",
                "2026-01-13,east,filled,3,");

        assertThat(leadsOf(history, EAST, "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(leadsOf(history, Segment.TOTAL, "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(leadsOf(history, WEST, "2026-W02")).isEqualTo(figure("1"));
        assertThat(leadsOf(history, EAST, "2026-W03")).isEqualTo(figure("1"));
    }

    @Test
    void aLeadOfWhichNobodyCanSayIsToldWithFileLineAndColumn() {
        History history = readLeads("2026-01-05,east,filled,3,", "2026-01-06,east,filled,many,");

        assertThat(intake(history).accepted()).isEqualTo(2);
        assertThat(intake(history).undecided()).isEqualTo(1);
        assertThat(intake(history).isClean()).isFalse();
        assertThat(intake(history).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("leads.csv:3:4");
            assertThat(problem.value()).isEqualTo("many");
            assertThat(problem.message())
                    .isEqualTo("product-views 'many' is no number: definition effective-lead cannot say whether the row"
                            + " counts");
        });
    }

    @Test
    void anEmptyCellIsNoQuestionWhereAnotherConditionRefusesTheRow() {
        History history = readLeads("2026-01-05,east,open,,", "2026-01-05,east,,2,", "2026-01-05,east,filled,4,");

        assertThat(leadsOf(history, EAST, "2026-W02")).isEqualTo(figure("1"));
        assertThat(intake(history).isClean()).isTrue();
    }

    @Test
    void anEmptyCellIsANoWhereTheDefinitionSaysSo() {
        RowDefinition orNone = RowDefinition.of(
                "effective-lead",
                "orders",
                Condition.is("form", "filled"),
                new Condition.AtLeast("product-views", BigDecimal.valueOf(3), IfEmpty.NO));
        History history = read(
                Data.plan(Data.csv("leads.csv", Names.ANY))
                        .definition(orNone)
                        .kpi(leads(EFFECTIVE, Gap.MISSING))
                        .build(),
                "2026-01-05,east,filled,,",
                "2026-01-05,east,filled,3,");

        assertThat(leadsOf(history, EAST, "2026-W02")).isEqualTo(figure("1"));
        assertThat(intake(history).isClean()).isTrue();
    }

    @Test
    void anEmptyCellIsToldOnceHoweverManyDefinitionsLookAtIt() {
        History history = read(
                plan(Data.csv("leads.csv", Names.ANY))
                        .definition(RowDefinition.of("hot-lead", "orders", Condition.atLeast("product-views", 9)))
                        .kpi(leads(EFFECTIVE, Gap.MISSING))
                        .kpi(counted(
                                "hot-leads",
                                new KpiInput.Count(
                                        ORDERS, new Amount.Defined(new DefinitionId("hot-lead")), Gap.MISSING)))
                        .build(),
                "2026-01-05,east,filled,,");

        assertThat(intake(history).undecided()).isEqualTo(1);
        assertThat(intake(history).problems()).hasSize(1);
    }

    @Test
    void aWeekWithoutALeadIsZeroOnlyWhereTheSourceIsDeclaredComplete() {
        String[] rows = {"2026-01-05,east,filled,3,", "2026-01-20,east,filled,3,"};
        PlanBuilder plan = plan(Data.csv("leads.csv", Names.ANY));

        assertThat(leadsOf(readLeads(rows), EAST, "2026-W03")).isEqualTo(Reading.Missing.MISSING);
        assertThat(leadsOf(read(plan.kpi(leads(EFFECTIVE, Gap.ZERO)).build(), rows), EAST, "2026-W03"))
                .isEqualTo(figure("0"));
    }

    @Test
    void anUndecidedLeadIsNoZeroWhereGapsAre() {
        History history = read(
                plan(Data.csv("leads.csv", Names.ANY))
                        .kpi(leads(EFFECTIVE, Gap.ZERO))
                        .build(),
                "2026-01-05,east,filled,3,",
                "2026-01-13,east,filled,,",
                "2026-01-20,east,filled,3,");

        assertThat(leadsOf(history, EAST, "2026-W03")).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void sharesAreOfAllRowsOrOfThoseThatCount() {
        History history = read(
                plan(Data.csv("leads.csv", Names.ANY))
                        .kpi(leads(ALL, Gap.MISSING))
                        .kpi(counted("share", new KpiInput.Ratio(ORDERS, EFFECTIVE, ALL, Gap.MISSING)))
                        .kpi(counted(
                                "lead-to-order",
                                new KpiInput.Ratio(ORDERS, new Amount.Column("orders"), EFFECTIVE, Gap.MISSING)))
                        .build(),
                "2026-01-05,east,filled,3,1",
                "2026-01-05,east,filled,4,",
                "2026-01-06,east,open,3,2",
                "2026-01-06,east,filled,0,0",
                "2026-01-12,west,open,1,1");

        assertThat(leadsOf(history, EAST, "2026-W02")).isEqualTo(figure("4"));
        assertThat(at(series(history, "share", EAST), "2026-W02")).isEqualTo(figure("0.5"));
        assertThat(at(series(history, "lead-to-order", EAST), "2026-W02")).isEqualTo(figure("1.5"));
        assertThat(at(series(history, "share", WEST), "2026-W03")).isEqualTo(figure("0"));
        assertThat(at(series(history, "lead-to-order", WEST), "2026-W03")).isEqualTo(Reading.Undefined.ZERO_BASE);
    }

    @Test
    void ofARejectedRowOnlyWhatItMayAddToIsUnknown() {
        Plan plan = plan(Data.csv("leads.csv", Names.ANY))
                .kpi(leads(EFFECTIVE, Gap.MISSING))
                .kpi(counted("all", new KpiInput.Count(ORDERS, ALL, Gap.MISSING)))
                .kpi(counted("sum", new KpiInput.Sum(ORDERS, "orders", Gap.MISSING)))
                .build();
        String good = "2026-01-05,east,filled,3,1";

        History mayCount = read(plan, good, "2026-01-05,east,filled,3,one");
        assertThat(intake(mayCount).rejected()).isEqualTo(1);
        assertThat(intake(mayCount).undecided()).isZero();
        assertThat(leadsOf(mayCount, EAST, "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(mayCount, "all", EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(at(series(mayCount, "sum", EAST), "2026-W02")).isEqualTo(figure("1"));

        History refused = read(plan, good, "2026-01-05,east,open,3,one");
        assertThat(leadsOf(refused, EAST, "2026-W02")).isEqualTo(figure("1"));
        assertThat(at(series(refused, "all", EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void numbersAreReadAsTheSourceWritesThemAndColumnsByThePlansNames() {
        write(folder, "leads.csv", "date;region;表单;浏览", "2026-01-05;east;filled;1.000,5", "2026-01-05;east;filled;3,0");
        Source source = Data.csv(
                "leads.csv",
                StandardCharsets.UTF_8,
                ';',
                ',',
                Optional.of('.'),
                Map.of("form", "表单", "product-views", "浏览"),
                Data.dates(Names.ANY, 0));
        Plan plan = Data.plan(source)
                .definition(RowDefinition.of(
                        "effective-lead",
                        "orders",
                        Condition.is("form", "filled"),
                        Condition.atLeast("product-views", 1000)))
                .kpi(leads(EFFECTIVE, Gap.MISSING))
                .build();

        assertThat(leadsOf(Sources.in(folder).read(plan), EAST, "2026-W02")).isEqualTo(figure("1"));
    }

    @Test
    void aColumnThatADefinitionNeedsAndTheSourceLacksIsNamedWithIt() {
        write(folder, "leads.csv", "date,region,forms,product-views", "2026-01-05,east,filled,3");
        Problem problem = problem(leads(EFFECTIVE, Gap.MISSING));

        assertThat(problem.place()).hasToString("leads.csv:1");
        assertThat(problem.message())
                .isEqualTo("there is no column 'form', which is needed for definition effective-lead");
        assertThat(problem.fix()).isEqualTo("did you mean forms?");
    }

    @Test
    void aMisspeltDefinitionInARatioIsAnsweredWithTheNearest() {
        write(folder, "leads.csv", HEADER, "2026-01-05,east,filled,3,1");
        Problem problem = problem(
                counted("share", new KpiInput.Ratio(ORDERS, new Amount.Column("efective-lead"), ALL, Gap.MISSING)));

        assertThat(problem.message()).isEqualTo("there is no column 'efective-lead', which is needed for kpi share");
        assertThat(problem.fix()).isEqualTo("did you mean effective-lead?");
    }

    @Test
    void aHistoryDoesNotFitAPlanWithAnotherDefinition() {
        History history = readLeads("2026-01-05,east,filled,3,");
        Plan other = Data.plan(Data.csv("leads.csv", Names.ANY))
                .definition(RowDefinition.of("effective-lead", "orders", Condition.is("form", "filled")))
                .kpi(leads(EFFECTIVE, Gap.MISSING))
                .build();

        assertThat(history.fits(other)).isFalse();
    }

    @Test
    void rowsOfAQueryAreCountedAlike() throws SQLException {
        String url = "jdbc:h2:mem:leads";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table leads (date date, region varchar, form char(8), views decimal(9, 2))");
            statement.execute("insert into leads values (date '2026-01-05', 'east', 'filled', 3.00),"
                    + " (date '2026-01-05', 'east', 'filled', 2.99), (date '2026-01-05', 'east', null, 2),"
                    + " (date '2026-01-12', 'east', 'filled', null)");
            Plan plan = plan(new Source.Sql(
                            ORDERS,
                            "select * from leads",
                            Optional.of(url),
                            Map.of("product-views", "views"),
                            Data.dates(Names.ANY, 0)))
                    .kpi(leads(EFFECTIVE, Gap.MISSING))
                    .build();
            History history = Sources.in(folder).allowingUrls(url::equals).read(plan);

            assertThat(leadsOf(history, EAST, "2026-W02")).isEqualTo(figure("1"));
            assertThat(leadsOf(history, EAST, "2026-W03")).isEqualTo(Reading.Missing.MISSING);
            assertThat(intake(history).problems())
                    .extracting(problem -> problem.place().toString())
                    .containsExactly("source orders:4:4");
        }
    }

    private Problem problem(Kpi kpi) {
        Plan plan = plan(Data.csv("leads.csv", Names.ANY)).kpi(kpi).build();
        return catchThrowableOfType(
                        UnreadableSourceException.class,
                        () -> Sources.in(folder).read(plan))
                .problems()
                .get(0);
    }
}
