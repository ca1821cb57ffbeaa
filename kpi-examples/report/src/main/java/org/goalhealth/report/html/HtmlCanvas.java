package org.goalhealth.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.goalhealth.plan.Language;
import org.goalhealth.report.GoalCanvas;
import org.goalhealth.report.JsonCanvas;

/**
 * Writes the canvas of goals (R7) as one HTML file that works offline.
 *
 * <p>Made like {@link HtmlReport}: the canvas' JSON and the scripts that draw it, nothing fetched, texts as texts only.
 * The same canvas and language give the same bytes. Printed, a goal stays on one page where it fits.
 */
public final class HtmlCanvas {

    private HtmlCanvas() {}

    /**
     * Writes the page and leaves {@code out} open; {@code out} writes UTF-8.
     *
     * @param language in which the page opens; the reader can switch
     */
    public static void write(GoalCanvas canvas, Language language, Writer out) throws IOException {
        new HtmlPage(
                        canvas.plan().name(),
                        List.of("report.css", "canvas.css"),
                        "",
                        Scripts.CANVAS,
                        JsonCanvas.toString(canvas),
                        Labels.json("canvas", "limits"))
                .write(language, out);
    }
}
