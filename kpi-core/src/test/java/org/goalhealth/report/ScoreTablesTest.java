package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.Samples;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.TeamId;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.ScoreTables;
import org.goalhealth.score.Scorecard;
import org.goalhealth.score.Scorecards;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;

/** The template tables of the documents (R6, R9 to R11), out of a plan that holds their figures (D3). */
class ScoreTablesTest {

    private static final Plan PLAN = PlanFile.parse("""
            plan: p
            sources: {crm: {csv: crm.csv}}
            kpis:
              sales: {every: month, from: {source: crm, sum: sales}, perspective: financial, owner: An, unit: CNY}
              leads: {every: month, from: {source: crm, sum: leads}, perspective: customer, owner: Bo}
              cost: {every: month, better: lower, from: {source: crm, sum: cost}}
            goals:
              more-sales: {name: {zh: 销售额, en: sales}, kpi: sales, period: 2026, each: month, target: 100}
              more-leads: {name: {zh: 线索, en: leads}, kpi: leads, period: 2026, each: month, target: {floor: 185, target: 200}}
              low-cost: {name: {zh: 成本, en: cost}, kpi: cost, period: 2026, each: month, target: {floor: 55, target: 50}, owner: [An, Bo]}
            roles:
              lead: {goals: {more-sales: 40 %, more-leads: 30 %, low-cost: 20 %}, conduct: {cooperation: 10 %}}
            teams: {east: {}}
            people:
              an: {name: {zh: 安, en: An}, role: lead, team: east, conduct: [{period: 2026-Q1, cooperation: 120 %}]}
            notes:
              - {goal: more-sales, period: 2026-03, cause: {zh: 促销, en: a sale}, action: do it again}
              - {goal: more-leads, period: 2026-Q1, successes: two fairs, problems: quality, next: fewer forms}
            """, "plan.yaml");

    private static final PersonId AN = new PersonId("an");
    private static final Period MARCH = Samples.ISO.parse("2026-03");
    private static final Period QUARTER = Samples.ISO.parse("2026-Q1");

    private final Scorecards cards = cards("90 88 110", "220 200 180", "48 50 52");
    private final ScoreTables tables = ScoreTables.of(cards);
    private final Person an = PLAN.staff().person(AN);

    @Test
    void theScorecardGives44And27AndACostOf52Against50IsUnderAHundred() {
        assertThat(csv(csv -> csv.scorecards(List.of(cards.of(AN, MARCH))))).isEqualTo("""
                person,period,kind,id,name,objective,target,actual,completion,weight,points,lacking,assumed
                an,2026-03,goal,more-sales,sales,,100,110,1.1,40,44,,no
                an,2026-03,goal,more-leads,leads,,200,180,0.9,30,27,,no
                an,2026-03,goal,low-cost,cost,,50,52,0.96,20,19.2,,no
                an,2026-03,conduct,cooperation,cooperation,,,,1.2,10,12,,no
                """);
    }

    @Test
    void theTrackingTableSaysWhatChangedWhyAndWhatIsDone() {
        assertThat(csv(csv -> csv.tracking(an, tables.tracking(AN, MARCH)))).isEqualTo("""
                person,period,goal,name,kpi,target,actual,completion,change,lacking,cause,action,owner
                an,2026-03,more-sales,sales,sales,100,110,1.1,0.25,,a sale,do it again,An
                an,2026-03,more-leads,leads,leads,200,180,0.9,-0.1,,,,Bo
                an,2026-03,low-cost,cost,cost,50,52,0.96,0.04,,,,An;Bo
                """);
    }

    @Test
    void theBoardMarksWhatIsWorseThanItsFloorRed() {
        assertThat(csv(csv -> csv.board(tables.board(MARCH)))).isEqualTo("""
                period,goal,name,kpi,target,current,completion,trend,red
                2026-03,more-sales,sales,sales,100,110,1.1,better,no
                2026-03,more-leads,leads,leads,200,180,0.9,worse,yes
                2026-03,low-cost,cost,cost,50,52,0.96,worse,no
                """);
    }

    @Test
    void aFigureOnTheFloorIsNotRed() {
        assertThat(ScoreTables.of(cards("1 1 1", "1 1 185", "1 1 55")).board(MARCH))
                .extracting(BoardRow::red)
                .containsOnly(false);
        assertThat(ScoreTables.of(cards("1 1 1", "1 1 184.99", "1 1 55.01")).board(MARCH))
                .extracting(BoardRow::red)
                .containsExactly(false, true, true);
    }

    @Test
    void theYearlySheetHasWhatIsToBeReached() {
        assertThat(csv(csv -> csv.sheet(an, year(), tables.sheet(AN, year())))).isEqualTo("""
                person,year,dimension,goal,name,kpi,target,weight,owner,source,cycle
                an,2026,financial,more-sales,sales,sales,100,40,An,crm,month
                an,2026,customer,more-leads,leads,leads,200,30,Bo,crm,month
                an,2026,,low-cost,cost,cost,50,20,An;Bo,crm,month
                an,2026,conduct,cooperation,cooperation,,,10,,,
                """);
    }

    @Test
    void aSheetOfAYearWithoutTheGoalsHasConductAlone() {
        assertThat(tables.sheet(AN, Samples.ISO.parse("2027")))
                .extracting(row -> row.id())
                .containsExactly("cooperation");
    }

    @Test
    void theReviewSheetGradesEachGoal() {
        assertThat(csv(csv -> csv.review(an, tables.review(AN, QUARTER)))).isEqualTo("""
                person,period,goal,name,completion,weight,points,grade,lacking,successes,problems,next
                an,2026-Q1,more-sales,sales,0.96,40,38.4,B,,,,
                an,2026-Q1,more-leads,leads,1,30,30,A,,two fairs,quality,fewer forms
                an,2026-Q1,low-cost,cost,1,20,20,A,,,,
                """);
    }

    @Test
    void namesAndNotesAreInTheLanguageAskedFor() {
        StringWriter out = new StringWriter();
        new CsvScores(out, Language.ZH).tracking(an, tables.tracking(AN, MARCH));
        assertThat(out.toString()).contains("销售额", "促销").doesNotContain("a sale");
    }

    @Test
    void whatIsMissingIsEmptyAndNamedInEveryTable() {
        Scorecards gap = cards("90 88 _", "220 200 180", "48 50 52");
        ScoreTables withGap = ScoreTables.of(gap);
        assertThat(csv(csv -> csv.tracking(an, withGap.tracking(AN, MARCH))))
                .contains("an,2026-03,more-sales,sales,sales,100,,,,no-figure,a sale");
        assertThat(csv(csv -> csv.board(withGap.board(MARCH))))
                .contains("2026-03,more-sales,sales,sales,100,,,unknown,no");
        assertThat(csv(csv -> csv.ranking(gap.ranking(MARCH)))).isEqualTo("""
                rank,tied,person,name,team,role,period,score,weights,grade,bonus_factor,incentive,growth,growth_points,coaching
                ,,an,An,east,lead,2026-03,,100,,,,,,no
                """);
    }

    @Test
    void aTableOfAnotherKindOfPeriodIsRefused() {
        assertThatThrownBy(() -> tables.review(AN, MARCH))
                .hasMessage("a review sheet is of a quarter, and 2026-03 is none\n  give one, as 2026-Q1");
        assertThatThrownBy(() -> tables.sheet(AN, MARCH)).hasMessageContaining("a goal sheet is of a year");
        assertThatThrownBy(() -> tables.board(Samples.ISO.parse("2026-04"))).hasMessageContaining("has not ended");
    }

    @Test
    void programsReadTheSameFigures() {
        Scorecard card = cards.of(AN, MARCH);
        assertThat(JsonScores.scorecard(PLAN, card))
                .contains(
                        "\"points\" : 44",
                        "\"points\" : 27",
                        "\"completion\" : 0.96",
                        "\"score\" : 102.2",
                        "\"grade\" : \"A\"",
                        "\"bonusFactor\" : null");
        assertThat(JsonScores.tracking(PLAN, an, MARCH, tables.tracking(AN, MARCH)))
                .contains("\"change\" : 0.25", "\"zh\" : \"促销\"");
        assertThat(JsonScores.board(PLAN, Optional.empty(), MARCH, tables.board(MARCH)))
                .contains("\"red\" : true", "\"trend\" : \"worse\"");
        assertThat(JsonScores.sheet(PLAN, an, year(), tables.sheet(AN, year())))
                .contains("\"kind\" : \"conduct\"", "\"cycle\" : \"month\"");
        assertThat(JsonScores.review(PLAN, cards.of(AN, QUARTER), tables.review(AN, QUARTER)))
                .contains("\"grade\" : \"B\"");
        assertThat(JsonScores.ranking(PLAN, cards.ranking(MARCH), cards.awards(MARCH)))
                .contains("\"rank\" : 1", "\"awards\" : [ ]");
    }

    @Test
    void everyTableNamesItsPlanAndCallsThingsByTheirNames() {
        String plan = "\"plan\" : {\n    \"id\" : \"p\"";
        assertThat(List.of(
                        JsonScores.scorecard(PLAN, cards.of(AN, MARCH)),
                        JsonScores.ranking(PLAN, cards.ranking(MARCH), cards.awards(MARCH)),
                        JsonScores.team(PLAN, cards.of(new TeamId("east"), MARCH)),
                        JsonScores.tracking(PLAN, an, MARCH, tables.tracking(AN, MARCH)),
                        JsonScores.board(PLAN, Optional.of(an), MARCH, tables.board(AN, MARCH)),
                        JsonScores.sheet(PLAN, an, year(), tables.sheet(AN, year())),
                        JsonScores.review(PLAN, cards.of(AN, QUARTER), tables.review(AN, QUARTER))))
                .allSatisfy(json -> assertThat(json).contains(plan, "\"zh\" : \"安\""));
        assertThat(JsonScores.scorecard(PLAN, cards.of(AN, MARCH))).contains("\"teamName\" : {\n    \"en\" : \"east\"");
        assertThat(JsonScores.board(PLAN, Optional.empty(), MARCH, tables.board(MARCH)))
                .contains("\"person\" : null", "\"name\" : null", "\"kpiName\" : {\n        \"en\" : \"leads\"");
    }

    @Test
    void figuresComeWithTheUnitOfTheirKpi() {
        assertThat(JsonScores.review(PLAN, cards.of(AN, QUARTER), tables.review(AN, QUARTER)))
                .contains("\"unit\" : {\n        \"kind\" : \"money\",\n        \"currency\" : \"CNY\"")
                .contains("\"unit\" : {\n        \"kind\" : \"plain\"");
        assertThat(JsonScores.sheet(PLAN, an, year(), tables.sheet(AN, year())))
                .contains("\"currency\" : \"CNY\"", "\"unit\" : null");
    }

    private static Period year() {
        return Samples.ISO.parse("2026");
    }

    private static String csv(Consumer<CsvScores> write) {
        StringWriter out = new StringWriter();
        write.accept(new CsvScores(out, Language.EN));
        return out.toString();
    }

    private static Scorecards cards(String sales, String leads, String cost) {
        List<Observation> all = new ArrayList<>();
        all.addAll(observed("sales", sales));
        all.addAll(observed("leads", leads));
        all.addAll(observed("cost", cost));
        return Scorecards.at(LocalDate.of(2026, 4, 1), PLAN, History.of(PLAN, all));
    }

    private static List<Observation> observed(String kpi, String figures) {
        return Samples.observations(PLAN.kpi(new KpiId(kpi)), Segment.TOTAL, figures);
    }
}
