package org.goalhealth.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goalhealth.alert.Episode;
import org.goalhealth.plan.Language;
import org.goalhealth.report.BacktestComparison;
import org.goalhealth.report.CsvReports;
import org.goalhealth.report.JsonReport;
import org.goalhealth.report.LabelledWindow;
import org.goalhealth.report.Report;
import org.goalhealth.report.html.HtmlComparison;
import org.goalhealth.report.html.HtmlReport;

/** Writes a report's files into a folder. */
final class ReportFiles {

    private final Path folder;

    ReportFiles(Path folder) {
        this.folder = folder;
    }

    void write(Report report, List<Episode> episodes, Language language) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = writer("report.html")) {
            HtmlReport.write(report, language, out);
        }
        try (Writer out = writer("report.json")) {
            JsonReport.write(report, out);
        }
        alerts(episodes);
        try (Writer out = writer("suggestions.csv")) {
            CsvReports.suggestions(report.findings(), out);
        }
    }

    void alerts(List<Episode> episodes) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = writer("alerts.csv")) {
            CsvReports.episodes(episodes, out);
        }
    }

    void comparison(BacktestComparison comparison, List<LabelledWindow> labels, Language language) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = writer("comparison.csv")) {
            CsvReports.comparison(comparison, out);
        }
        try (Writer out = writer("comparison.html")) {
            HtmlComparison.write(comparison, labels, language, out);
        }
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
