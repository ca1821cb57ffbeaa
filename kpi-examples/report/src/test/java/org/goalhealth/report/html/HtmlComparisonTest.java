package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Language;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.BacktestComparison;
import org.goalhealth.report.LabelledWindow;
import org.goalhealth.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class HtmlComparisonTest {

    // A browser may still write to its profile while the folder is deleted; that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void everySectionIsDrawnWithoutAComplaintInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            Browser.Visit visit = Browser.orSkip(folder).open(page(SampleReport.restaurants(), language));

            assertThat(visit.console()).isEmpty();
            for (String id : new String[] {"rules", "scores", "timeline", "alerts"}) {
                assertThat(visit.dom()).contains("<section id=\"" + id + "\"");
            }
            assertThat(visit.text()).contains(language == Language.EN ? "What is gained, lost or moved" : "新增、消失与移动");
        }
    }

    @Test
    void hostileNamesAreShownAndDoNotRun() throws Exception {
        Browser.Visit visit = Browser.orSkip(folder).open(page(SampleReport.hostile(), Language.EN));

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom()).contains("<section id=\"alerts\"");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Json.names(Resources.text("comparison_zh.json")))
                .isEqualTo(Json.names(Resources.text("comparison_en.json")));
    }

    @Test
    void everyLabelThatTheScriptsNameIsThere() {
        Set<String> named = Pattern.compile("\\bt\\('([a-z.]+)'")
                .matcher(Scripts.text(List.of("timeline.js", "comparison.js")))
                .results()
                .map(match -> match.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(Json.names(Resources.text("comparison_en.json"))).containsAll(named);
    }

    @Test
    void theSameComparisonGivesTheSameBytes() throws IOException {
        assertThat(page(SampleReport.restaurants(), Language.EN))
                .isEqualTo(page(SampleReport.restaurants(), Language.EN));
    }

    /** The findings of a report as episodes: every second one only before, the others only after. */
    private static String page(Report report, Language language) throws IOException {
        List<Episode> all = report.findings().stream()
                .map(finding -> new Episode(finding, finding, finding, report.date()))
                .toList();
        List<LocalDate> dates = List.of(report.date().minusYears(1), report.date());
        Backtest before = new Backtest(report.plan(), dates, all.subList(0, all.size() / 2), List.of());
        Backtest after = new Backtest(report.plan(), dates, all.subList(all.size() / 2, all.size()), List.of());
        Finding first = report.findings().get(0);
        List<LabelledWindow> labels = report.plan().kpis().stream()
                .limit(1)
                .map(kpi -> new LabelledWindow(
                        kpi.id(), first.segment(), report.date().minusMonths(1), report.date(), "a fire"))
                .toList();
        StringWriter out = new StringWriter();
        HtmlComparison.write(BacktestComparison.of(before, after), labels, language, out);
        return out.toString();
    }
}
