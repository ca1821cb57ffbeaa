package org.goalhealth.report.html;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The page's own words in both languages. */
final class Labels {

    private Labels() {}

    /** Of the report: one JSON object, from language to key to text. */
    static String json() {
        return json("report", "limits");
    }

    /** Of a page, which may share words with others: their parts together. */
    static String json(String... parts) {
        return "{\"en\": " + together("en", parts) + ", \"zh\": " + together("zh", parts) + "}";
    }

    /** Each part is one object; what stands between its braces goes into one of all. */
    private static String together(String language, String... parts) {
        return Arrays.stream(parts)
                .map(part -> Resources.text(part + "_" + language + ".json").strip())
                .map(text -> text.substring(1, text.length() - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
