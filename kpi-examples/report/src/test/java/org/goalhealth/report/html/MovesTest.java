package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.goalhealth.plan.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesTest {

    private static final InventedReport REPORT = InventedReport.read();

    // A browser may still write to its profile while the folder is deleted; that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Browser.Visit english;

    @BeforeAll
    void openInEnglish(@TempDir(cleanup = CleanupMode.NEVER) Path first) throws Exception {
        english = Browser.orSkip(first).open(REPORT.page(Language.EN));
        assertThat(english.console()).isEmpty();
    }

    @Test
    void aLineSaysWhyItGivesAndWhatKeepsItFromGivingMore() {
        assertThat(row(english, "west"))
                .contains("CNY 250,000", "CNY 150,000", "Budget lines that return too little (B1)")
                .contains("no more: the line is at its minimum");
        assertThat(row(english, "east")).contains("CNY 457,143", "Budget lines that return too little (B1)");
        assertThat(row(english, "north")).contains("locked", "nothing to move: the line is locked", "– no figure");
    }

    @Test
    void moneyThatMovesForATimeIsToldApartFromMoneyThatMovesForGood() {
        String text = english.text();

        assertThat(text).contains("for good", "for a time");
        assertThat(row(english, "delivery platform")).contains("from April 1, 2026 until June 30, 2026 only");
        assertThat(row(english, "mini-program")).doesNotContain("only");
        assertThat(row(english, "text message"))
                .contains("more could push “text-message orders of the year” under its");
    }

    @Test
    void aLinkToAFindingOpensWhatIsFoldedRoundIt() throws Exception {
        String press = "document.querySelector('td.why a[href=\"#finding-2\"]').click();";
        Browser.Visit visit = Browser.orSkip(folder).open(REPORT.page(Language.EN, press));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom()).containsPattern("<details class=\"inner folded warning\" id=\"finding-2\" open=\"\">");
    }

    @Test
    void aMoveTellsItsReasonWhereItIsPointedAt() throws Exception {
        String point = "echarts.getInstanceByDom(document.querySelector('.chart.flow'))"
                + ".dispatchAction({type: 'showTip', seriesIndex: 0, dataType: 'edge', dataIndex: 0});";
        Browser.Visit visit = Browser.orSkip(folder).open(REPORT.page(Language.ZH, point));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.text()).contains("回报过低的预算项 (B1)", "不能更多：该预算项已在下限");
    }

    private static String row(Browser.Visit visit, String line) {
        String dom = visit.dom();
        int from = dom.indexOf("<tr><th scope=\"row\">" + line);
        return dom.substring(from, dom.indexOf("</tr>", from))
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ");
    }
}
