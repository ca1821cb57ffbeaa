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
class ResponseCurvesTest {

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
    void eachLineHasItsCurveAndSaysHowSureItIs() {
        assertThat(english.dom().split("<figure class=\"curve ").length - 1).isEqualTo(6);
        assertThat(english.text())
                .contains("weakly supported", "The data support it weakly: take it as a hint.")
                .contains("The sums above lean on a curve that is weakly supported: west.")
                .contains("The sums above leave out the lines whose curve is not supported: north.");
    }

    @Test
    void aLineWhoseCurveIsNotSupportedIsToldNothingToDo() {
        String text = english.text().replaceAll("\n+", "\n");

        assertThat(text)
                .contains("north\nCNY 150,000\nbrings CNY 187,323\n–\n–\n–\n?\nnot supported")
                .contains("east\nCNY 400,000\nbrings CNY 1,291,667\nthe next CNY 1 brings 1.88\n");
    }

    @Test
    void theSumsAreThoseOfTheLinesThatHaveACurve() {
        String text = english.text();

        // 1,393,258.9 + 933,023 + 250,546 after, and 1,291,667 + 868,494.7 + 305,779 before.
        assertThat(text).contains("+CNY 110,886 as suggested");
    }

    @Test
    void linesShareAScaleUnlessTheyAreTooDifferentInSize() {
        String text = english.text();

        assertThat(text.split("All lines on one scale").length - 1).isEqualTo(1);
        assertThat(text.split("Each line on a scale of its own").length - 1).isEqualTo(1);
    }

    @Test
    void thePresentPointTellsWhatTheNextUnitOfMoneyBrings() throws Exception {
        String point = "echarts.getInstanceByDom(document.querySelector('.curve .chart'))"
                + ".dispatchAction({type: 'showTip', seriesIndex: 1, dataIndex: 22});";
        Browser.Visit visit = Browser.orSkip(folder).open(REPORT.page(Language.ZH, point));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom().replace("&nbsp;", " ").replace("\u00a0", " "))
                .containsPattern("<text[^>]*>再投 CNY 1 产出 1.88</text>");
    }

    @Test
    void aNameIsOnlyText() throws Exception {
        InventedReport hostile = REPORT.with("\"north\"", "\"<img src=x>{a|b}\"").with("华北", "<svg/onload>");
        Browser.Visit visit = Browser.orSkip(folder).open(hostile.page(Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.shown()).doesNotContain("<img");
        assertThat(visit.text()).contains("<img src=x>{a|b}");
    }

    @Test
    void aReportWithoutCurvesHasNoSuchPart() throws Exception {
        Browser.Visit visit = Browser.orSkip(folder)
                .open(REPORT.with("\"responses\": [", "\"others\": [").with("\"elasticity\": [", "\"more\": [")
                        .page(Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.text()).doesNotContain("Response curves", "Goal elasticity");
    }
}
