package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Perspective;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.Lacking;
import org.goalhealth.score.TeamScore;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void aPlan() throws IOException {
        Files.writeString(folder.resolve("crm.csv"), """
                month,sales,leads,cost
                2026-01,90,220,48
                2026-02,88,200,50
                2026-03,110,180,52
                """);
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                sources: {crm: {csv: crm.csv, dates: {column: month, format: yyyy-MM, name: start}}}
                kpis:
                  sales: {every: month, from: {source: crm, sum: sales}, perspective: financial, owner: An, unit: CNY}
                  leads: {every: month, from: {source: crm, sum: leads}, owner: Bo}
                  cost: {every: month, better: lower, from: {source: crm, sum: cost}}
                goals:
                  more-sales: {name: {zh: 销售额, en: sales}, kpi: sales, period: 2026, each: month, target: 100}
                  more-leads: {name: {zh: 线索, en: leads}, kpi: leads, period: 2026, each: month, target: {floor: 185, target: 200}}
                  low-cost: {name: {zh: 成本, en: cost}, kpi: cost, period: 2026, each: month, target: 50}
                roles:
                  lead:
                    name: {zh: 主管, en: lead}
                    goals: {more-sales: 40 %, more-leads: 30 %, low-cost: 20 %}
                    incentive: step
                  judged: {goals: {more-sales: 90 %}, conduct: {cooperation: 10 %}}
                teams: {east: {name: {zh: 华东, en: east}, goal: more-sales, pool: 9000, currency: CNY}}
                people:
                  an: {name: {zh: 安, en: An}, role: lead, team: east, superior: bo}
                  bo: {name: {zh: 波, en: Bo}, role: judged}
                awards: {star: {name: {zh: 月度之星, en: star}, every: month, for: score}}
                notes:
                  - {goal: more-sales, period: 2026-03, cause: {zh: 促销, en: a sale}, action: repeat it}
                  - {goal: more-leads, period: 2026-Q1, successes: two fairs, problems: quality, next: fewer forms}
                """);
    }

    @Test
    void aScorecardSaysWhatEachGoalBroughtAndWhatFollows() {
        assertThat(score("--person", "an", "--lang", "en").out()).isEqualTo("""
                An (lead), 2026-03
                goal    target   actual  completion  weight  points  remark
                sales  CNY 100  CNY 110       110 %      40      44
                leads      200      180        90 %      30      27
                cost        50       52        96 %      20    19.2
                sum                                      90    90.2

                score 90.2, grade B
                the weights add up to 90, not to 100: the score is their sum as it stands
                no bonus factor is given for grade B
                incentive: 0 times the base
                suggestion: coaching by Bo on leads, cost
                """);
        assertThat(score("--person", "an", "--lang", "zh").out())
                .contains("安（主管），2026-03", "得分 90.2，等级 B", "建议：由波就线索、成本进行辅导");
    }

    @Test
    void aScoreThatIsWithheldSaysWhatIsMissing() {
        assertThat(score("--person", "bo", "--lang", "en").out())
                .containsPattern("cooperation +10 +not judged")
                .contains("no score: something is missing that the role withholds it for")
                .doesNotContain("grade B");
    }

    @Test
    void whatIsAssumedIsSaid() throws IOException {
        Files.writeString(
                plan, Files.readString(plan).replace("cooperation: 10 %}", "cooperation: 10 %}, missing: as-target"));
        assertThat(score("--person", "bo", "--lang", "en").out())
                .containsPattern("cooperation +10 +10 +not judged, counted as 10 points")
                .contains("score 109, grade A");
    }

    @Test
    void aScoreJustUnderAGradeIsNotShownAsIfItHadReachedIt() throws IOException {
        Files.writeString(
                folder.resolve("crm.csv"),
                Files.readString(folder.resolve("crm.csv")).replace("2026-03,110,", "2026-03,249.99,"));
        Files.writeString(
                plan,
                Files.readString(plan)
                        .replace("{more-sales: 40 %, more-leads: 30 %, low-cost: 20 %}", "{more-sales: 40.001 %}"));
        assertThat(score("--person", "an", "--lang", "en").out()).contains("score 99.99, grade B");
    }

    @Test
    void everybodyIsRankedAndAwardsAreNamed() {
        assertThat(score("--lang", "en").out()).isEqualTo("""
                ranking, 2026-03
                rank  name    role  score  grade  bonus factor  coaching
                1       An    lead   90.2      B                     yes
                –       Bo  judged

                star: An, with 90.2 points (no figure: Bo)
                """);
        assertThat(score("--format", "csv").out())
                .startsWith("rank,tied,person,")
                .contains("\n1,no,an,An,east,lead,2026-03,90.2,90,B,,0,,,yes\n");
    }

    @Test
    void aTeamHasItsMembersItsGoalAndItsPool() {
        assertThat(score("--team", "east", "--lang", "en").out())
                .contains("team score 90.2, the mean of its members")
                .contains("team goal sales: met")
                .contains("the pool of 9000.00 CNY is free");
        assertThat(score("--team", "east", "--period", "2026-Q1", "--lang", "en")
                        .out())
                .contains("team goal sales: not met")
                .contains("the pool of 9000.00 CNY is not free");
    }

    @Test
    void theTablesOfTheDocumentsArePrinted() {
        assertThat(score("--person", "an", "--table", "tracking", "--lang", "en")
                        .out())
                .containsPattern("sales +CNY 100 +CNY 110 +110 % +25 % +a sale +repeat it +An");
        assertThat(score("--table", "board", "--lang", "en").out())
                .containsPattern("leads +200 +180 +90 % +worse +red");
        assertThat(score("--person", "an", "--table", "yearly", "--lang", "en").out())
                .containsPattern("sales +financial +sales +CNY 100 +40 +An +crm +month");
        assertThat(score("--person", "an", "--table", "review", "--lang", "en").out())
                .contains("review of An, 2026-Q1")
                .containsPattern("leads +30 +A +two fairs +quality +fewer forms");
        assertThat(score("--person", "an", "--table", "tracking", "--lang", "zh")
                        .out())
                .contains("月度跟踪表", "促销");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracking", "board", "yearly", "review"})
    void everyTableIsThereForPrograms(String table) {
        assertThat(score("--person", "an", "--table", table, "--format", "json").out())
                .contains("\"rows\" : [", "\"more-sales\"");
        assertThat(score("--person", "an", "--table", table, "--format", "csv").out())
                .contains(",more-sales,");
    }

    @ParameterizedTest
    @CsvSource({
        "--lang en, ranking",
        "--person an, scorecard",
        "--team east, team",
        "--person an --table tracking, tracking",
        "--table board, board",
        "--person an --table board, board",
        "--person an --table yearly, sheet",
        "--person an --table review, review"
    })
    void everyTableIsThereAsAPage(String asked, String kind) {
        Shell page = score((Object[]) (asked + " --format html").split(" "));
        assertThat(page.exit()).isZero();
        assertThat(page.err()).isEmpty();
        assertThat(page.out())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("Content-Security-Policy", "{\"kind\":\"" + kind + "\",\"table\":");
    }

    @Test
    void aPageOpensInTheLanguageAskedFor() {
        assertThat(score("--format", "html", "--lang", "zh").out()).contains("<html lang=\"zh-CN\">");
        assertThat(score("--format", "html", "--lang", "en").out()).contains("<html lang=\"en\">");
    }

    @Test
    void aPageIsOfScoresAlone() {
        Shell tasks = Shell.kpi("tasks", plan, "--at", "2026-04-01", "--format", "html");
        assertThat(tasks.exit()).isEqualTo(2);
        assertThat(tasks.err()).contains("html", "TEXT, JSON, CSV");
    }

    @Test
    void programsFindTheFieldsThatTheyKnow() {
        assertThat(score("--format", "json").out())
                .contains("\"without\" : [\n    \"bo\"\n  ]", "\"to\" : [\n        \"an\"\n      ]");
        assertThat(score("--person", "an", "--format", "json").out())
                .contains("\"coach\" : \"bo\"", "\"goals\" : [\n      \"more-leads\",\n      \"low-cost\"\n    ]");
        assertThat(score("--person", "an", "--format", "csv", "--lang", "en").out())
                .isEqualTo("""
                person,period,kind,id,name,objective,target,actual,completion,weight,points,lacking,assumed
                an,2026-03,goal,more-sales,sales,,100,110,1.1,40,44,,no
                an,2026-03,goal,more-leads,leads,,200,180,0.9,30,27,,no
                an,2026-03,goal,low-cost,cost,,50,52,0.96,20,19.2,,no
                """);
    }

    @Test
    void whatCannotBePrintedIsSaidWithWhatToDo() {
        assertThat(score("--table", "review").err())
                .contains("table review is of one person", "name one, as --person an; there are an, bo");
        assertThat(score("--team", "east", "--table", "board").err()).contains("table board is not of a team");
        assertThat(score("--person", "ann").err()).contains("the plan has no person 'ann'", "did you mean an?");
        assertThat(score("--team", "eats").err()).contains("the plan has no team 'eats'", "did you mean east?");
        Shell early = score("--period", "2026-04");
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.err()).contains("period 2026-04 has not ended on 2026-04-01", "is 2026-03");
    }

    @Test
    void aPlanWithoutPeopleIsAnswered() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.yaml"), "plan: bare\n");
        Shell shell = Shell.kpi("score", bare);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("plan bare has no people to score", "declare roles and people");
    }

    @Test
    void theDemoScoresItsInventedPeople() throws IOException {
        Path out = folder.resolve("demo");
        Shell.kpi("demo", "--out", out, "--lang", "en");
        Shell shell = Shell.kpi("score", out.resolve("input/plan.yaml"), "--at", "2026-04-01", "--lang", "en");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).containsPattern("1 +Lin Ran \\(invented\\)").contains("no figure: Chen Xi (invented)");
    }

    @Test
    void theExampleOfTheDocumentsIsRead() throws IOException {
        String page = Files.readString(Path.of("../../docs/plan.md"));
        int begin = page.indexOf("objectives:\n");
        String goals = """
                plan: example
                kpis: {orders: {every: month}}
                goals:
                  more-orders: {kpi: orders, period: 2026, each: month, target: 10}
                  fast-delivery: {kpi: orders, period: 2026, each: month, target: 10}
                  few-complaints: {kpi: orders, period: 2026, each: month, target: 10}
                """;
        Path example = Files.writeString(
                folder.resolve("example.yaml"), goals + page.substring(begin, page.indexOf("```", begin)));
        Shell shell = Shell.kpi("score", example, "--at", "2026-04-01", "--person", "an", "--lang", "en");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).containsPattern("fast-delivery +10 +24 +a figure is missing");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties en = words("en");
        Properties zh = words("zh");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(en.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(zh.getProperty(key))).isEqualTo(places(en.getProperty(key))));
    }

    @Test
    void everyWordOfAScoreIsThere() {
        Labels labels = new Labels("score", Language.ZH);
        Stream.<Enum<?>[]>of(Lacking.values(), BoardRow.Trend.values(), Perspective.values(), Cadence.values())
                .flatMap(Arrays::stream)
                .forEach(word -> assertThat(labels.of(word)).isNotBlank());
        Arrays.stream(TeamScore.GoalState.values())
                .filter(state -> state != TeamScore.GoalState.NONE)
                .forEach(state -> assertThat(labels.of(state)).isNotBlank());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Kpi.class.getResourceAsStream("score_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static int places(String text) {
        return text.split("%s", -1).length - 1;
    }

    private Shell score(Object... more) {
        return Shell.kpi(Stream.concat(Stream.of("score", plan, "--at", "2026-04-01"), Arrays.stream(more))
                .toArray());
    }
}
