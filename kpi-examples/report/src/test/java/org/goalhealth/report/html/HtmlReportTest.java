package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.goalhealth.plan.Language;
import org.goalhealth.report.JsonReport;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final List<String> OUR_SCRIPTS = List.of(
            "<script type=\"application/json\" id=\"report-data\">",
            "<script type=\"application/json\" id=\"report-texts\">",
            "<script>",
            "<script>");

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(HtmlReport.toString(SampleReport.restaurants(), Language.EN))
                .isEqualTo(HtmlReport.toString(SampleReport.restaurants(), Language.EN));
    }

    @Test
    void hostileNamesAddNoScriptToThePage() {
        for (Language language : Language.values()) {
            PageParts page = page(language);

            assertThat(page.tags("script")).isEqualTo(OUR_SCRIPTS);
        }
    }

    @Test
    void hostileNamesAddNoElementToThePage() {
        PageParts page = page(Language.ZH);
        String markup = page.html();
        for (String script : page.scripts()) {
            markup = markup.replace(script, "");
        }

        assertThat(markup).doesNotContain("<img", "<svg", "<b>").containsOnlyOnce("</style");
    }

    @Test
    void theTitleIsTextWhateverThePlanIsCalled() {
        assertThat(page(Language.ZH).html())
                .contains("<title>&lt;img src=x onerror=&quot;document.title=&#39;owned&#39;;alert(1)&quot;&gt;");
    }

    @Test
    void theEmbeddedJsonReadsBackEqual() {
        String embedded = page(Language.EN).json("report-data");

        assertThat(embedded).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(Json.read(embedded)).isEqualTo(Json.read(JsonReport.toString(SampleReport.hostile())));
    }

    @Test
    void thePolicyAllowsExactlyTheInlinedScriptsAndStyle() throws Exception {
        PageParts page = page(Language.EN);

        assertThat(page.scripts()).hasSize(2);
        assertThat(page.policy())
                .isEqualTo("default-src 'none'; script-src "
                        + sha256(page.scripts().get(0)) + " "
                        + sha256(page.scripts().get(1)) + "; style-src " + sha256(page.style())
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
    }

    @Test
    void noScriptEndsItself() {
        for (String script : page(Language.EN).scripts()) {
            assertThat(script).doesNotContainIgnoringCase("</script").doesNotContain("<!--");
        }
    }

    @Test
    void nothingIsFetched() {
        PageParts page = page(Language.EN);

        assertThat(page.tags("link")).isEmpty();
        assertThat(page.tags("script")).noneMatch(tag -> tag.contains("src="));
        assertThat(page.style()).doesNotContain("url(", "@import");
        assertThat(Scripts.text()).doesNotContain("http:", "https:", "fetch(", "XMLHttpRequest", "import(");
        assertThat(page.html()).doesNotContainPattern("(?i)<[^<>]{0,200}(src|href)=[\"']?https?:");
    }

    @Test
    void ourScriptsNeverMakeMarkupOfText() {
        assertThat(Scripts.text())
                .doesNotContainPattern(Pattern.compile(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function"));
    }

    @Test
    void bothLanguagesAreInOneFile() {
        assertThat(HtmlReport.toString(SampleReport.restaurants(), Language.EN))
                .contains("<html lang=\"en\">", "Needs attention", "需要关注", "川香小馆", "Spice House");
        assertThat(HtmlReport.toString(SampleReport.restaurants(), Language.ZH)).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void theWriterIsLeftOpen() throws IOException {
        boolean[] closed = {false};
        Writer out = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {}

            @Override
            public void flush() {}

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        HtmlReport.write(SampleReport.calm(), Language.EN, out);

        assertThat(closed[0]).isFalse();
    }

    private static PageParts page(Language language) {
        return new PageParts(HtmlReport.toString(SampleReport.hostile(), language));
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
