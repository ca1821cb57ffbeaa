package org.goalhealth.report.html;

import org.goalhealth.plan.Language;

/** The page of a report whose every name and figure is invented: the JSON stands in invented-report.json. */
record InventedReport(String json) {

    static InventedReport read() {
        return new InventedReport(Resources.text("invented-report.json"));
    }

    /** The same with another text in the place of one that is there. */
    InventedReport with(String text, String other) {
        if (!json.contains(text)) {
            throw new IllegalArgumentException("invented-report.json does not have " + text);
        }
        return new InventedReport(json.replace(text, other));
    }

    String page(Language language) {
        String page = HtmlReport.toString(SampleReport.calm(), language);
        return page.replace(new PageParts(page).json("report-data"), Escape.json(json));
    }

    /** The page, whose own script goes on with another. */
    String page(Language language, String more) {
        return going(page(language), more);
    }

    /** The policy names a script by its hash, so a changed script needs a changed policy. */
    static String going(String page, String more) {
        String script = new PageParts(page).scripts().get(1);
        return page.replace(ContentSecurityPolicy.hash(script), ContentSecurityPolicy.hash(script + more))
                .replace(script, script + more);
    }
}
