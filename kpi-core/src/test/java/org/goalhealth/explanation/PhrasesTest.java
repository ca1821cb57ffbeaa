package org.goalhealth.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Language;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.Lack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of(
            "severity", Severity.class,
            "binding", Suggestion.Binding.class,
            "certainty", SmallestChange.Certainty.class,
            "reason", SmallestChange.Reason.class,
            "absence", Absence.Reason.class,
            "lack", Lack.Why.class,
            "name", EvidenceFigure.Name.class);

    @Test
    void bothLanguagesSayTheSameThings() {
        Phrases english = Phrases.in(Language.EN);
        Phrases chinese = Phrases.in(Language.ZH);
        assertThat(english.byKey().keySet()).isEqualTo(chinese.byKey().keySet());
        english.byKey()
                .forEach((key, template) -> assertThat(
                                chinese.byKey().getOrDefault(key, template).names())
                        .as(key)
                        .isEqualTo(template.names()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantHasAWordAndNoWordIsOfNoConstant(Language language) {
        CONSTANTS.forEach((kind, type) -> {
            List<String> expected = Arrays.stream(type.getEnumConstants())
                    .map(constant -> kind + "."
                            + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            assertThat(Phrases.in(language).byKey().keySet().stream().filter(key -> key.startsWith(kind + ".")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }
}
