package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Perspective;
import org.goalhealth.score.BoardRow;
import org.goalhealth.score.Lacking;
import org.goalhealth.score.TeamScore;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class HtmlScoresTest {

    private static final List<String> OUR_SCRIPTS =
            List.of("score-cells.js", "score-header.js", "score-tables.js", "scores.js");
    private static final String ENGLISH = Resources.text("scores_en.json");
    private static final String CHINESE = Resources.text("scores_zh.json");

    // A browser may still write to its profile while the folder is deleted; that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void everyTableIsDrawnWithoutAComplaintInBothLanguages() throws Exception {
        assertThat(drawn(Language.EN))
                .containsExactly(
                        "An Ran: scorecard",
                        "Ranking",
                        "Team east",
                        "An Ran: tracking table",
                        "KPI board",
                        "Chen Xi: goal sheet",
                        "An Ran: review");
        assertThat(drawn(Language.ZH))
                .containsExactly("安然：评分卡", "排名", "团队华东", "安然：月度跟踪表", "KPI 看板", "陈溪：年度目标表", "安然：复盘表");
    }

    /** The titles of all pages, each of which has named tables and no complaint. */
    private List<String> drawn(Language language) throws Exception {
        List<String> titles = new ArrayList<>();
        for (String page : SampleScores.plain().pages(language)) {
            Browser.Visit visit = visit(page);
            String shown = visit.shown();

            assertThat(visit.console()).isEmpty();
            assertThat(shown).contains("<section id=", "<th scope=\"row\"").doesNotContain("<th>", "<th class");
            assertThat(shown.split("<table><caption", -1)).hasSameSizeAs(shown.split("<table", -1));
            titles.add(shown.substring(shown.indexOf("<h1>") + 4, shown.indexOf("</h1>")));
        }
        return titles;
    }

    @Test
    void hostileNamesAreShownAndDoNotRun() throws Exception {
        for (Language language : Language.values()) {
            for (String page : SampleScores.hostile().pages(language)) {
                Browser.Visit visit = visit(page);

                assertThat(visit.console()).isEmpty();
                assertThat(visit.dom()).doesNotContain("<title>owned");
                assertThat(visit.text()).contains(SampleReport.HOSTILE_SCRIPT + SampleReport.HOSTILE_IMAGE);
                assertThat(new PageParts(page).tags("script")).hasSize(4);
            }
        }
    }

    @Test
    void aScorecardSaysWhatEachGoalBroughtAndWhatIsAssumed() throws Exception {
        assertThat(words(SampleScores.plain().card("cy", Language.EN)))
                .contains("97.8 | score | B | grade | × 1 | bonus factor")
                .contains("14.21 % better than the month before: a credit of 2 points")
                .contains("Suggestion: coaching by Bo Tao on leads, cost.")
                .contains("cost | guests come back | 50 | 52 | 96 % | 30 | 28.8")
                .contains("members | guests come back | 125 people | – | – | 20 | 20 | ≈"
                        + " | a figure is missing, counted as 20 points")
                .contains("cooperation | conduct | – | – | – | 20 | 20 | ≈ | not judged, counted as 20 points")
                .contains("Sum | 100 | 95.8");
        assertThat(words(SampleScores.plain().card("an", Language.ZH)))
                .contains("90.2 | 总分 | B | 等级 | × 0 | 激励（基数的倍数）")
                .contains("权重合计 90，不是 100", "未规定等级 B 的奖金系数。", "建议：由波涛就线索、成本进行辅导。")
                .contains("销售额 | CNY 100 | CNY 110 | 110 % | 40 | 44");
    }

    @Test
    void aScoreThatIsWithheldIsADashAndSaysWhatIsMissing() throws Exception {
        assertThat(words(SampleScores.plain().card("bo", Language.EN)))
                .contains("– | score | – | grade | No score: something is missing that the role withholds it for.")
                .contains("brand | – | – | – | 10 | – | ! | the goal has no KPI")
                .contains("Sum | 100 | –");
    }

    @Test
    void aScoreJustUnderAGradeIsNotShownAsIfItHadReachedIt() throws Exception {
        String page = SampleScores.plain().card("an", Language.EN);
        for (var shown : Map.of("99.999996", "99.99", "64.1", "64.1", "0.000000000001", "0", "100", "100")
                .entrySet()) {
            String changed = page.replace("\"score\":90.2,", "\"score\":" + shown.getKey() + ",");
            assertThat(words(changed)).contains("| " + shown.getValue() + " | score |");
        }
    }

    @Test
    void everybodyHasAPlaceWhoHasAScoreAndAwardsAreNamed() throws Exception {
        assertThat(words(page(HtmlScores.Kind.RANKING)))
                .contains("3 | people with a score | 1 | people without a score | 1 | awards given")
                .contains("2 | tie | An Ran | lead | east | 90.2 | B | – | 0 | –")
                .contains("2 | tie | Di Ming | lead | – | 90.2 | B")
                .contains("– | Bo Tao | service | – | – | – | – | – | – | –")
                .contains("star | Chen Xi | 97.8 | Bo Tao | helper | nobody | – | Bo Tao, Chen Xi");
    }

    @Test
    void aTeamHasItsScoreItsGoalAndItsPool() throws Exception {
        assertThat(words(page(HtmlScores.Kind.TEAM)))
                .contains("94 | team score, the mean of its members | met | team goal: sales | CNY 9,000 | pool, free");
    }

    @Test
    void theTablesOfTheDocumentsHaveTheirColumns() throws Exception {
        assertThat(words(page(HtmlScores.Kind.TRACKING)))
                .contains("sales | media revenue | CNY 100 | CNY 110 | 110 % | +25 % | a sale | repeat it | Wu")
                .contains("leads | 200 | 180 | 90 % | +80 % | – | – | Bo")
                .doesNotContain("Remark");
        assertThat(words(SampleScores.plain().tracking("cy", Language.EN)))
                .contains("Change | Remark | Cause")
                .contains("members | 125 people | – | – | – | ≈ | a figure is missing, counted as 20 points | – | –");
        assertThat(words(page(HtmlScores.Kind.BOARD)))
                .contains("leads | 200 | 180 | 90 % | ↗ | better | ✕ | red")
                .contains("cost | 50 | 52 | 96 % | ↘ | worse | members | 125 people | – | – | ? | unknown");
        assertThat(words(page(HtmlScores.Kind.SHEET)))
                .contains("members | customer | members | 125 people | 20 | – | – | month")
                .contains("cooperation | conduct | – | – | 20 | – | – | – | Sum | 100");
        assertThat(words(page(HtmlScores.Kind.REVIEW)))
                .contains("leads | 83.33 % | 25 | weight 30 | B | two fairs | quality | fewer forms");
    }

    @Test
    void aBoardOfSomebodySaysWhose() throws Exception {
        assertThat(words(SampleScores.plain().boardOf("an", Language.EN)))
                .contains("An Ran: KPI board")
                .doesNotContain("members");
    }

    @Test
    void theReaderSwitchesTheLanguage() throws Exception {
        String page = SampleScores.plain().card("an", Language.EN);
        String script = new PageParts(page).scripts().get(1);
        String more = ";document.querySelector('button[lang=\"zh-CN\"]').click();";
        Browser.Visit visit =
                visit(page.replace(ContentSecurityPolicy.hash(script), ContentSecurityPolicy.hash(script + more))
                        .replace(script, script + more));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.text()).contains("安然：评分卡").doesNotContain("scorecard");
        assertThat(visit.dom()).contains("<html lang=\"zh-CN\">", "<title>安然：评分卡 – 川香小馆</title>");
    }

    @Test
    void theSameTableGivesTheSameBytes() {
        assertThat(SampleScores.plain().pages(Language.EN))
                .isEqualTo(SampleScores.plain().pages(Language.EN));
    }

    @Test
    void nothingIsFetchedAndNoMarkupIsMadeOfText() {
        PageParts page = new PageParts(SampleScores.hostile().card("an", Language.EN));

        assertThat(page.policy())
                .startsWith("default-src 'none'; script-src "
                        + ContentSecurityPolicy.hash(page.scripts().get(1)) + "; ");
        assertThat(page.style()).doesNotContain("url(", "@import");
        assertThat(Scripts.text(Scripts.SCORES))
                .doesNotContain("http:", "https:", "fetch(", "XMLHttpRequest", "import(")
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Json.names(CHINESE)).isEqualTo(Json.names(ENGLISH));
        for (String key : Json.names(ENGLISH)) {
            assertThat(braces(CHINESE, key)).as(key).isEqualTo(braces(ENGLISH, key));
        }
    }

    @Test
    void everyLabelThatTheScriptsNameIsThere() {
        Set<String> named = Pattern.compile("\\bt\\('([a-z.]+)'")
                .matcher(Scripts.text(OUR_SCRIPTS))
                .results()
                .map(match -> match.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(Json.names(ENGLISH)).containsAll(named);
    }

    @Test
    void everyWordOfAScoreHasALabel() {
        assertThat(Json.names(ENGLISH))
                .containsAll(keys("title.", HtmlScores.Kind.values()))
                .containsAll(keys("foot.", HtmlScores.Kind.values()))
                .containsAll(keys("lacking.", Lacking.values()))
                .containsAll(keys("trend.", BoardRow.Trend.values()))
                .containsAll(keys("dimension.", Perspective.values()))
                .containsAll(keys("cycle.", Cadence.values()))
                .containsAll(keys(
                        "goalstate.",
                        Arrays.stream(TeamScore.GoalState.values())
                                .filter(state -> state != TeamScore.GoalState.NONE)
                                .toArray(TeamScore.GoalState[]::new)));
    }

    private static String page(HtmlScores.Kind kind) {
        return SampleScores.plain().page(kind, Language.EN);
    }

    private Browser.Visit visit(String page) throws Exception {
        return Browser.orSkip(folder).open(page);
    }

    /** What is shown, one text after the other. */
    private String words(String page) throws Exception {
        return visit(page)
                .text()
                .lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static Set<String> keys(String prefix, Enum<?>[] words) {
        return Arrays.stream(words)
                .map(word -> prefix + word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> braces(String labels, String key) {
        String text = Stream.of(labels.split("\n"))
                .filter(line -> line.startsWith("  \"" + key + "\": "))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
