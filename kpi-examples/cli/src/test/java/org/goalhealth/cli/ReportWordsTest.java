package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.report.html.HtmlReport;
import org.goalhealth.rules.GoalHealth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the rules and the report together can show: the report has a word for what the rules bring. */
class ReportWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"limits_en.json", "limits_zh.json"})
    void everyLimitOfAShippedRuleHasAWordInTheReport(String labels) throws IOException {
        Set<String> without = new TreeSet<>();
        String text = text(labels);
        GoalHealth.standard()
                .rules()
                .forEach(rule -> rule.judged().defaults().keySet().stream()
                        .filter(limit -> !text.contains("\"limit." + limit + "\": "))
                        .forEach(without::add));

        assertThat(without).isEmpty();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
