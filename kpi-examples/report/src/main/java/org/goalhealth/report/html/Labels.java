package org.goalhealth.report.html;

/** The page's own words in both languages. */
final class Labels {

    private Labels() {}

    /** One JSON object, from language to key to text. */
    static String json() {
        return "{\"en\": " + Resources.text("report_en.json") + ", \"zh\": " + Resources.text("report_zh.json") + "}";
    }
}
