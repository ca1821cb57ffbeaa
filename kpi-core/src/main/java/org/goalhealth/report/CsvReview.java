package org.goalhealth.report;

import java.io.Writer;
import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocatedPlan;
import org.goalhealth.plan.Place;

/** Writes what a review of a plan found as a table: {@code severity,id,rule,subject,file,line,column,title,text}. */
public final class CsvReview {

    private CsvReview() {}

    public static void write(LocatedPlan plan, Report report, Language language, Writer to) {
        CsvOut csv = new CsvOut(to);
        List.of("severity", "id", "rule", "subject", "file", "line", "column", "title", "text")
                .forEach(csv::text);
        csv.end();
        for (Finding finding : report.findings()) {
            Place place = plan.of(finding.subject());
            csv.text(JsonReport.word(finding.severity()))
                    .text(finding.rule().id())
                    .text(finding.rule().name())
                    .text(finding.subject().toString())
                    .text(place.file())
                    .number(place.line())
                    .number(place.column())
                    .text(finding.title().in(language))
                    .text(finding.text().in(language));
            csv.end();
        }
        csv.finish();
    }
}
