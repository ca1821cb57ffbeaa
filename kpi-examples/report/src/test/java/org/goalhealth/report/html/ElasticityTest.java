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
class ElasticityTest {

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
    void aPeriodWithoutACoefficientIsAGapWithAReasonAndNeverZero() {
        String text = shown(english);

        assertThat(text)
                .contains("2025-12\n–\n–\n–\nno figure: nothing was planned by then")
                .contains("2026-02\n–\n1.01\n–\nno figure: no resource was used or planned by then")
                .contains("No period has a coefficient yet.");
    }

    @Test
    void aResultWithoutAResourceIsMarked() {
        assertThat(shown(english)).contains("2025-10\n1.04\n1.04\n–\nResult alone");
    }

    @Test
    void bothLimitsActOnTheFigureExactlyOnThem() throws Exception {
        InventedReport exact = REPORT.with("\"coefficient\": 0.8112", "\"coefficient\": 0.8")
                .with("\"coefficient\": 1.2257", "\"coefficient\": 1.2");
        String text = shown(Browser.orSkip(folder).open(exact.page(Language.EN)));

        assertThat(text)
                .containsPattern("\n0.8\n[^\n]*\n[^\n]*\nContingency plan")
                .containsPattern("\n1.2\n[^\n]*\n[^\n]*\nStrategic upgrade");
    }

    @Test
    void whatAsksForADecisionStandsFirst() {
        String text = shown(english);
        String part = text.substring(text.indexOf("\nHow much more of its plan"));

        assertThat(part.indexOf("text-message orders")).isLessThan(part.indexOf("mini-program orders"));
        assertThat(part.indexOf("mini-program orders")).isLessThan(part.indexOf("monthly revenue"));
    }

    @Test
    void aPointTellsBothFactors() throws Exception {
        String point = "echarts.getInstanceByDom(document.querySelector('.elastic .chart'))"
                + ".dispatchAction({type: 'showTip', seriesIndex: 1, dataIndex: 5});";
        Browser.Visit visit = Browser.orSkip(folder).open(REPORT.page(Language.EN, point));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom())
                .containsPattern("<text[^>]*>Result factor: 0.62</text>")
                .containsPattern("<text[^>]*>Resource factor: 1</text>")
                .containsPattern("<text[^>]*>Contingency plan</text>");
    }

    private static String shown(Browser.Visit visit) {
        return visit.text().replaceAll("\n+", "\n");
    }
}
