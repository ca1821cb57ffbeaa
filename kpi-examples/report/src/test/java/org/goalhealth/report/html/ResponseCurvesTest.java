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
    void eachLineSaysHowSureItIsAndWhy() {
        assertThat(english.dom().split("<figure class=\"curve ").length - 1).isEqualTo(7);
        assertThat(english.text())
                .contains("What the next unit brings is known to a factor of ∞ only; 3 is the most.")
                .contains("The spend moves along with east: 7.2, where 5 is the most.")
                .contains("The data support no curve for this line; nothing is proposed by it. Without the spend");
    }

    @Test
    void aLineWhoseCurveIsNotSupportedIsToldNoFigureOfIt() {
        assertThat(lines())
                .contains("east\nsupported\nCNY 400,000\nbrings CNY 1,291,667\nnext CNY 1 brings 1.88 (1.74–2.03)\n")
                .contains("north\nnot supported\nCNY 150,000\nCNY 150,000\n–\n–\n")
                .contains("text message\nnot supported\nCNY 60,000\nCNY 36,000\n");
    }

    @Test
    void whatAllLinesBringTogetherHasItsRange() {
        assertThat(lines())
                .contains("As suggested\n+CNY 110,886\nbetween +CNY 41,000 and +CNY 182,000\n!\nweakly supported")
                .contains("Best with limits wider by 50 %\n+CNY 367,418\nbetween −CNY 20,500 and +CNY 655,000\n")
                .contains("As suggested\nnot known: a line that moves has no curve\n");
    }

    @Test
    void linesShareAScaleUnlessTheyAreTooDifferentInSize() {
        String text = lines();

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
                .containsPattern("<text[^>]*>再投 CNY 1 产出 1.88（1.74–2.03）</text>");
    }

    @Test
    void aNameIsOnlyText() throws Exception {
        InventedReport hostile =
                REPORT.with("\"en\": \"north\"", "\"en\": \"<img src=x>{a|b}\"").with("华北", "<svg/onload>");
        Browser.Visit visit = Browser.orSkip(folder).open(hostile.page(Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.shown()).doesNotContain("<img");
        assertThat(visit.text()).contains("<img src=x>{a|b}");
    }

    @Test
    void aReportWithoutCurvesHasNoSuchPart() throws Exception {
        Browser.Visit visit = Browser.orSkip(folder)
                .open(REPORT.with("\"responses\": [", "\"others\": [")
                        .with("\"elasticity\": [", "\"more\": [")
                        .page(Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.text()).doesNotContain("Response curves", "Goal elasticity");
    }

    private String lines() {
        return english.text().replaceAll("\n+", "\n");
    }
}
