package org.goalhealth.report.html;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;

/**
 * The parts of a page, and the policy by which nothing but them runs.
 *
 * @param title before the scripts give it another
 * @param styles names of files, the later over the earlier
 * @param charts the library that draws charts; empty without charts
 * @param scripts names of files, as {@link Scripts} lists them
 * @param data what the scripts draw, as JSON
 * @param texts the words of the page, as JSON
 */
record HtmlPage(LocalText title, List<String> styles, String charts, List<String> scripts, String data, String texts) {

    /** Leaves {@code out} open. */
    void write(Language language, Writer out) throws IOException {
        String style = styles.stream().map(Resources::text).collect(Collectors.joining());
        String script = Scripts.text(scripts);
        String word = language.name().toLowerCase(Locale.ROOT);
        List<String> running = charts.isEmpty() ? List.of(script) : List.of(charts, script);
        PageTemplate.read()
                .write(
                        Map.of(
                                "language",
                                word.equals("zh") ? "zh-CN" : word,
                                "policy",
                                ContentSecurityPolicy.of(running, style),
                                "title",
                                Escape.html(title.in(language)),
                                "style",
                                style,
                                "data",
                                Escape.json(CompactJson.of(data)),
                                "texts",
                                Escape.json(texts),
                                "charts",
                                charts,
                                "script",
                                script),
                        out);
    }

    String toString(Language language) {
        StringWriter out = new StringWriter();
        try {
            write(language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
