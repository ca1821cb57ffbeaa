package org.goalhealth.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.goalhealth.plan.Language;
import org.goalhealth.report.BacktestComparison;
import org.goalhealth.report.JsonComparison;
import org.goalhealth.report.LabelledWindow;

/**
 * Writes a comparison of backtests as one HTML file that works offline.
 *
 * <p>Made like {@link HtmlReport}: the comparison's JSON and the scripts that draw it, nothing fetched, texts as texts
 * only. The same comparison and language give the same bytes.
 */
public final class HtmlComparison {

    private HtmlComparison() {}

    /**
     * Writes the page and leaves {@code out} open; {@code out} writes UTF-8.
     *
     * @param labels what the alerts are measured against; none leaves that part out
     * @param language in which the page opens; the reader can switch
     */
    public static void write(BacktestComparison comparison, List<LabelledWindow> labels, Language language, Writer out)
            throws IOException {
        new HtmlPage(
                        comparison.before().plan().name(),
                        List.of("report.css", "comparison.css"),
                        "",
                        Scripts.COMPARISON,
                        JsonComparison.toString(comparison, labels),
                        Labels.json("comparison"))
                .write(language, out);
    }
}
