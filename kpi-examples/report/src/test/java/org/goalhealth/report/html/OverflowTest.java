package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Language;
import org.goalhealth.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Nothing sticks out of the page, whatever is open: on a desk's screen, and on a phone's. */
class OverflowTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** Opens all, and tells the page around it what is wider than its room; tables scroll by themselves. */
    private static final String MEASURING = """
            ;document.querySelectorAll('details').forEach((one) => { one.open = true; });
            setTimeout(() => {
              const room = document.documentElement.clientWidth + 1;
              const sticksOut = (e) => e.getBoundingClientRect().right > room
                || (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1);
              const out = [...document.querySelectorAll('#report *')]
                .filter((e) => !e.closest('.scroll, svg, .chart, .unseen') && sticksOut(e))
                .map((e) => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
              parent.postMessage(['measured at ' + (room - 1), ...out].join('|'), '*');
            }, 500);
            """;

    // A browser may still write to its profile while the folder is deleted; that is no failure of the page.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void nothingSticksOutOfADesksScreen() throws Exception {
        assertThat(measured(
                        frame(page(SampleReport.restaurants(), Language.EN), DESK),
                        frame(page(SampleReport.restaurants(), Language.ZH), DESK)))
                .containsExactly("measured at 1280", "measured at 1280");
    }

    @Test
    void nothingSticksOutOfAPhonesScreen() throws Exception {
        assertThat(measured(
                        frame(page(SampleReport.restaurants(), Language.EN), PHONE),
                        frame(page(SampleReport.restaurants(), Language.ZH), PHONE)))
                .containsExactly("measured at 390", "measured at 390");
    }

    @Test
    void namesWithoutABlankAreBrokenWhereTheRoomEnds() throws Exception {
        assertThat(measured(frame(page(SampleReport.hostile(), Language.EN), PHONE)))
                .containsExactly("measured at 390");
    }

    @Test
    void movesCurvesAndElasticityHaveRoom() throws Exception {
        InventedReport report = InventedReport.read();
        assertThat(measured(
                        frame(report.page(Language.EN), DESK),
                        frame(report.page(Language.EN), PHONE),
                        frame(report.page(Language.ZH), PHONE)))
                .containsExactlyInAnyOrder("measured at 1280", "measured at 390", "measured at 390");
    }

    @Test
    void theTablesOfScoresScrollAndTheirPagesDoNot() throws Exception {
        List<String> frames = new ArrayList<>();
        for (String page : SampleScores.plain().pages(Language.EN)) {
            frames.add(frame(page, PHONE));
            frames.add(frame(page, DESK));
        }
        for (String page : SampleScores.hostile().pages(Language.ZH)) {
            frames.add(frame(page, PHONE));
        }
        assertThat(measured(frames.toArray(String[]::new)))
                .hasSize(21)
                .containsOnly("measured at 1280", "measured at 390");
    }

    private static String page(Report report, Language language) {
        return HtmlReport.toString(report, language);
    }

    /** A browser's own window is never as narrow as a phone; a frame is. */
    private String frame(String html, int width) throws IOException {
        Path inner = Files.writeString(
                Files.createTempFile(folder, "inner", ".html"), InventedReport.going(html, MEASURING));
        return "<iframe src=\"" + inner.toUri() + "\" width=\"" + width
                + "\" height=\"900\" scrolling=\"no\" style=\"border:0\"></iframe>";
    }

    /** What each frame tells: the room that it has, and all that sticks out of it. */
    private List<String> measured(String... frames) throws Exception {
        Browser.Visit visit = Browser.orSkip(folder)
                .open("<body><pre id=\"report\"></pre><script type=\"application/json\"></script>"
                        + "<script>addEventListener('message', (told) => {"
                        + " document.getElementById('report').textContent += told.data + '|'; });</script>"
                        + String.join("", frames) + "</body>");
        String dom = visit.dom();
        int from = dom.indexOf("<pre id=\"report\">") + "<pre id=\"report\">".length();
        return List.of(dom.substring(from, dom.indexOf("</pre>")).split("\\|"));
    }
}
