package org.goalhealth.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.goalhealth.plan.Language;
import org.goalhealth.report.Report;

/** Writes the sample reports to a folder, to look at while the page is worked on. */
final class Preview {

    private Preview() {}

    public static void main(String[] folder) throws IOException {
        Path to = Files.createDirectories(Path.of(folder[0]));
        Map<String, Report> reports = Map.of(
                "restaurants", SampleReport.restaurants(),
                "calm", SampleReport.calm(),
                "many-stores", SampleReport.manyStores(),
                "hostile", SampleReport.hostile());
        for (var report : reports.entrySet()) {
            for (Language language : Language.values()) {
                Files.writeString(
                        to.resolve(report.getKey() + "-" + language + ".html"),
                        HtmlReport.toString(report.getValue(), language));
            }
        }
    }
}
