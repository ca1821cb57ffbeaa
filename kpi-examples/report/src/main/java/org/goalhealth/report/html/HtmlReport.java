package org.goalhealth.report.html;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        String style = Resources.text("report.css");
        String charts = Echarts.script();
        String script = Scripts.text();
        String word = language.name().toLowerCase(Locale.ROOT);
        PageTemplate.read()
                .write(
                        Map.of(
                                "language",
                                word.equals("zh") ? "zh-CN" : word,
                                "policy",
                                ContentSecurityPolicy.of(List.of(charts, script), style),
                                "title",
                                Escape.html(report.plan().name().in(language)),
                                "style",
                                style,
                                "data",
                                Escape.json(CompactJson.of(JsonReport.toString(report))),
                                "texts",
                                Escape.json(Labels.json()),
                                "charts",
                                charts,
                                "script",
                                script),
                        out);
    }

    /** The page as text. */
    public static String toString(Report report, Language language) {
        StringWriter out = new StringWriter();
        try {
            write(report, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
