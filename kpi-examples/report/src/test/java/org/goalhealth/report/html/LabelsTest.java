package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.TargetState;
import org.goalhealth.situation.Zone;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final String ENGLISH = Resources.text("report_en.json");
    private static final String CHINESE = Resources.text("report_zh.json");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Json.names(CHINESE)).isEqualTo(Json.names(ENGLISH));
    }

    @Test
    void aLabelFillsInTheSameFiguresInBothLanguages() {
        for (String key : Json.names(ENGLISH)) {
            assertThat(braces(CHINESE, key)).as(key).isEqualTo(braces(ENGLISH, key));
        }
    }

    @Test
    void everyLabelThatTheScriptsNameIsThere() {
        Set<String> named = Pattern.compile("\\b(?:t|entry)\\('([a-z.]+)'")
                .matcher(Scripts.text())
                .results()
                .map(match -> match.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(Json.names(ENGLISH)).containsAll(named);
    }

    @Test
    void everyWordOfTheReportHasALabel() {
        Set<String> labels = Json.names(ENGLISH);

        assertThat(labels)
                .containsAll(keys("severity.", Severity.values(), ""))
                .containsAll(keys("zone.", Zone.values(), ""))
                .containsAll(keys("state.", TargetState.values(), ""))
                .containsAll(keys("binding.", Binding.values(), ""))
                .containsAll(keys("every.", Cadence.values(), ""))
                .containsAll(keys("periods.", Cadence.values(), ".one"))
                .containsAll(keys("periods.", Cadence.values(), ".other"))
                .containsAll(keys("figure.", EvidenceFigure.Name.values(), ""));
    }

    private static Set<String> keys(String prefix, Enum<?>[] words, String suffix) {
        return Arrays.stream(words)
                .map(word -> prefix + word.name().toLowerCase(Locale.ROOT).replace('_', '-') + suffix)
                .collect(Collectors.toSet());
    }

    private static Set<String> braces(String labels, String key) {
        String text = Stream.of(labels.split("\n"))
                .filter(line -> line.startsWith("  \"" + key + "\": "))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
