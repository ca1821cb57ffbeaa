package org.goalhealth.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.goalhealth.plan.Language;
import org.goalhealth.report.JsonReport;
import org.goalhealth.report.Report;

/**
 * Writes a report as one HTML file that works offline.
 *
 * <p>The file holds the report's JSON, the scripts that draw it, and nothing that is fetched. Texts of the report reach
 * the page as text only, and a content security policy keeps anything else from running. The same report and language
 * give the same bytes.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page and leaves {@code out} open; {@code out} writes UTF-8.
     *
     * @param language in which the page opens; the reader can switch
     */
    public static void write(Report report, Language language, Writer out) throws IOException {
        page(report).write(language, out);
    }

    /** The page as text. */
    public static String toString(Report report, Language language) {
        return page(report).toString(language);
    }

    private static HtmlPage page(Report report) {
        return new HtmlPage(
                report.plan().name(),
                List.of("report.css"),
                Echarts.script(),
                Scripts.FILES,
                JsonReport.toString(report),
                Labels.json());
    }
}
