package org.goalhealth.report.html;

import java.util.List;
import java.util.stream.Collectors;

/** The page's own script, made of small files. */
final class Scripts {

    /** In the order in which they build on each other; the last one starts the page. */
    static final List<String> FILES = List.of(
            "data.js",
            "format.js",
            "dom.js",
            "languages.js",
            "links.js",
            "charts.js",
            "trend.js",
            "alerts.js",
            "evidence.js",
            "findings.js",
            "goals.js",
            "funnel.js",
            "elasticity-charts.js",
            "elasticity.js",
            "scorecard.js",
            "shifts.js",
            "budget-charts.js",
            "budget.js",
            "response-charts.js",
            "responses.js",
            "intake.js",
            "page.js");

    /** Those of the page that compares backtests. */
    static final List<String> COMPARISON =
            List.of("comparison-data.js", "format.js", "dom.js", "languages.js", "timeline.js", "comparison.js");

    /** Those of the pages of scores. */
    static final List<String> SCORES = List.of(
            "scores-data.js",
            "format.js",
            "dom.js",
            "languages.js",
            "score-cells.js",
            "score-header.js",
            "score-tables.js",
            "scores.js");

    /** Those of the page that shows the canvas of goals. */
    static final List<String> CANVAS = List.of("canvas-data.js", "format.js", "dom.js", "languages.js", "canvas.js");

    private Scripts() {}

    /** All files as one script with a scope of its own. */
    static String text() {
        return text(FILES);
    }

    static String text(List<String> files) {
        return files.stream()
                .map(Resources::text)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));
    }
}
