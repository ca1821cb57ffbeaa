package org.goalhealth.report.html;

/** The page's own words in both languages. */
final class Labels {

    private Labels() {}

    /** Of the report: one JSON object, from language to key to text. */
    static String json() {
        return json("report");
    }

    static String json(String page) {
        return "{\"en\": " + Resources.text(page + "_en.json") + ", \"zh\": " + Resources.text(page + "_zh.json") + "}";
    }
}
