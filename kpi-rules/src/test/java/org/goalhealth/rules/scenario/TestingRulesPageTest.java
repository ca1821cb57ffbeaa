package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.situation.EvidenceFigure;
import org.junit.jupiter.api.Test;

/** The page on testing rules says what is so. */
class TestingRulesPageTest {

    private static final Path PAGE = Path.of("../docs/testing-rules.md");
    private static final Path SHIPPED =
            Path.of("src/main/resources/org/goalhealth/rules/budget/low-return.scenarios.yaml");
    private static final ScenarioRunner RUNNER = new ScenarioRunner(GoalHealth.standard());

    @Test
    void theExamplePasses() throws IOException {
        assertThat(RUNNER.run(ScenarioFile.parse(block("yaml", 0), "page")))
                .hasSize(5)
                .allMatch(ScenarioResult::passed);
    }

    @Test
    void theDifferenceShownIsTheOneThatIsSaid() throws IOException {
        String file =
                block("yaml", 0).replace("85 x3", "80 80").replaceAll("(?m)^ +(severity|since|evidence):.*\n", "");
        ScenarioResult failed = RUNNER.run(ScenarioFile.parse(file, "page")).get(0);
        List<String> said = DifferenceText.in(Language.EN).lines(failed);
        assertThat(block("text", 0).lines().skip(2).filter(line -> !line.contains("...")))
                .map(line -> line.substring(2))
                .isEqualTo(said.subList(0, 6));
    }

    @Test
    void theSurvivorShownIsTheOneThatIsExplained() throws IOException {
        assertThat(Files.readString(SHIPPED)).contains(block("yaml", 1));
        assertThat(block("text", 1))
                .contains(": " + block("yaml", 1).lines().toList().get(1).substring("  - edit: ".length()));
    }

    @Test
    void everyWordThatCanBeExpectedIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        for (Class<? extends Enum<?>> words :
                List.of(ExpectedState.class, EvidenceFigure.Name.class, Suggestion.Binding.class)) {
            assertThat(Arrays.stream(words.getEnumConstants()).map(ExpectationReader::lower))
                    .allSatisfy(word -> assertThat(page).containsPattern("`[^`]*\\b" + word + "\\b[^`]*`"));
        }
    }

    private static String block(String language, int number) throws IOException {
        List<MatchResult> blocks = Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
        return blocks.get(number).group(1);
    }
}
