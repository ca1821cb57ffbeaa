package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.goalhealth.plan.Language;
import org.goalhealth.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    // A browser may still write to its profile while the folder is deleted; that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path first;

    private static Browser.Visit restaurants;
    private static Browser.Visit calm;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @BeforeAll
    static void visit() throws Exception {
        restaurants = Browser.orSkip(first).open(HtmlReport.toString(SampleReport.restaurants(), Language.EN));
        calm = Browser.orSkip(first).open(HtmlReport.toString(SampleReport.calm(), Language.EN));
    }

    @Test
    void everySectionIsDrawnWithoutAComplaint() throws Exception {
        assertThat(restaurants.console()).isEmpty();
        for (String id : new String[] {"findings", "goals", "funnels", "budgets", "intake"}) {
            assertThat(restaurants.dom()).contains("<section id=\"" + id + "\"");
        }
        assertThat(restaurants.text())
                .contains(
                        "Spice House (invented)", "Needs attention", "Goal progress", "Funnel zones", "Suggested moves")
                .contains("the plan, for kpi online-orders, region=east (plan.yaml:61:5)", "to date", "CNY 80,000");
    }

    @Test
    void thePageSpeaksChinese() throws Exception {
        Browser.Visit visit = visit(SampleReport.restaurants(), Language.ZH);

        assertThat(visit.console()).isEmpty();
        assertThat(visit.text()).contains("川香小馆（虚构）", "需要关注", "目标进度", "漏斗区间", "建议的调拨", "连续 4 周");
        assertThat(visit.text()).doesNotContain("Needs attention");
    }

    @Test
    void theReaderSwitchesTheLanguage() throws Exception {
        String html = HtmlReport.toString(SampleReport.restaurants(), Language.EN);
        String script = new PageParts(html).scripts().get(1);
        String pressing = script + "document.querySelector('button[lang=\"zh-CN\"]').click();";

        // The policy names the script by its hash, so a changed script needs a changed policy.
        Browser.Visit visit = Browser.orSkip(folder)
                .open(html.replace(ContentSecurityPolicy.hash(script), ContentSecurityPolicy.hash(pressing))
                        .replace(script, pressing));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom()).contains("<html lang=\"zh-CN\">");
        assertThat(visit.text()).contains("需要关注").doesNotContain("Needs attention");
    }

    @Test
    void hostileNamesAreShownAndDoNotRun() throws Exception {
        for (Language language : Language.values()) {
            Browser.Visit visit = visit(SampleReport.hostile(), language);

            assertThat(visit.console()).isEmpty();
            assertThat(visit.dom()).doesNotContain("<title>owned");
            assertThat(visit.shown()).doesNotContain("<img", "<script", "<svg/onload");
            assertThat(visit.text())
                    .contains(language == Language.EN ? SampleReport.HOSTILE_SCRIPT : SampleReport.HOSTILE_IMAGE)
                    .contains("{a|b}&amp{{data}}")
                    .contains("<svg/onload>");
        }
    }

    @Test
    void aFigureThatIsNotThereIsADashAndNeverZero() throws Exception {
        String north = restaurants.dom().replaceAll("(?s).*(<tr><th scope=\"row\">north.*?</tr>).*", "$1");

        assertThat(north).contains("– no figure").doesNotContain(">0<");
    }

    @Test
    void nothingFoundIsSaidInWords() throws Exception {
        assertThat(calm.console()).isEmpty();
        assertThat(calm.text()).contains("Nothing to report", "No moves are suggested", "All data was understood");
    }

    @Test
    void aRuleThatFailedIsSaidWhereItsFindingsWouldStand() throws Exception {
        Browser.Visit english = visit(SampleReport.withAFailedRule(), Language.EN);
        assertThat(english.console()).isEmpty();
        assertThat(english.text()).contains("Rule own-rule (X1) failed and was left out", "missing here: it threw");

        assertThat(visit(SampleReport.withAFailedRule(), Language.ZH).text()).contains("规则 own-rule（X1）运行失败");
        assertThat(calm.text()).doesNotContain("failed and was left out");
    }

    @Test
    void eachStoryIsOneLineAndOnlyTheWorstIsOpen() throws Exception {
        List<String> lines = Pattern.compile("<details class=\"card story (\\w+)\"( open=\"\")?")
                .matcher(restaurants.dom())
                .results()
                .map(line -> line.group(1) + (line.group(2) == null ? "" : " open"))
                .toList();
        assertThat(lines).hasSameSizeAs(SampleReport.restaurants().stories()).startsWith("critical open");
        assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.endsWith(" open"));
    }

    @Test
    void manyFindingsAreFoldedAndTheirChartsWait() throws Exception {
        Browser.Visit visit = visit(SampleReport.manyStores(), Language.EN);

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom().split("class=\"inner folded").length).isGreaterThan(40);
        // Of the worst story's first finding, and of the budget: what it returns, and what is to be moved.
        assertThat(visit.dom().split("<svg").length - 1).isEqualTo(3);
    }

    private Browser.Visit visit(Report report, Language language) throws Exception {
        return Browser.orSkip(folder).open(HtmlReport.toString(report, language));
    }
}
