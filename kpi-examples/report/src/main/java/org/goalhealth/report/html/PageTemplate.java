package org.goalhealth.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with {@code {{names}}} where its parts go. */
record PageTemplate(String text) {

    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z]+)}}");

    static PageTemplate read() {
        return new PageTemplate(Resources.text("page.html"));
    }

    /** Writes each part as it is: one that holds a name in braces is not filled in again. */
    void write(Map<String, String> parts, Writer out) throws IOException {
        Matcher names = NAME.matcher(text);
        int written = 0;
        while (names.find()) {
            String part = parts.get(names.group(1));
            if (part == null) {
                throw new IllegalArgumentException("the page names {{" + names.group(1) + "}}, which is not among "
                        + parts.keySet() + "\n  mend page.html");
            }
            out.append(text, written, names.start()).append(part);
            written = names.end();
        }
        out.append(text, written, text.length());
    }
}
